import type { Attempt } from '@/lib/containerd/plan'
import type { Exchange, WireRequest } from '@/lib/probe/wire/exchange'
import type { TransportFailure } from '@/lib/probe/wire/transport-failure'
import type { Purpose } from './event'

export type Send = (request: WireRequest, purpose: Purpose) => Promise<Exchange>

/** Sends with the way back to plain http that an http endpoint with TLS settings has, and remembers who needed it. */
export function fallBackToHttp(attempt: Attempt, send: Send): Send {
  if (!attempt.tls.httpsThenHttp) return send
  /** Host that answered https with plain http, once it has. */
  let plainHost: string | null = null
  return async (request, purpose) => {
    if (plainHost === request.host) return send({ ...request, scheme: 'http' }, purpose)
    const done = await send(request, purpose)
    if (request.scheme !== 'https' || !('failure' in done.result) || !mayFallBack(done.result.failure, request.host))
      return done
    plainHost = request.host
    return send({ ...request, scheme: 'http' }, purpose)
  }
}

/** Source: containerd v2.3.4 core/remotes/docker/resolver.go, httpFallback */
function mayFallBack({ code }: TransportFailure, host: string): boolean {
  if (code === 'https-on-http' || code === 'tls-timeout') return true
  return !/:\d+$/.test(host) && (code === 'refused' || code === 'connect-timeout' || code === 'unreachable')
}
