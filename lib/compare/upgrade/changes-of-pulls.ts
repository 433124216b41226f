import { saying } from '@/lib/words/saying'
import { notesOf, type BehaviourChange } from './behaviour-change'

/** Changes of how names are read and requests are made. */
export const CHANGES_OF_PULLS: readonly BehaviourChange[] = [
  {
    id: 'docker-hub-login',
    keys: ['dockerHubAlias'],
    words: () => ({
      title: saying('the login of docker.io is used'),
      reason: saying('Credentials under docker.io are used for registry-1.docker.io too.'),
      todo: saying('See that the account under docker.io is right: it was not used until now.'),
      source: 'k3s#12561',
    }),
  },
  {
    id: 'token-scope',
    keys: ['rewrittenTokenScope'],
    words: () => ({
      title: saying('tokens are for the rewritten name'),
      reason: saying(
        'containerd asks for a token of the rewritten repository, before it was the original one. A rewritten name that is not a URL ends the pull.',
      ),
      todo: saying('See that the account may read the rewritten repositories.'),
      source: 'k3s#11191',
    }),
  },
  {
    id: 'http-with-tls',
    keys: ['containerd'],
    words: () => ({
      title: saying('http with TLS settings begins with https'),
      reason: saying('An http endpoint without a port that has TLS settings is asked over https first.'),
      todo: saying('Remove the TLS settings of http endpoints.'),
      source: 'k3s#13379',
    }),
  },
  {
    id: 'unusual-hosts',
    keys: ['readsUnusualHosts'],
    words: () => ({
      title: saying('more first parts of names are registries'),
      reason: saying('A first part with upper-case letters is a registry, and so is an IPv6 address in brackets.'),
      todo: null,
      source: 'containerd:pkg/reference/reference.go',
    }),
  },
  {
    id: 'name-length',
    keys: ['repositoryLength'],
    words: () => ({
      title: saying('the registry does not count in the length of a name'),
      reason: saying('A name may have 255 characters after its registry, before it was with it.'),
      todo: null,
      source: 'https://github.com/distribution/reference/releases',
    }),
  },
  {
    id: 'strict-brackets',
    keys: ['strictBrackets'],
    words: () => ({
      title: saying('URLs with wrong brackets are refused'),
      reason: saying('K3s is built with a Go that accepts brackets in a host only around an IPv6 address.'),
      todo: saying('Write IPv6 addresses in brackets, and nothing else.'),
      source: 'https://go.dev/issue/75678',
    }),
  },
  {
    id: 'strict-colons',
    keys: ['strictColons'],
    words: () => ({
      title: saying('URLs with several colons are refused'),
      reason: saying('K3s is built with a Go that accepts one colon in a host, before the port.'),
      todo: saying('Write IPv6 addresses in brackets.'),
      source: 'https://go.dev/doc/go1.26',
    }),
  },
  {
    id: 'unicode-names',
    keys: ['unicodeNames'],
    words: () => ({
      title: saying('other names of character classes'),
      reason: saying('K3s is built with a Go that reads names after \\p in a pattern differently.'),
      todo: saying('Write character classes as Go lists them.'),
      source: 'https://go.dev/doc/go1.25',
    }),
  },
  {
    // Rules of RKE2 that follow its release: its own puller and Windows nodes.
    id: 'rke2',
    keys: ['name'],
    words: () => ({
      title: saying('RKE2 itself reads the file differently'),
      reason: saying('Of RKE2 alone: its puller at the start, or its Windows nodes.'),
      todo: null,
      source: 'https://docs.rke2.io/release-notes',
    }),
  },
]

/** They change no plan: what is asked stays, and how a failure is repeated and reported does not. */
export const CHANGES_OF_FAILURES: readonly BehaviourChange[] = [
  failure('error-by-class', 'errorByClass', () => ({
    title: saying('another error is reported'),
    reason: saying('Of several errors the weightiest is reported, before it was the first one other than 404.'),
  })),
  failure('server-errors', 'retriesServerErrors', () => ({
    title: saying('500, 503 and 504 are repeated'),
    reason: saying('The last endpoint is asked once more after such an answer.'),
  })),
  failure('blob-fallback', 'limitedBlobFallback', () => ({
    title: saying('digests are looked for in fewer places'),
    reason: saying('/blobs/ is not asked after an answer of 400 or more other than 404.'),
  })),
  failure('header-timeout', 'headerTimeout', () => ({
    title: saying('a silent endpoint is given up after 30 s'),
    reason: saying('Before, containerd waited for its answer without a limit.'),
  })),
  failure('attempts-per-host', 'attemptsPerHost', () => ({
    title: saying('fewer requests to one endpoint'),
    reason: saying('An endpoint is given up after 5 requests, before it was after 6.'),
  })),
  failure('get-after-403', 'getAfterForbiddenHead', () => ({
    title: saying('a 403 is asked for its reason'),
    reason: saying('A HEAD that is answered by 403 is followed by a GET, whose message is part of the error.'),
  })),
  failure('manifest-get', 'checksManifestGet', () => ({
    title: saying('a manifest that fails ends the pull'),
    reason: saying('Before, the error page was taken for the manifest.'),
  })),
  failure('unknown-code', 'showsUnknownCode', () => ({
    title: saying('events are without the code Unknown'),
    reason: saying('Up to v1.27 the kubelet puts "rpc error: code = Unknown desc =" before the error.'),
  })),
  failure('masked-queries', 'masksQueries', () => ({
    title: saying('queries are masked in errors'),
    reason: saying('What follows a question mark is not shown in the errors of containerd.'),
  })),
]

type FailureKey =
  | 'errorByClass'
  | 'retriesServerErrors'
  | 'limitedBlobFallback'
  | 'headerTimeout'
  | 'attemptsPerHost'
  | 'getAfterForbiddenHead'
  | 'checksManifestGet'
  | 'masksQueries'
  | 'showsUnknownCode'

function failure(
  id: string,
  key: FailureKey,
  words: () => Pick<ReturnType<BehaviourChange['words']>, 'title' | 'reason'>,
): BehaviourChange {
  return {
    id,
    keys: [key],
    isOfFailures: true,
    words: (later) => ({ ...words(), todo: null, source: notesOf(later) }),
  }
}
