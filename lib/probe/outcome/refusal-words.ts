import type { HostStatus } from '@/lib/probe/host-answer'
import type { Pull } from '@/lib/probe/pull'
import { isHtml, registryErrors } from '@/lib/probe/report'
import { headerOf } from '@/lib/probe/wire/exchange'
import type { WireAnswer } from '@/lib/probe/wire/wire-message'
import { apiBelow, isApiRoot } from '@/lib/registries/api-root'
import { saying, together, type Saying } from '@/lib/words/saying'
import { forwardProxyIn } from './forward-proxy'
import { addAuth, quoted } from './phrases'
import { clientRejected, setClientCertificate } from './transport-words'
import type { OutcomeWords } from './words'

/** What an answer of 400 or more means, which sends containerd to the next endpoint. */
export function refusalWords(
  status: HostStatus,
  spoken: WireAnswer | null,
  host: string,
  index: number,
  pull: Pull,
): OutcomeWords {
  const { answer } = status
  const said = spoken === null ? [] : registryErrors(spoken, pull.redact).map(({ code }) => code)
  const proxy = forwardProxyIn(answer)
  if (proxy !== null && headerOf(answer, 'www-authenticate') === null) return byProxy(host, answer.status, proxy)
  switch (answer.status) {
    case 401:
      return unauthorised(status, host)
    case 403:
      return forbidden(status, host)
    case 404:
      return notFound(status, said, host, index, pull)
    case 400:
      return badRequest(status, spoken, host)
    case 405:
      return {
        code: 'not-a-registry',
        message: saying('{host} refuses HEAD and GET with 405, so what answers at this path is no registry.', { host }),
        advice: saying('Correct the host or the path of the endpoint.'),
      }
    case 408:
    case 429:
      return tooMany(status, host)
    default:
      return answer.status >= 500
        ? {
            code: 'server-error',
            message: saying('{host} answered {status}: the registry, or a proxy in front of it, does not work.', {
              host,
              status: answer.status,
            }),
            advice: saying('Look at the registry.'),
          }
        : {
            code: 'refused-by-status',
            message: saying('{host} answered {status}.', { host, status: answer.status }),
            advice: null,
          }
  }
}

/** What is wrong where http is spoken to a TLS port. */
export function httpOnHttps(host: string): OutcomeWords {
  return {
    code: 'http-on-https',
    message: saying('{host} speaks TLS on this port, and the endpoint says http.', { host }),
    advice: saying('Write {url} as the endpoint.', { url: `https://${host}` }),
  }
}

function forbidden({ username }: HostStatus, host: string): OutcomeWords {
  return username === null
    ? {
        code: 'forbidden',
        message: saying(
          '{host} answered 403: nobody may pull this without credentials, or the address of this machine is blocked.',
          { host },
        ),
        advice: addAuth(host),
      }
    : {
        code: 'forbidden',
        message: saying(
          '{host} answered 403: {user} may not pull this repository, or the address of this machine is blocked.',
          { host, user: quoted(username) },
        ),
        advice: saying(
          'Give the account the permission to pull, or correct the rewrite that leads to this repository.',
        ),
      }
}

function tooMany({ answer, furtherRequests }: HostStatus, host: string): OutcomeWords {
  const message = saying('{host} answered {status}: too many requests.', { host, status: answer.status })
  return {
    code: 'rate-limited',
    message:
      furtherRequests > 0
        ? together(
            message,
            saying('containerd would ask {count} more times at once, whatever Retry-After says.', {
              count: furtherRequests,
            }),
          )
        : message,
    advice: saying('Log in for a higher limit, or put a cache in front.'),
  }
}

function badRequest({ last }: HostStatus, spoken: WireAnswer | null, host: string): OutcomeWords {
  const text = spoken?.body.subarray(0, 2000).toString('latin1') ?? ''
  if (/http request to an https server|plain http request was sent to https/i.test(text)) return httpOnHttps(host)
  if (/no required ssl certificate was sent/i.test(text))
    return {
      code: 'client-certificate-required',
      message: saying('{host} demands a client certificate, and none was sent.', { host }),
      advice: setClientCertificate(host),
    }
  if (/the ssl certificate error/i.test(text)) return { code: 'client-certificate-rejected', ...clientRejected(host) }
  return {
    code: 'bad-request',
    message:
      last.request.scheme === 'http'
        ? saying(
            '{host} answered 400: it does not understand the request, and it does not speak TLS on this port either.',
            { host },
          )
        : saying('{host} answered 400: it does not understand the request.', { host }),
    advice: saying('Look at what listens there; its log says why it refuses the request.'),
  }
}

function byProxy(host: string, status: number, shown: string): OutcomeWords {
  return {
    code: 'forward-proxy',
    message: saying('A forward proxy answered {status} at {host} ({sign}), not a registry.', {
      status,
      host,
      sign: quoted(shown),
    }),
    advice: saying(
      'A forward proxy is no endpoint: write the registry there, and the proxy as HTTPS_PROXY and NO_PROXY into the environment of the service. If the endpoint is right, the proxy in front of it refuses.',
    ),
  }
}

function unauthorised({ answer, username, furtherRequests, last }: HostStatus, host: string): OutcomeWords {
  const challenge = headerOf(answer, 'www-authenticate')
  if (challenge === null)
    return {
      code: 'no-challenge',
      message: saying(
        '{host} answered 401 without saying how to log in: a proxy or firewall in front of it, not a registry.',
        { host },
      ),
      advice: saying('Look at the proxy.'),
    }
  if (username === null)
    return {
      code: 'login-unusable',
      message: saying('{host} wants a login of a kind that containerd does not know.', { host }),
      advice: saying('containerd knows Basic and Bearer.'),
    }
  const isBearer = last.request.headers.some(([name, value]) => name === 'Authorization' && value.startsWith('Bearer '))
  const withMore = (message: Saying): Saying =>
    furtherRequests === 0 ? message : together(message, moreRequests(furtherRequests, isBearer))
  if (isBearer)
    return {
      code: 'token-not-accepted',
      message: withMore(
        username === ''
          ? saying('{host} does not accept the token that its own token server gave.', { host })
          : saying('{host} does not accept the token that its own token server gave to {user}.', {
              host,
              user: quoted(username),
            }),
      ),
      advice: saying('The account may not pull this repository, or registry and token server do not belong together.'),
    }
  return {
    code: 'wrong-credentials',
    message: withMore(
      saying('{host} refuses user {user}: the user name or password is wrong.', { host, user: quoted(username) }),
    ),
    advice: saying(
      'Correct the password of configs "{host}". Docker Hub and Harbor want an access token or a robot account.',
      { host },
    ),
  }
}

function moreRequests(count: number, isBearer: boolean): Saying {
  if (isBearer)
    return count === 1
      ? saying('containerd would send the same token 1 more time.')
      : saying('containerd would send the same token {count} more times.', { count })
  return count === 1
    ? saying('containerd would send the same password 1 more time, which can lock the account.')
    : saying('containerd would send the same password {count} more times, which can lock the account.', { count })
}

function notFound(
  { answer, asked }: HostStatus,
  said: readonly string[],
  host: string,
  index: number,
  { attempts, reference }: Pull,
): OutcomeWords {
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
      message: saying('{host} has no repository {repository}.', { host, repository: quoted(repository) }),
      advice: rewriteAdvice(repository, reference.repository),
    }
  return {
    code: 'not-found',
    message: saying(
      '{host} has no {image}: the tag or the repository is missing. Many registries do not tell which, and a cache says so too when its upstream is down.',
      {
        host,
        image: quoted(`${repository}${reference.object.includes(':') ? '@' : ':'}${reference.object}`),
      },
    ),
    advice: rewriteAdvice(repository, reference.repository),
  }
}

function wrongPath(asked: string, prefix: string, host: string): OutcomeWords {
  const project = prefix.replace(/^\/|\/$/g, '')
  const isRoot = isApiRoot(prefix)
  const below = apiBelow(prefix)
  return {
    code: 'path-not-a-registry',
    message: isRoot
      ? saying('{host} answered 404, and not as a registry does: the path of the endpoint is wrong.', { host })
      : saying(
          '{host} answered 404 below {prefix}, and the API of a registry is below /v2/: the path of the endpoint takes its place.',
          { host, prefix: quoted(prefix) },
        ),
    advice: together(
      saying('containerd asks for {path}. With a path other than /v2 nothing is added in front of the name.', {
        path: asked.replace(/\?.*$/s, ''),
      }),
      isRoot
        ? saying('Correct the path of the endpoint.')
        : below !== null
          ? saying('Write /v2 at the end of the endpoint: Artifactory and Nexus have the API below {path}.', {
              path: quoted(below),
            })
          : saying(
              'Write the host alone as endpoint, and a rewrite of ^(.*)$ to {project}/$1 if {name} is a project there.',
              { project, name: quoted(project) },
            ),
    ),
  }
}

function rewriteAdvice(repository: string, original: string): Saying | null {
  if (repository !== original)
    return saying('A rewrite made it out of {name}: look whether that is the right name there.', {
      name: quoted(original),
    })
  return null
}
