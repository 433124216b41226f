import type { Release } from '@/lib/k3s/releases/releases'

type Retries = Pick<Release, 'attemptsPerHost' | 'retriesServerErrors'>

export interface Asked {
  readonly method: 'HEAD' | 'GET'
  readonly object: 'manifests' | 'blobs'
  /** The last host of the list, with which containerd is more patient. */
  readonly isLast: boolean
  /** Statuses of the answers to this request before. */
  readonly before: readonly number[]
}

/**
 * What containerd does after an answer. `end`: it is the host's last word. `login`: the same after a login, where the
 * answer says how. `get`: the same with GET. `again`: the same at once. `again-busy`: so too, as the host is said to be
 * busy.
 */
export type AfterAnswer = 'end' | 'login' | 'get' | 'again' | 'again-busy'

/**
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, request.doWithRetries and retryRequest;
 * v1.7.34 remotes/docker/resolver.go for the older ones
 */
export function afterAnswer(status: number, asked: Asked, release: Retries): AfterAnswer {
  if (requestsLeft(asked, release) <= 0) return 'end'
  switch (status) {
    case 401:
      return 'login'
    case 405:
      return asked.method === 'HEAD' && asked.object === 'manifests' ? 'get' : 'end'
    case 408:
    case 429:
      return 'again-busy'
    case 500:
    case 503:
    case 504:
      return asked.isLast && release.retriesServerErrors && asked.before.at(-1) !== status ? 'again' : 'end'
    default:
      return 'end'
  }
}

/** How often containerd would send the request again at most. */
export function requestsLeft({ before }: Pick<Asked, 'before'>, { attemptsPerHost }: Retries): number {
  return attemptsPerHost - before.length - 1
}

/** Failures of the transport after which the last host is asked again, since containerd 2.3.2. */
const PASSING: ReadonlySet<string> = new Set(['closed', 'header-timeout', 'connect-timeout', 'tls-timeout'])

/** Whether a request that brought no answer is sent again; `failures` counts those so far, this one too. */
export function isRetried(
  code: string,
  failures: number,
  { isLast }: Pick<Asked, 'isLast'>,
  { attemptsPerHost }: Retries,
): boolean {
  return attemptsPerHost === 5 && isLast && PASSING.has(code) && failures < attemptsPerHost
}

/**
 * Whether an endpoint that is asked over https before http is asked over http after this failure. `host` with its port.
 * Source: containerd v2.3.4 core/remotes/docker/resolver.go, httpFallback
 */
export function fallsBackToHttp(code: string, host: string): boolean {
  if (code === 'https-on-http' || code === 'tls-timeout') return true
  return !/:\d+$/.test(host) && (code === 'refused' || code === 'connect-timeout' || code === 'unreachable')
}
