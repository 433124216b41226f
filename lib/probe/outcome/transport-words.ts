import { isIP } from 'node:net'
import type { TransportCode } from '@/lib/probe/wire/transport-failure'
import { joinedByComma, saying, type Saying } from '@/lib/words/saying'
import type { FailureWords } from './failed'
import { day, hostName, listed, quoted } from './phrases'
import type { OutcomeWords } from './words'

const NO_CONNECTION: FailureWords = ({ at }) => ({
  message: saying(
    'No connection to {address}: a firewall drops it, or the route is missing. containerd waits 30 seconds for it with each object of each image.',
    { address: at },
  ),
  advice: saying('Open the way to it, or remove the endpoint.'),
})
const SILENT_ADVICE = saying('Repair what listens there, or remove the endpoint.')
const SILENT: FailureWords = ({ host, release }) =>
  release.headerTimeout
    ? {
        message: saying('{host} takes the connection and then says nothing. containerd gives up after 30 seconds.', {
          host,
        }),
        advice: SILENT_ADVICE,
      }
    : hangWords(host)
const SILENT_TLS: FailureWords = ({ host }) => ({
  message: saying(
    '{host} takes the connection and then says nothing when TLS is spoken. containerd gives up after 10 seconds.',
    { host },
  ),
  advice: SILENT_ADVICE,
})
const CLOSED: FailureWords = ({ host }) => ({
  message: saying('{host} closed the connection without an answer.', { host }),
  advice: saying('Often http is spoken to a TLS port, or a firewall ends the connection.'),
})
const LISTENER = saying('Look at what listens on this port.')
const ASK_RESOLVER = saying('Look at the resolver of this computer or of the node; registries.yaml is not at fault.')

/** What to do for a host that demands a client certificate. */
export function setClientCertificate(host: string): Saying {
  return saying('Set cert_file and key_file below configs "{host}", from an authority that the registry accepts.', {
    host,
  })
}

/** A client certificate that a host does not take. */
export function clientRejected(host: string): Pick<OutcomeWords, 'message' | 'advice'> {
  return {
    message: saying('{host} does not accept the client certificate.', { host }),
    advice: saying('Look at its authority, its dates and whether it is for clients.'),
  }
}

/** Why no answer came, and what to do, by the code of the failure. */
export const TRANSPORT_WORDS: Readonly<Record<TransportCode, FailureWords>> = {
  'dns-not-found': ({ host }) => ({
    message: saying('The name {name} does not exist, asked from this computer. A node may use other DNS servers.', {
      name: hostName(host),
    }),
    advice: saying('Correct the endpoint, or make the name known to the DNS or to /etc/hosts of the nodes.'),
  }),
  'dns-failed': ({ host }) => ({
    message: saying('The DNS servers could not answer for {name}.', { name: hostName(host) }),
    advice: ASK_RESOLVER,
  }),
  'dns-timeout': ({ host }) => ({
    message: saying('The DNS servers did not answer for {name} in time. containerd would wait longer.', {
      name: hostName(host),
    }),
    advice: ASK_RESOLVER,
  }),
  refused: ({ at }) => ({
    message: saying('Nothing listens on {address}: the connection was refused.', { address: at }),
    advice: saying('Correct the port of the endpoint, or start the registry.'),
  }),
  unreachable: NO_CONNECTION,
  'connect-timeout': NO_CONNECTION,
  'tls-timeout': SILENT_TLS,
  'header-timeout': SILENT,
  reset: CLOSED,
  closed: CLOSED,
  'https-on-http': ({ attempt, host, own }) => ({
    message: saying('{host} speaks plain http on this port, and the endpoint says https.', { host }),
    advice:
      attempt?.kind === 'default'
        ? saying('Write {url} as endpoint of a mirror for {host}.', { url: `http://${own}`, host: own })
        : saying('Write {url} as endpoint.', { url: `http://${own}` }),
  }),
  'tls-version': ({ host }) => ({
    message: saying('{host} offers only TLS versions that are too old for containerd.', { host }),
    advice: saying('Upgrade the server to TLS 1.2 or newer.'),
  }),
  'tls-handshake': ({ host, goText }) => ({
    message: saying('{host} ended the TLS handshake: {why}.', { host, why: goText.replace(/^.*": /s, '') }),
    advice: saying('Often a client certificate is missing, or server and client have no cipher in common.'),
  }),
  'client-certificate-required': ({ attempt, host }) => ({
    message:
      attempt?.tls.client === true
        ? saying('{host} demands a client certificate, and none was sent.', { host })
        : saying('{host} demands a client certificate, and registries.yaml has none for {name}.', {
            host,
            name: quoted(host),
          }),
    advice: setClientCertificate(host),
  }),
  'client-certificate-rejected': ({ host }) => clientRejected(host),
  'certificate-unknown-authority': ({ host, certificate }) => ({
    message: saying('The certificate of {host} is signed by {issuer}, which is not known here.', {
      host,
      issuer: quoted(certificate?.issuer ?? 'an authority'),
    }),
    advice: saying(
      'Add the certificate of its authority as ca_file below configs "{host}", after comparing its fingerprint.',
      { host },
    ),
  }),
  'certificate-other-authority': ({ host, issuer, authorities }) => ({
    message: saying('{host} sends a certificate signed by {issuer}, and ca_file holds {others}: that is another one.', {
      host,
      issuer: quoted(issuer),
      others: joinedByComma(authorities.map(quoted)),
    }),
    advice: saying(
      'Put the certificate of {issuer} into ca_file, after comparing its fingerprint. containerd takes an intermediate there too; a server that sends its intermediates needs only their root.',
      { issuer: quoted(issuer) },
    ),
  }),
  'certificate-other-key': ({ host, issuer }) => ({
    message: saying(
      '{host} sends a certificate signed by {issuer}, and ca_file holds one of that name that did not sign it: an older or newer key of it, or one made for something else.',
      { host, issuer: quoted(issuer) },
    ),
    advice: saying('Replace it in ca_file by the one that the registry uses now, after comparing its fingerprint.'),
  }),
  'certificate-name': ({ host, certificate }) => ({
    message: saying('The certificate is for {names}, not for {name}.', {
      names: listed(certificate?.names ?? []),
      name: hostName(host),
    }),
    advice:
      isIP(hostName(host)) === 0
        ? saying('Use one of its names as endpoint, or issue it anew.')
        : saying('Use a name as endpoint, or issue it anew with this address.'),
  }),
  'certificate-no-names': ({ host }) => ({
    message: saying(
      'The certificate of {host} has only a Common Name and no subject alternative name, which containerd refuses. Browsers may hide this.',
      { host },
    ),
    advice: saying('Issue it anew with a subject alternative name.'),
  }),
  'certificate-expired': ({ host, certificate }) => ({
    message: saying('The certificate of {host} expired on {day}.', { host, day: day(certificate?.validTo) }),
    advice: saying('Renew it on the registry.'),
  }),
  'certificate-not-yet-valid': ({ host, certificate }) => ({
    message: saying('The certificate of {host} is valid only from {day}.', { host, day: day(certificate?.validFrom) }),
    advice: saying('Look at the clock of the node.'),
  }),
  'certificate-usage': ({ host }) => ({
    message: saying('The certificate of {host} is not for servers.', { host }),
    advice: saying('Issue it anew with the extended key usage serverAuth.'),
  }),
  'certificate-weak': ({ host }) => ({
    message: saying('The certificate of {host} is signed with an algorithm that is no longer accepted.', { host }),
    advice: saying('Issue it anew with SHA-256.'),
  }),
  'certificate-unreadable': ({ host }) => ({
    message: saying('The certificate of {host} is damaged: containerd cannot read it, whatever registries.yaml says.', {
      host,
    }),
    advice: saying('Issue it anew.'),
  }),
  'redirect-loop': ({ host }) => ({
    message: saying('{host} redirects in a circle, or more than nine times.', { host }),
    advice: saying('Look at the external URL that the registry is configured with.'),
  }),
  'malformed-answer': ({ host }) => ({
    message: saying('What {host} answers is no HTTP.', { host }),
    advice: LISTENER,
  }),
  'headers-too-large': ({ host }) => ({
    message: saying('What {host} answers is no HTTP: its headers are too long.', { host }),
    advice: LISTENER,
  }),
  'address-forbidden': ({ goText }) => ({
    message: saying('Not tried: {why}.', { why: notContacted(goText.replace(/^.*": /s, '')) }),
    advice: saying('This program contacts no such addresses; the node may.'),
  }),
  unsendable: () => ({
    message: saying('containerd cannot send this request: the URL is not one.'),
    advice: saying('Correct the endpoint.'),
  }),
  'run-time-limit': () => ({
    message: saying('Not finished: the whole run took too long here.'),
    advice: null,
  }),
  cancelled: () => ({ message: saying('Cancelled.'), advice: null }),
  'own-time-limit': ({ host }) => ({
    message: saying('{host} began to answer and did not finish in time. containerd would wait longer.', { host }),
    advice: null,
  }),
}

/** Our own words for an address that is not contacted. */
function notContacted(text: string): Saying {
  const [, host, why] = /^(.*?) is not contacted: (.*)$/s.exec(text) ?? []
  return host === undefined || why === undefined
    ? { text }
    : saying('{host} is not contacted: {why}', { host, why: { text: why } })
}

/** A host that stays silent, for containerd before 2.3.0. */
export function hangWords(host: string): OutcomeWords {
  return {
    code: 'header-timeout',
    message: saying(
      '{host} takes the connection and then says nothing. containerd of this release waits for it until the pull is cancelled, and asks no other endpoint.',
      { host },
    ),
    advice: SILENT_ADVICE,
  }
}
