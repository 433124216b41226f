import type { Written } from '@/lib/containerd/pull/line'
import type { FailureCode } from './server'

/** What of an image is asked for: its name, then what the name stands for. */
export type Wanted = 'name' | 'root' | 'platform' | 'config' | 'layer'

/** A request that containerd would send, and what came of it. */
export interface SimulatedRequest {
  /** Index of the attempt in the plan. */
  readonly attempt: number
  readonly wanted: Wanted
  /** Which layer, from 1; 0 for everything else. */
  readonly layer: number
  readonly to: 'host' | 'token-server' | 'elsewhere'
  readonly method: 'HEAD' | 'GET' | 'POST'
  readonly url: Written
  readonly authorization: 'none' | 'basic' | 'bearer'
  /** Null where no answer came. */
  readonly status: number | null
  readonly failure: FailureCode | null
  /** Milliseconds that are waited for it; null where that does not end by itself. */
  readonly waitMs: number | null
}

/** More are not simulated. */
export const REQUESTS_MAX = 50_000

/** There would be more requests than are simulated. */
export class TooMany extends Error {}

export interface RequestLog {
  readonly requests: readonly SimulatedRequest[]
  /** @throws TooMany */
  add(request: SimulatedRequest): void
  /** How many went to the host of an attempt itself. */
  countTo(attempt: number): number
}

export function createRequestLog(): RequestLog {
  const requests: SimulatedRequest[] = []
  const counts = new Map<number, number>()
  return {
    requests,
    add(request) {
      if (requests.length >= REQUESTS_MAX) throw new TooMany()
      requests.push(request)
      if (request.to === 'host') counts.set(request.attempt, (counts.get(request.attempt) ?? 0) + 1)
    },
    countTo: (attempt) => counts.get(attempt) ?? 0,
  }
}

/** The requests of each of so many attempts, in their order. */
export function byAttempt(
  requests: readonly SimulatedRequest[],
  count: number,
): readonly (readonly SimulatedRequest[])[] {
  const own: SimulatedRequest[][] = Array.from({ length: count }, () => [])
  for (const request of requests) own[request.attempt]?.push(request)
  return own
}
