import type { Attempt } from '@/lib/containerd/plan'
import { fallsBackToHttp } from '@/lib/containerd/pull/retries'
import type { Exchange } from '@/lib/probe/wire/exchange'
import type { WireRequest } from '@/lib/probe/wire/wire-message'
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
    if (
      request.scheme !== 'https' ||
      !('failure' in done.result) ||
      !fallsBackToHttp(done.result.failure.code, request.host)
    )
      return done
    plainHost = request.host
    return send({ ...request, scheme: 'http' }, purpose)
  }
}
