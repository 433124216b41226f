import { isIP } from 'node:net'
import type { OutcomeReport } from '@/lib/probe/event'
import type { TransportCode } from '@/lib/probe/wire/transport-failure'
import type { FailureWords } from './failed'
import { day, listed, hostName, quoted } from './phrases'

const NO_CONNECTION: FailureWords = ({ at }) => ({
  message: `No connection to ${at}: a firewall drops it, or the route is missing. containerd waits 30 seconds for it with each object of each image.`,
  advice: 'Open the way to it, or remove the endpoint.',
})
const SILENT: FailureWords = ({ host, release }) =>
  release.headerTimeout
    ? {
        message: `${host} takes the connection and then says nothing. containerd gives up after 30 seconds.`,
        advice: SILENT_ADVICE,
      }
    : hangWords(host)
const SILENT_ADVICE = 'Repair what listens there, or remove the endpoint.'
const SILENT_TLS: FailureWords = ({ host }) => ({
  message: `${host} takes the connection and then says nothing when TLS is spoken. containerd gives up after 10 seconds.`,
  advice: SILENT_ADVICE,
})
const CLOSED: FailureWords = ({ host }) => ({
  message: `${host} closed the connection without an answer.`,
  advice: 'Often http is spoken to a TLS port, or a firewall ends the connection.',
})
const notHttp =
  (why: string): FailureWords =>
  ({ host }) => ({ message: `What ${host} answers is no HTTP${why}.`, advice: 'Look at what listens on this port.' })

/** Why no answer came, and what to do, by the code of the failure. */
export const TRANSPORT_WORDS: Readonly<Record<TransportCode, FailureWords>> = {
  'dns-not-found': ({ host }) => ({
    message: `The name ${hostName(host)} does not exist, asked from this computer. A node may use other DNS servers.`,
    advice: 'Correct the endpoint, or make the name known to the DNS or to /etc/hosts of the nodes.',
  }),
  'dns-failed': ({ host }) => ({
    message: `The DNS servers could not answer for ${hostName(host)}.`,
    advice: 'Look at the resolver of this computer or of the node; registries.yaml is not at fault.',
  }),
  'dns-timeout': ({ host }) => ({
    message: `The DNS servers did not answer for ${hostName(host)} in time. containerd would wait longer.`,
    advice: 'Look at the resolver of this computer or of the node; registries.yaml is not at fault.',
  }),
  refused: ({ at }) => ({
    message: `Nothing listens on ${at}: the connection was refused.`,
    advice: 'Correct the port of the endpoint, or start the registry.',
  }),
  unreachable: NO_CONNECTION,
  'connect-timeout': NO_CONNECTION,
  'tls-timeout': SILENT_TLS,
  'header-timeout': SILENT,
  reset: CLOSED,
  closed: CLOSED,
  'https-on-http': ({ attempt, host, own }) => ({
    message: `${host} speaks plain http on this port, and the endpoint says https.`,
    advice: `Write http://${own} as endpoint${attempt?.kind === 'default' ? ` of a mirror for ${own}` : ''}.`,
  }),
  'tls-version': ({ host }) => ({
    message: `${host} offers only TLS versions that are too old for containerd.`,
    advice: 'Upgrade the server to TLS 1.2 or newer.',
  }),
  'tls-handshake': ({ host, goText }) => ({
    message: `${host} ended the TLS handshake: ${goText.replace(/^.*": /s, '')}.`,
    advice: 'Often a client certificate is missing, or server and client have no cipher in common.',
  }),
  'client-certificate-required': ({ attempt, host }) => ({
    message: `${host} demands a client certificate${attempt?.tls.client === true ? ', and none was sent' : `, and registries.yaml has none for ${quoted(host)}`}.`,
    advice: `Set cert_file and key_file below configs "${host}", from an authority that the registry accepts.`,
  }),
  'client-certificate-rejected': ({ host }) => ({
    message: `${host} does not accept the client certificate.`,
    advice: 'Look at its authority, its dates and whether it is for clients.',
  }),
  'certificate-unknown-authority': ({ host, certificate }) => ({
    message: `The certificate of ${host} is signed by ${quoted(certificate?.issuer ?? 'an authority')}, which is not known here.`,
    advice: `Add the certificate of its authority as ca_file below configs "${host}", after comparing its fingerprint.`,
  }),
  'certificate-other-authority': ({ host, issuer, authorities }) => ({
    message: `${host} sends a certificate signed by ${quoted(issuer)}, and ca_file holds ${authorities.map(quoted).join(', ')}: that is another one.`,
    advice: `Put the certificate of ${quoted(issuer)} into ca_file, after comparing its fingerprint. containerd takes an intermediate there too; a server that sends its intermediates needs only their root.`,
  }),
  'certificate-other-key': ({ host, issuer }) => ({
    message: `${host} sends a certificate signed by ${quoted(issuer)}, and ca_file holds one of that name that did not sign it: an older or newer key of it, or one made for something else.`,
    advice: `Replace it in ca_file by the one that the registry uses now, after comparing its fingerprint.`,
  }),
  'certificate-name': ({ host, certificate }) => ({
    message: `The certificate is for ${listed(certificate?.names ?? [])}, not for ${hostName(host)}.`,
    advice:
      isIP(hostName(host)) === 0
        ? 'Use one of its names as endpoint, or issue it anew.'
        : 'Use a name as endpoint, or issue it anew with this address.',
  }),
  'certificate-no-names': ({ host }) => ({
    message: `The certificate of ${host} has only a Common Name and no subject alternative name, which containerd refuses. Browsers may hide this.`,
    advice: 'Issue it anew with a subject alternative name.',
  }),
  'certificate-expired': ({ host, certificate }) => ({
    message: `The certificate of ${host} expired on ${day(certificate?.validTo)}.`,
    advice: 'Renew it on the registry.',
  }),
  'certificate-not-yet-valid': ({ host, certificate }) => ({
    message: `The certificate of ${host} is valid only from ${day(certificate?.validFrom)}.`,
    advice: 'Look at the clock of the node.',
  }),
  'certificate-usage': ({ host }) => ({
    message: `The certificate of ${host} is not for servers.`,
    advice: 'Issue it anew with the extended key usage serverAuth.',
  }),
  'certificate-weak': ({ host }) => ({
    message: `The certificate of ${host} is signed with an algorithm that is no longer accepted.`,
    advice: 'Issue it anew with SHA-256.',
  }),
  'certificate-unreadable': ({ host }) => ({
    message: `The certificate of ${host} is damaged: containerd cannot read it, whatever registries.yaml says.`,
    advice: 'Issue it anew.',
  }),
  'redirect-loop': ({ host }) => ({
    message: `${host} redirects in a circle, or more than nine times.`,
    advice: 'Look at the external URL that the registry is configured with.',
  }),
  'malformed-answer': notHttp(''),
  'headers-too-large': notHttp(': its headers are too long'),
  'address-forbidden': ({ goText }) => ({
    message: `Not tried: ${goText.replace(/^.*": /s, '')}.`,
    advice: 'This program contacts no such addresses; the node may.',
  }),
  unsendable: () => ({
    message: 'containerd cannot send this request: the URL is not one.',
    advice: 'Correct the endpoint.',
  }),
  'run-time-limit': () => ({ message: 'Not finished: the whole run took too long here.', advice: null }),
  cancelled: () => ({ message: 'Cancelled.', advice: null }),
  'own-time-limit': ({ host }) => ({
    message: `${host} began to answer and did not finish in time. containerd would wait longer.`,
    advice: null,
  }),
}

/** A host that stays silent, for containerd before 2.3.0. */
export function hangWords(host: string): Pick<OutcomeReport, 'code' | 'message' | 'advice'> {
  return {
    code: 'header-timeout',
    message: `${host} takes the connection and then says nothing. containerd of this release waits for it until the pull is cancelled, and asks no other endpoint.`,
    advice: SILENT_ADVICE,
  }
}
