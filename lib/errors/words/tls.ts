import type { Attempt } from '@/lib/containerd/plan'
import { saying, type Saying } from '@/lib/words/saying'
import { hasHttp, hasHttps, isLocalhost, isPublic, nameOf, type Facts, type Words } from './told'

const oldPuller = saying(
  "RKE2's own puller before the releases of June 2023 asked the token server of an http registry with https.",
)
const clock = saying('The clock of the node is wrong: compare `date` with the time of another machine.')
const resigned = saying('A proxy on the way signs anew what it passes on, with its own certificate.')

const skipVerifyIsNoHelp = saying('insecure_skip_verify does not help: it is about certificates.')

/** TLS, and the wrong one of http and https. */
export const TLS = {
  'tls-unknown-authority': (facts) => ({
    kind: 'registry',
    says: saying('The node does not know who signed the certificate of {who}.', { who: facts.who }),
    causes: isPublic(facts.host)
      ? [resigned, clock, saying('The list of authorities of the node is old or missing: install ca-certificates.')]
      : [
          ...(facts.attempt?.tls.ca === true
            ? [
                saying(
                  'ca_file is used for this host, but it is of another authority, or the server does not send the certificates between.',
                ),
              ]
            : facts.hasCaFile
              ? []
              : [
                  facts.host === ''
                    ? saying('No ca_file is set for exactly the host and port that is asked: write it below configs.')
                    : saying(
                        'No ca_file is set for exactly {host}: write it below configs, with this host and port as the key, and put the file on every node.',
                        { host: facts.host },
                      ),
                ]),
          ...(facts.message.isToken && facts.attempt?.parts.host !== facts.host
            ? [saying('It is the token server that has this certificate: it needs an entry of its own below configs.')]
            : []),
          saying('The server sends only its own certificate, without the one that signed it.'),
        ],
  }),
  'tls-name': (facts) => ({
    kind: 'registry',
    says:
      facts.message.names === ''
        ? saying('The certificate of {who} is for another name.', { who: facts.who })
        : saying('The certificate of {who} is for {names}, and not for this name.', {
            who: facts.who,
            names: facts.message.names.slice(0, 300),
          }),
    causes: [
      saying(
        'Write a name of the certificate in the endpoint, or have the certificate made with the name that is asked.',
      ),
      saying('The name leads to another server, such as an ingress with its own certificate.'),
    ],
  }),
  'tls-no-ip': (facts) => ({
    kind: 'registry',
    says: saying('{who} is asked by its address, and its certificate is for names only.', { who: facts.who }),
    causes: [
      saying(
        'Write the name of the certificate in the endpoint, or have it made with the address as an IP in its subject alternative names.',
      ),
    ],
  }),
  'tls-common-name': (facts) => ({
    kind: 'registry',
    says: saying('The certificate of {who} has its name only as Common Name, which does not count any more.', {
      who: facts.who,
    }),
    causes: [saying('Have it made with the name in its subject alternative names. Browsers and curl -k hide this.')],
  }),
  'tls-expired': (facts) => ({
    kind: 'registry',
    says: saying('By the clock of the node, the certificate of {who} has expired.', { who: facts.who }),
    causes: isPublic(facts.host) ? [clock, resigned] : [saying('It has expired: renew it on the registry.'), clock],
  }),
  'tls-not-yet-valid': (facts) => ({
    kind: 'registry',
    says: saying('By the clock of the node, the certificate of {who} is not valid yet.', { who: facts.who }),
    causes: [clock, saying('The certificate was made by a machine whose clock is ahead.')],
  }),
  'tls-key-usage': (facts) => ({
    kind: 'registry',
    says: saying('The certificate of {who} may not be used by a server.', { who: facts.who }),
    causes: [saying('It is one for clients: have one made whose extended key usage has serverAuth.')],
  }),
  'tls-weak': (facts) => ({
    kind: 'registry',
    says: saying('The certificate of {who} is signed or numbered in a way that Go does not accept any more.', {
      who: facts.who,
    }),
    causes: [saying('Have it made again, with SHA-256.')],
  }),
  'tls-client-certificate': (facts) => ({
    kind: 'registry',
    says: saying('{who} wants a certificate of the client, and got none that it accepts.', { who: facts.who }),
    causes: [
      facts.attempt?.tls.client === true
        ? saying(
            'cert_file is sent: it is of another authority than the registry accepts, has expired, or is none for clients.',
          )
        : facts.host === ''
          ? saying('Set cert_file and key_file below configs, with exactly the host and port that is asked as the key.')
          : saying('Set cert_file and key_file below configs, with exactly {host} as the key.', { host: facts.host }),
    ],
  }),
  'tls-version': (facts) => ({
    kind: 'registry',
    says: saying('{who} offers only an old version of TLS; 1.2 or newer is wanted.', { who: facts.who }),
    causes: [saying('Upgrade the server or the proxy in front of it.')],
  }),
  'tls-handshake': (facts) => ({
    kind: 'registry',
    says: saying('TLS with {who} failed.', { who: facts.who }),
    causes: [
      saying(
        'The registry wants a certificate of the client (cert_file and key_file), or has no cipher or name in common with the node.',
      ),
      saying('The name leads to another server, which does not know it.'),
    ],
  }),
  'http-to-https': (facts) => ({
    kind: 'registry',
    says: saying('{who} speaks http on this port, and was asked with https.', { who: facts.who }),
    causes: httpCauses(facts),
  }),
  'not-tls': (facts) => ({
    kind: 'registry',
    says: saying('What listens at {who} does not speak TLS.', { who: facts.who }),
    causes: httpCauses(facts),
  }),
  'https-to-http': (facts) => ({
    kind: 'registry',
    says: saying('{who} speaks https on this port, and was asked with http.', { who: facts.who }),
    causes:
      hasHttps(facts.plan, facts.host) && !hasHttp(facts.plan, facts.host)
        ? []
        : [saying('Write https:// in the endpoint.')],
  }),
} as const satisfies Readonly<Record<string, Words>>

function httpCauses({ message, host, registry, attempt, plan, image, release }: Facts): readonly Saying[] {
  const isOwn = message.by === 'own-puller' ? asksTokensWithHttps(image, release) : 'no'
  if (message.isToken)
    return [
      ...(isOwn === 'yes' ? [oldPuller] : []),
      saying(
        'It is the token server: its address is the one that the registry announces. Set the external URL of the registry to http, or give it TLS.',
      ),
      ...(isOwn === 'perhaps' ? [oldPuller] : []),
    ]
  if (attempt?.tls.httpsThenHttp === true && message.by !== 'own-puller') return httpAfterHttps(message, attempt)
  // Of a host that the file asks with http alone, the line is not of this file: it has the advice already.
  if (hasHttp(plan, host) && !hasHttps(plan, host)) return [skipVerifyIsNoHelp]
  if (hasHttp(plan, host))
    return [
      saying('The file has http://{host}, which is asked first and failed: look for its line.', { host }),
      skipVerifyIsNoHelp,
    ]
  const isDefault = attempt?.kind === 'default' || (attempt === null && registry === host)
  return [
    ...(isDefault && host !== ''
      ? [
          saying(
            'It is the default endpoint of {host}, which is always asked with https. Write a mirror with the key {host} and the endpoint http://{host}.',
            { host },
          ),
          saying(
            'If there is such a mirror: its own endpoint failed before, or the node did not read it. The key must be exactly the registry of the image, port included.',
          ),
        ]
      : [saying('Write http:// in the endpoint; without a scheme it is https.')]),
    skipVerifyIsNoHelp,
    ...(isLocalhost(nameOf(host)) ? [saying('Another program listens on this port of the node.')] : []),
  ]
}

/**
 * An http endpoint with TLS settings is asked with https first, and with http after an answer in http; so is a registry of this
 * node without an entry. Source: containerd core/remotes/docker/resolver.go, NewHTTPFallback
 */
function httpAfterHttps({ code }: Facts['message'], { parts: { host }, reason }: Attempt): readonly Saying[] {
  if (reason.kind !== 'endpoint' && reason.kind !== 'endpoint-as-default')
    return code === 'http-to-https'
      ? [
          saying(
            'containerd asks {host} with https first, and asks again with http after this answer: another release or another program said this.',
            { host },
          ),
        ]
      : [saying('Another program listens on this port of the node.')]
  return [
    code === 'http-to-https'
      ? saying(
          'The open file has http://{host} already: because of its TLS settings containerd asks https first, and asks again with http after this answer. So the node does not have this file, or did not read it since its last change.',
          { host },
        )
      : saying(
          'The open file has http://{host} already: because of its TLS settings below configs containerd asks https first. Without them it asks with http.',
          { host },
        ),
  ]
}

/** The first patches of June 2023. Source: rancher/rke2 issues 4308 and 4333 */
const TOKENS_WITH_HTTP: Readonly<Record<number, number>> = { 24: 15, 25: 11, 26: 6, 27: 3 }

/** The runtime image of a line names the release; else the chosen one need not be that of the node. */
function asksTokensWithHttps(image: string, release: Facts['release']): 'yes' | 'no' | 'perhaps' {
  const named = /rke2-runtime:v1\.(\d+)\.(\d+)/.exec(image)
  const [, minor, patch] = named ?? /^v1\.(\d+)\.(\d+)/.exec(release.name) ?? []
  const isOld = Number(minor) < 24 || Number(patch) < (TOKENS_WITH_HTTP[Number(minor)] ?? 0)
  return isOld ? 'yes' : named === null ? 'perhaps' : 'no'
}
