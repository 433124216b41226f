import type { Attempt } from '@/lib/containerd/plan'
import { saying, type Saying } from '@/lib/words/saying'
import type { AnswerId } from './answer'
import { isIp, nameOf } from './failure'

export interface AnswerGroup {
  readonly title: Saying
  readonly answers: readonly ListedAnswer[]
}

export interface ListedAnswer {
  readonly id: AnswerId
  /** What the host then does, in a few words. */
  readonly title: Saying
}

const answer = (id: AnswerId, title: Saying): ListedAnswer => ({ id, title })

const GROUPS: readonly AnswerGroup[] = [
  {
    title: saying('It has the image'),
    answers: [
      answer('ok', saying('has the image')),
      answer('redirect', saying('leads to a host that has it')),
      answer('head-405', saying('405 to HEAD; GET works')),
      answer('no-digest', saying('has it, and does not say its digest')),
      answer('busy-once', saying('503 once, then has it')),
    ],
  },
  {
    title: saying('It refuses'),
    answers: [
      answer('404', saying('404, does not have it')),
      answer('403', saying('403, forbidden')),
      answer('429', saying('429, too many requests')),
      answer('400', saying('400, bad request')),
      answer('408', saying('408, took too long')),
      answer('500', saying('500, an error of the registry')),
      answer('502', saying('502, from a proxy')),
      answer('503', saying('503, out of service')),
      answer('504', saying('504, from a proxy')),
    ],
  },
  {
    title: saying('It wants a login'),
    answers: [
      answer('login', saying('wants a user and a password')),
      answer('wrong-login', saying('refuses the user and the password')),
      answer('401-plain', saying('401 without saying how to log in')),
      answer('token', saying('wants a token, and gives one')),
      answer('token-get', saying('gives a token to GET alone')),
      answer('token-refused', saying('its token server answers 401')),
      answer('token-forbidden', saying('its token server answers 403')),
      answer('token-failed', saying('its token server answers 500')),
      answer('no-scope', saying('the token may not pull this')),
      answer('token-useless', saying('does not accept its own token')),
    ],
  },
  {
    title: saying('It is not reached'),
    answers: [
      answer('refused', saying('connection refused')),
      answer('no-host', saying('its name does not exist')),
      answer('dns-failed', saying('the DNS server fails')),
      answer('unreachable', saying('no route to it')),
      answer('timeout', saying('does not react at all, a firewall')),
      answer('silent', saying('takes the request and says nothing')),
      answer('closed', saying('closes the connection')),
      answer('reset', saying('resets the connection')),
    ],
  },
  {
    title: saying('Its TLS fails'),
    answers: [
      answer('unknown-ca', saying('a certificate of an unknown CA')),
      answer('other-name', saying('a certificate for another name')),
      answer('expired', saying('an expired certificate')),
      answer('plain-http', saying('speaks http on this port')),
      answer('tls-port', saying('speaks https on this port')),
      answer('tls-silent', saying('says nothing when TLS is spoken')),
      answer('file-missing', saying('its certificate file is not on the node')),
    ],
  },
  {
    title: saying('Something else answers'),
    answers: [
      answer('html', saying('200 with a web page')),
      answer('other-type', saying('200 with something else')),
      answer('no-location', saying('302 without Location')),
      answer('304', saying('304, not modified')),
      answer('redirect-loop', saying('redirects in a circle')),
      answer('empty', saying('204 without content')),
    ],
  },
  {
    title: saying('It has the image, with a fault'),
    answers: [
      answer('bad-digest', saying('names a digest that is not valid')),
      answer('wrong-digest', saying('gives other content than its digest says')),
      answer('no-digest-then-500', saying('does not say the digest, and 500 to GET')),
      answer('no-platform', saying('has nothing for this platform')),
      answer('manifest-missing', saying('has the tag, and not its manifest')),
      answer('blob-missing', saying('has the manifest, and no layers')),
      answer('broken-blob', saying('breaks off in the middle')),
    ],
  },
]

const TITLES: ReadonlyMap<string, Saying> = new Map(
  GROUPS.flatMap(({ answers }) => answers.map(({ id, title }) => [id, title] as const)),
)

/** What a host with this answer does, in a few words; a status that is not listed is said by its number. */
export function answerTitle(id: AnswerId): Saying {
  return TITLES.get(id) ?? saying('status {status}', { status: id })
}

/** What an attempt can be answered, by kind. Left out is what its address and TLS settings rule out. */
export function answersFor(attempt: Attempt): readonly AnswerGroup[] {
  return GROUPS.map(({ title, answers }) => ({
    title,
    answers: answers.filter(({ id }) => isPossible(id, attempt)),
  })).filter(({ answers }) => answers.length > 0)
}

/** Whether an attempt can be answered like that. */
export function isPossible(id: AnswerId, { parts, tls, tlsFiles }: Attempt): boolean {
  const isTls = parts.scheme === 'https://'
  switch (id) {
    case 'no-host':
    case 'dns-failed':
      return !isIp(nameOf(parts.host))
    case 'unknown-ca':
    case 'other-name':
    case 'expired':
      return isTls && !tls.skipVerify
    case 'plain-http':
    case 'tls-silent':
      return isTls
    case 'tls-port':
      return !isTls
    case 'file-missing':
      return tlsFiles.ca.length + tlsFiles.client.length > 0
    default:
      return true
  }
}
