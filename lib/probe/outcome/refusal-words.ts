import type { HostStatus } from '@/lib/probe/host-answer'
import type { OutcomeReport } from '@/lib/probe/event'
import type { Pull } from '@/lib/probe/pull'
import { isHtml, registryErrors } from '@/lib/probe/report'
import { headerOf, type WireAnswer } from '@/lib/probe/wire/exchange'
import { isApiRoot } from '@/lib/registries/api-root'
import { forwardProxyIn } from './forward-proxy'
import { addAuth, quoted } from './phrases'

type Words = Pick<OutcomeReport, 'code' | 'message' | 'advice'>

/** What an answer of 400 or more means, which sends containerd to the next endpoint. */
export function refusalWords(
  status: HostStatus,
  spoken: WireAnswer | null,
  host: string,
  index: number,
  pull: Pull,
): Words {
  const { answer, username, furtherRequests } = status
  const said = spoken === null ? [] : registryErrors(spoken, pull.redact).map(({ code }) => code)
  const proxy = forwardProxyIn(answer)
  if (proxy !== null && headerOf(answer, 'www-authenticate') === null) return byProxy(host, answer.status, proxy)
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
      return badRequest(status, spoken, host)
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

/** What is wrong where http is spoken to a TLS port. */
export function httpOnHttps(host: string): Words {
  return {
    code: 'http-on-https',
    message: `${host} speaks TLS on this port, and the endpoint says http.`,
    advice: `Write https://${host} as the endpoint.`,
  }
}

function badRequest({ last }: HostStatus, spoken: WireAnswer | null, host: string): Words {
  const text = spoken?.body.subarray(0, 2000).toString('latin1') ?? ''
  if (/http request to an https server|plain http request was sent to https/i.test(text)) return httpOnHttps(host)
  if (/no required ssl certificate was sent/i.test(text))
    return {
      code: 'client-certificate-required',
      message: `${host} demands a client certificate, and none was sent.`,
      advice: `Set cert_file and key_file below configs "${host}", from an authority that the registry accepts.`,
    }
  if (/the ssl certificate error/i.test(text))
    return {
      code: 'client-certificate-rejected',
      message: `${host} does not accept the client certificate.`,
      advice: 'Look at its authority, its dates and whether it is for clients.',
    }
  return {
    code: 'bad-request',
    message: `${host} answered 400: it does not understand the request${last.request.scheme === 'http' ? ', and it does not speak TLS on this port either' : ''}.`,
    advice: 'Look at what listens there; its log says why it refuses the request.',
  }
}

function byProxy(host: string, status: number, shown: string): Words {
  return {
    code: 'forward-proxy',
    message: `A forward proxy answered ${status} at ${host} (${quoted(shown)}), not a registry.`,
    advice:
      'A forward proxy is no endpoint: write the registry there, and the proxy as HTTPS_PROXY and NO_PROXY into the environment of the service. If the endpoint is right, the proxy in front of it refuses.',
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
  const prefix = attempt?.parts.prefix ?? ''
  // Whoever names a code of the API has it at that path, whatever it is called.
  const isElsewhere = said.length === 0 && !isApiRoot(prefix)
  if (isHtml(answer) || isElsewhere || (!isRegistry && !/^\/v2\/?$/.test(prefix)))
    return wrongPath(asked.path, prefix, host)
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

function wrongPath(asked: string, prefix: string, host: string): Words {
  const project = prefix.replace(/^\/|\/$/g, '')
  const rewrite = isApiRoot(prefix)
    ? 'Correct the path of the endpoint.'
    : `Write the host alone as endpoint, and a rewrite of ^(.*)$ to ${project}/$1 if ${quoted(project)} is a project there.`
  return {
    code: 'path-not-a-registry',
    message: isApiRoot(prefix)
      ? `${host} answered 404, and not as a registry does: the path of the endpoint is wrong.`
      : `${host} answered 404 below ${quoted(prefix)}, and the API of a registry is below /v2/: the path of the endpoint takes its place.`,
    advice: `containerd asks for ${asked.replace(/\?.*$/s, '')}. With a path other than /v2 nothing is added in front of the name. ${rewrite}`,
  }
}

function rewriteAdvice(repository: string, original: string): string | null {
  if (repository !== original)
    return `A rewrite made it out of ${quoted(original)}: look whether that is the right name there.`
  return null
}
