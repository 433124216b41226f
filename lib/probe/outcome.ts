import { isIP } from 'node:net'
import type { HostAnswer, HostFailure, HostStatus } from './ask-host'
import type { OutcomeReport } from './event'
import { headerOf, type WireAnswer } from '@/lib/probe/wire/exchange'
import type { Pull } from './pull'
import { isHtml, registryErrors } from './report'
import type { Step } from './step'
import { unusable } from './unusable'

type Words = Pick<OutcomeReport, 'code' | 'message' | 'advice'>

/** What one endpoint's answer means, in words for a person. Never contains a secret. */
export function outcomeOf(
  answer: HostAnswer,
  step: Step,
  spoken: WireAnswer | null,
  index: number,
  pull: Pull,
): OutcomeReport {
  const words =
    answer.kind === 'failed' ? failureWords(answer, index, pull) : statusWords(answer, step, spoken, index, pull)
  // It counts as found, and the pull then fails on what was found.
  const isDead = step.kind === 'found' && unusable(step.descriptor, pull.release) !== null
  return {
    ...words,
    leadsTo: isDead ? 'dead-end' : step.kind === 'found' ? 'found' : step.kind,
    errors: spoken === null ? [] : registryErrors(spoken, pull.redact),
    notes: [...unknownFileNotes(index, pull), ...(answer.kind === 'failed' ? [] : notesOn(answer, step, index, pull))],
    unknownFiles: pull.unknownFiles(index),
    consent: answer.kind === 'failed' ? (answer.detail.consent ?? null) : null,
  }
}

const NEXT_IS_LOST = 'containerd takes it for the image, and the pull fails without asking the next endpoint.'

function statusWords(status: HostStatus, step: Step, spoken: WireAnswer | null, index: number, pull: Pull): Words {
  const host = pull.attempts[index]?.parts.host ?? status.asked.host
  const { answer } = status
  if (step.kind === 'dead-end') {
    if (step.code === 'digest-invalid')
      return {
        code: 'digest-invalid',
        message: `${host} names a digest that is none, and the pull fails here without asking the next endpoint.`,
        advice: 'Look at what stands in front of the registry and writes Docker-Content-Digest.',
      }
    if (step.code === 'manifest-unreadable')
      return {
        code: 'manifest-unreadable',
        message: `${host} has the tag and does not say its digest, so containerd reads the manifest, and that failed. The pull ends here without asking the next endpoint.`,
        advice: 'Mend the registry, or remove the endpoint.',
      }
    return {
      code: 'redirect-not-followed',
      message: `${host} answered ${answer.status} without saying where to go. containerd ends the pull here, without asking the next endpoint.`,
      advice: 'Look at the proxy in front of the registry, or remove the endpoint.',
    }
  }
  if (answer.status < 300) return foundWords(status, step, host, pull.release)
  return { ...refusalWords(status, spoken, host, index, pull) }
}

function foundWords({ answer }: HostStatus, step: Step, host: string, release: Pull['release']): Words {
  if (step.kind !== 'found')
    return {
      code: 'too-large',
      message: `${host} offers a manifest that is too large for containerd. It asks the next endpoint, but keeps this digest, so that the pull fails then.`,
      advice: 'Correct the image, or remove the endpoint.',
    }
  switch (unusable(step.descriptor, release)?.code) {
    case 'web-page':
      return {
        code: 'web-page',
        message: `${host} answered ${answer.status} with a web page instead of a manifest. ${NEXT_IS_LOST}`,
        advice: 'The endpoint leads to a user interface, a login or a proxy page: correct its host, port or path.',
      }
    case 'no-content':
      return {
        code: 'no-content',
        message: `${host} answered ${answer.status} without any content. ${NEXT_IS_LOST}`,
        advice: 'What answers there is no registry: correct the endpoint.',
      }
    case 'schema1':
      return {
        code: 'schema1',
        message: `${host} has the image only in the old schema 1 format, which containerd 2 refuses. ${NEXT_IS_LOST}`,
        advice: 'Build the image anew and push it.',
      }
    case undefined:
      return { code: 'found', message: `${host} has the image. The search ends here.`, advice: null }
  }
}

function refusalWords(status: HostStatus, spoken: WireAnswer | null, host: string, index: number, pull: Pull): Words {
  const { answer, username, furtherRequests } = status
  const said = spoken === null ? [] : registryErrors(spoken, pull.redact).map(({ code }) => code)
  switch (answer.status) {
    case 401:
      return unauthorised(status, host)
    case 403:
      return {
        code: 'forbidden',
        message: `${host} answered 403: ${username === null ? 'nobody may pull this without credentials, or the address of this machine is blocked' : `${quoted(username)} may not pull this repository, or the address of this machine is blocked`}.`,
        advice:
          username === null
            ? addAuth(host)
            : 'Give the account the permission to pull, or correct the rewrite that leads to this repository.',
      }
    case 404:
      return notFound(status, said, host, index, pull)
    case 400:
      return spoken !== null &&
        /http request to an https server|plain http request was sent to https/i.test(
          spoken.body.subarray(0, 2000).toString('latin1'),
        )
        ? {
            code: 'http-on-https',
            message: `${host} speaks TLS on this port, and the endpoint says http.`,
            advice: `Write https://${host} as the endpoint.`,
          }
        : {
            code: 'bad-request',
            message: `${host} answered 400. Some servers say so when TLS is spoken on the port, or when they want a client certificate.`,
            advice: 'Try https:// in the endpoint, or ask with "Read error texts" what the server says.',
          }
    case 405:
      return {
        code: 'not-a-registry',
        message: `${host} refuses HEAD and GET with 405, so what answers at this path is no registry.`,
        advice: 'Correct the host or the path of the endpoint.',
      }
    case 408:
    case 429:
      return {
        code: 'rate-limited',
        message: `${host} answered ${answer.status}: too many requests.${furtherRequests > 0 ? ` containerd would ask ${furtherRequests} more times at once, whatever Retry-After says.` : ''}`,
        advice: 'Log in for a higher limit, or put a cache in front.',
      }
    default:
      return answer.status >= 500
        ? {
            code: 'server-error',
            message: `${host} answered ${answer.status}: the registry, or a proxy in front of it, does not work.`,
            advice: 'Look at the registry.',
          }
        : { code: 'refused-by-status', message: `${host} answered ${answer.status}.`, advice: null }
  }
}

function unauthorised({ answer, username, furtherRequests, last }: HostStatus, host: string): Words {
  const challenge = headerOf(answer, 'www-authenticate')
  if (challenge === null)
    return {
      code: 'no-challenge',
      message: `${host} answered 401 without saying how to log in: a proxy or firewall in front of it, not a registry.`,
      advice: 'Look at the proxy.',
    }
  if (username === null)
    return {
      code: 'login-unusable',
      message: `${host} wants a login of a kind that containerd does not know.`,
      advice: 'containerd knows Basic and Bearer.',
    }
  const isBearer = last.request.headers.some(([name, value]) => name === 'Authorization' && value.startsWith('Bearer '))
  const more =
    furtherRequests > 0
      ? ` containerd would send the same ${isBearer ? 'token' : 'password'} ${furtherRequests} more ${furtherRequests === 1 ? 'time' : 'times'}${isBearer ? '' : ', which can lock the account'}.`
      : ''
  if (isBearer)
    return {
      code: 'token-not-accepted',
      message: `${host} does not accept the token that its own token server gave${username === '' ? '' : ` to ${quoted(username)}`}.${more}`,
      advice: 'The account may not pull this repository, or registry and token server do not belong together.',
    }
  return {
    code: 'wrong-credentials',
    message: `${host} refuses user ${quoted(username)}: the user name or password is wrong.${more}`,
    advice: `Correct the password of configs "${host}". Docker Hub and Harbor want an access token or a robot account.`,
  }
}

function notFound(
  { answer, asked }: HostStatus,
  said: readonly string[],
  host: string,
  index: number,
  { attempts, reference }: Pull,
): Words {
  const attempt = attempts[index]
  const repository = attempt?.parts.repository ?? ''
  const isRegistry =
    headerOf(answer, 'docker-distribution-api-version') !== null ||
    said.length > 0 ||
    /json/.test(headerOf(answer, 'content-type') ?? '')
  if (isHtml(answer) || (!isRegistry && /^\/v2\/?$/.test(attempt?.parts.prefix ?? '') === false)) {
    return {
      code: 'path-not-a-registry',
      message: `${host} answered 404, and not as a registry does: the path of the endpoint is wrong.`,
      advice: `containerd asks for ${asked.path.replace(/\?.*$/s, '')}. With a path other than /v2 nothing is added in front of the name.`,
    }
  }
  if (said.includes('NAME_UNKNOWN'))
    return {
      code: 'repository-unknown',
      message: `${host} has no repository ${quoted(repository)}.`,
      advice: rewriteAdvice(repository, reference.repository),
    }
  return {
    code: 'not-found',
    message: `${host} has no ${quoted(`${repository}${reference.object.includes(':') ? '@' : ':'}${reference.object}`)}: the tag or the repository is missing. Many registries do not tell which, and a cache says so too when its upstream is down.`,
    advice: rewriteAdvice(repository, reference.repository),
  }
}

function rewriteAdvice(repository: string, original: string): string | null {
  if (repository !== original)
    return `A rewrite made it out of ${quoted(original)}: look whether that is the right name there.`
  return null
}

const CERTIFICATE_ADVICE = 'Add the certificate of its authority as ca_file'

function failureWords({ code, detail, last, goText }: HostFailure, index: number, { attempts, release }: Pull): Words {
  const attempt = attempts[index]
  const host = last === null ? (attempt?.parts.host ?? '') : last.request.host
  const own = attempt?.parts.host ?? host
  const [certificate] = last?.tls?.chain ?? []
  const username = detail.username ?? ''
  const at = last?.address ?? host
  switch (code) {
    case 'dns-not-found':
      return {
        code,
        message: `The name ${nameOf(host)} does not exist, asked from this computer. A node may use other DNS servers.`,
        advice: 'Correct the endpoint, or make the name known to the DNS or to /etc/hosts of the nodes.',
      }
    case 'dns-failed':
      return {
        code,
        message: `The DNS servers could not answer for ${nameOf(host)}.`,
        advice: 'Look at the resolver of this computer or of the node; registries.yaml is not at fault.',
      }
    case 'refused':
      return {
        code,
        message: `${at} answers, but nothing listens on this port.`,
        advice: 'Correct the port of the endpoint, or start the registry.',
      }
    case 'unreachable':
    case 'connect-timeout':
      return {
        code,
        message: `No connection to ${at}: a firewall drops it, or the route is missing. containerd waits 30 seconds for it with each object of each image.`,
        advice: 'Open the way to it, or remove the endpoint.',
      }
    case 'tls-timeout':
    case 'header-timeout':
      return {
        code,
        message: `${host} takes the connection and then says nothing.${release.headerTimeout ? ' containerd gives up after 30 seconds.' : ' containerd of this release waits for it until the pull is cancelled, and asks no other endpoint.'}`,
        advice: 'Mend what listens there, or remove the endpoint.',
      }
    case 'reset':
    case 'closed':
      return {
        code,
        message: `${host} closed the connection without an answer.`,
        advice: 'Often http is spoken to a TLS port, or a firewall ends the connection.',
      }
    case 'https-on-http':
      return {
        code,
        message: `${host} speaks plain http on this port, and the endpoint says https.`,
        advice: `Write http://${own} as endpoint${attempt?.kind === 'default' ? ` of a mirror for ${own}` : ''}.`,
      }
    case 'tls-version':
      return {
        code,
        message: `${host} offers only TLS versions that are too old for containerd.`,
        advice: 'Upgrade the server to TLS 1.2 or newer.',
      }
    case 'tls-handshake':
      return {
        code,
        message: `${host} ended the TLS handshake: ${goText.replace(/^.*": /s, '')}.`,
        advice: 'Often a client certificate is missing, or server and client have no cipher in common.',
      }
    case 'client-certificate-required':
      return {
        code,
        message: `${host} wants a client certificate.`,
        advice: `Set cert_file and key_file below configs "${host}".`,
      }
    case 'client-certificate-rejected':
      return {
        code,
        message: `${host} does not accept the client certificate.`,
        advice: 'Look at its authority, its dates and whether it is for clients.',
      }
    case 'certificate-unknown-authority':
      return {
        code,
        message: `The certificate of ${host} is signed by ${quoted(certificate?.issuer ?? 'an authority')}, which is not known here.`,
        advice: `${CERTIFICATE_ADVICE} below configs "${host}", after comparing its fingerprint.`,
      }
    case 'certificate-missing-intermediate':
      return {
        code,
        message: `${host} sends only its own certificate, signed by ${quoted(certificate?.issuer ?? '')}, which is neither in ca_file nor known here.`,
        advice: `If that is an intermediate, let the server send it too, or add it to ca_file. If it is the authority itself, ca_file holds another one.`,
      }
    case 'certificate-name':
      return {
        code,
        message: `The certificate is for ${listed(certificate?.names ?? [])}, not for ${nameOf(host)}.`,
        advice:
          isIP(nameOf(host)) === 0
            ? 'Use one of its names as endpoint, or issue it anew.'
            : 'Use a name as endpoint, or issue it anew with this address.',
      }
    case 'certificate-no-names':
      return {
        code,
        message: `The certificate of ${host} has only a Common Name and no subject alternative name, which containerd refuses. Browsers may hide this.`,
        advice: 'Issue it anew with a subject alternative name.',
      }
    case 'certificate-expired':
      return {
        code,
        message: `The certificate of ${host} expired on ${day(certificate?.validTo)}.`,
        advice: 'Renew it on the registry.',
      }
    case 'certificate-not-yet-valid':
      return {
        code,
        message: `The certificate of ${host} is valid only from ${day(certificate?.validFrom)}.`,
        advice: 'Look at the clock of the node.',
      }
    case 'certificate-usage':
      return {
        code,
        message: `The certificate of ${host} is not for servers.`,
        advice: 'Issue it anew with the extended key usage serverAuth.',
      }
    case 'certificate-weak':
      return {
        code,
        message: `The certificate of ${host} is signed with an algorithm that is no longer accepted.`,
        advice: 'Issue it anew with SHA-256.',
      }
    case 'redirect-loop':
      return {
        code,
        message: `${host} redirects more than nine times.`,
        advice: 'Look at the external URL that the registry is configured with.',
      }
    case 'malformed-answer':
    case 'headers-too-large':
      return {
        code,
        message: `What ${host} answers is no HTTP${code === 'headers-too-large' ? ': its headers are too long' : ''}.`,
        advice: 'Look at what listens on this port.',
      }
    case 'address-forbidden':
      return {
        code,
        message: `Not tried: ${goText.replace(/^.*": /s, '')}.`,
        advice: 'This program contacts no such addresses; the node may.',
      }
    case 'unsendable':
      return {
        code,
        message: 'containerd cannot send this request: the URL is not one.',
        advice: 'Correct the endpoint.',
      }
    case 'cancelled':
      return { code, message: 'Cancelled.', advice: null }
    case 'own-time-limit':
      return {
        code,
        message: `${host} began to answer and did not finish in time. containerd would wait longer.`,
        advice: null,
      }
    case 'no-credentials':
      return {
        code,
        message: `${host} wants a login, and registries.yaml has none for exactly ${quoted(host)}, port included.`,
        advice: addAuth(host),
      }
    case 'credentials-unusable':
      return {
        code,
        message: `The auth of ${quoted(host)} is not base64 of user:password.`,
        advice: 'Write username and password instead.',
      }
    case 'insufficient-scope':
      return {
        code,
        message:
          `The login at ${host} works, but ${username === '' ? 'without an account nobody' : quoted(username)} may not pull this repository.`.replace(
            'nobody may not',
            'nobody may',
          ),
        advice:
          username === ''
            ? addAuth(own)
            : 'Give the account the permission, or correct the rewrite that leads to this repository.',
      }
    case 'token-refused':
      return {
        code,
        message: `The token server ${detail.realm ?? ''} refuses ${username === '' ? 'to give a token without an account' : `user ${quoted(username)}`} (${detail.status ?? ''}).`,
        advice: username === '' ? addAuth(own) : `Correct the password of configs "${own}".`,
      }
    case 'token-failed':
    case 'token-unreadable':
      return {
        code,
        message: `The token server ${detail.realm ?? ''} ${code === 'token-failed' ? 'does not work' : 'answers without a token'}${detail.status === undefined ? '' : ` (${detail.status})`}.`,
        advice: 'Look at the token server; its address comes from the registry.',
      }
    case 'realm-missing':
      return {
        code,
        message: `${host} wants a token and does not say from where.`,
        advice: 'Look at the token settings of the registry.',
      }
    case 'realm-foreign':
      return {
        code,
        message: `${own} asks for the password to be sent to ${detail.consent?.realm ?? ''}. containerd would do it. It was not sent.`,
        advice: 'Allow it for this run if you know that server.',
      }
  }
}

function notesOn(
  { answer, withheldFrom, url, asked, last }: HostStatus,
  step: Step,
  index: number,
  { attempts, release, redact }: Pull,
): readonly string[] {
  const attempt = attempts[index]
  const notes: string[] = []
  if (step.kind === 'found' && step.note === 'needs-get')
    notes.push('It does not say the digest with HEAD, so every pull needs one request more.')
  if (url.host !== asked.host) notes.push(`It redirects to ${url.host}: nodes must reach that too.`)
  if (withheldFrom !== null && release.containerdLine !== '1.7')
    notes.push(`containerd would send the credentials along to ${withheldFrom}. They were not sent.`)
  if (last.tls?.refusal != null && last.tls.skipVerify)
    notes.push(
      `Without insecure_skip_verify it would be refused: ${last.tls.refusal.goText.replace(/^tls: failed to verify certificate: /, '')}.`,
    )
  if (step.kind === 'found' && attempt?.parts.query !== '' && headerOf(answer, 'oci-namespace') === null)
    notes.push(
      'It does not say for which registry it answered (OCI-Namespace), so it may hold another image of the same name.',
    )
  for (const [name, value] of answer.headers)
    if (name === 'warning')
      notes.push(
        `The registry warns: ${redact(value)
          .replace(/^\d{3} \S+ /, '')
          .slice(0, 300)}`,
      )
  const limit = headerOf(answer, 'ratelimit-remaining')
  if (limit !== null)
    notes.push(
      `Rate limit: ${limit.replace(/;.*/s, '').slice(0, 20)} left of ${(headerOf(answer, 'ratelimit-limit') ?? '').replace(/;.*/s, '').slice(0, 20)}.`,
    )
  return notes.slice(0, 8)
}

/** The node has them; whoever probes from elsewhere has to say what is in them. */
function unknownFileNotes(index: number, { unknownFiles }: Pull): readonly string[] {
  return unknownFiles(index).map(
    (path) => `${quoted(path)} is a file of the node and not known here: this was asked without it.`,
  )
}

function addAuth(host: string): string {
  return `Write the account below configs "${host}", with exactly this name.`
}

function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[|\]$/g, '')
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no name'
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text)
}

function day(iso: string | undefined): string {
  return iso?.slice(0, 10) ?? 'an unknown day'
}
