import { setTimeout as delay } from 'node:timers/promises'
import { saying, type Saying } from '@/lib/words/saying'

/** More endpoints than that are no plan of a node, but a file that makes others send requests. */
export const ATTEMPTS_MAX = 50
/** A deep check of an image with many layers at a few endpoints needs fewer. */
export const REQUESTS_MAX = 300
/** Requests to one host that may be sent at once, and how many more each second. */
const HOST_BURST = 20
const HOST_PER_SECOND = 10
/** Longer waits for one request end the run. */
const WAIT_MAX_MS = 10_000

export type OwnLimitCode = 'own-attempt-limit' | 'own-request-limit' | 'own-rate-limit'

/** Ends a run because we send no more; what was not asked by then is undecided. */
export class OwnLimit extends Error {
  constructor(
    readonly code: OwnLimitCode,
    /** For the person, to stand after a colon. */
    readonly why: Saying,
  ) {
    super(code)
  }
}

/** Ends a run that comes to its attempt with this index. @throws OwnLimit */
export function requireAttempt(index: number, count: number): void {
  if (index >= ATTEMPTS_MAX)
    throw new OwnLimit(
      'own-attempt-limit',
      saying('only the first {limit} of {count} attempts are made in one run here', { limit: ATTEMPTS_MAX, count }),
    )
}

/** Counts the requests of one run. @throws OwnLimit at the first one too many */
export function createBudget(): () => void {
  let sent = 0
  return () => {
    sent += 1
    if (sent > REQUESTS_MAX)
      throw new OwnLimit(
        'own-request-limit',
        saying('only {limit} requests are sent in one run here', { limit: REQUESTS_MAX }),
      )
  }
}

/** Waits until one more request may be sent to a host[:port]. @throws OwnLimit where that takes too long */
export type Pace = (host: string, signal: AbortSignal) => Promise<void>

/** A pace that all who share it keep together. */
export function createPace(now: () => number = () => performance.now()): Pace {
  /** When the requests so far would all have been sent at an even pace. */
  const paidUntil = new Map<string, number>()
  return async (host, signal) => {
    const at = now()
    for (const [other, until] of paidUntil) if (until < at) paidUntil.delete(other)
    const until = Math.max(paidUntil.get(host) ?? 0, at) + 1_000 / HOST_PER_SECOND
    const waitMs = until - at - (HOST_BURST * 1_000) / HOST_PER_SECOND
    if (waitMs > WAIT_MAX_MS)
      throw new OwnLimit(
        'own-rate-limit',
        saying('no host gets more than {limit} requests each second from here, and too many wait for {host}', {
          limit: HOST_PER_SECOND,
          host,
        }),
      )
    paidUntil.set(host, until)
    if (waitMs > 0) await delay(waitMs, undefined, { signal }).catch(() => undefined)
  }
}
