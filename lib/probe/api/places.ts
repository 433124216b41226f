/** Probes at once; a list takes as long as many plans, and leaves room for one. */
const AT_ONCE = 2
const LISTS_AT_ONCE = 1
/** Who comes when so many wait is refused at once. */
const WAITING_MAX = 8
/** A run that was just cancelled ends by then. */
const WAIT_MS = 5_000

export type RunKind = 'plan' | 'list'

/**
 * Waits for a place, for a short time, those that came first before others of their kind. The result
 * gives the place back; null when none was free in that time, or when `signal` aborts.
 */
export type TakePlace = (kind: RunKind, signal: AbortSignal) => Promise<(() => void) | null>

interface Waiting {
  readonly kind: RunKind
  readonly begin: () => void
}

export function createPlaces(waitMs = WAIT_MS): TakePlace {
  const running = { plan: 0, list: 0 }
  const waiting = new Set<Waiting>()
  const isFree = (kind: RunKind): boolean =>
    running.plan + running.list < AT_ONCE && (kind === 'plan' || running.list < LISTS_AT_ONCE)

  const take = (kind: RunKind): (() => void) => {
    running[kind] += 1
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      running[kind] -= 1
      for (const next of waiting) if (isFree(next.kind)) next.begin()
    }
  }

  return (kind, signal) => {
    if (signal.aborted) return Promise.resolve(null)
    if (isFree(kind)) return Promise.resolve(take(kind))
    if (waiting.size >= WAITING_MAX) return Promise.resolve(null)
    return new Promise((resolve) => {
      const end = (place: (() => void) | null): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
        waiting.delete(one)
        resolve(place)
      }
      const leave = (): void => end(null)
      const one: Waiting = { kind, begin: () => end(take(kind)) }
      const timer = setTimeout(leave, waitMs)
      signal.addEventListener('abort', leave)
      waiting.add(one)
    })
  }
}
