/** Requests to one host and port that may be open at once. */
export const PER_HOST = 4

/** Waits until one more request to a host may be open, and returns what ends it. Whoever is told to end does not wait. */
export type TakeSlot = (host: string, signal: AbortSignal) => Promise<() => void>

/** Slots that all who share them keep together, first come, first served. */
export function createSlots(perHost = PER_HOST): TakeSlot {
  const open = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  const free = (host: string): void => {
    const next = waiting.get(host)?.shift()
    // The slot goes on to who waits.
    if (next !== undefined) return next()
    const left = (open.get(host) ?? 1) - 1
    if (left === 0) open.delete(host)
    else open.set(host, left)
  }
  const once = (act: () => void): (() => void) => {
    let isDone = false
    return () => {
      if (!isDone) act()
      isDone = true
    }
  }
  return async (host, signal) => {
    if (signal.aborted) return () => undefined
    const count = open.get(host) ?? 0
    if (count < perHost) {
      open.set(host, count + 1)
      return once(() => free(host))
    }
    return new Promise((resolve) => {
      const queue = waiting.get(host) ?? []
      waiting.set(host, queue)
      const go = (): void => {
        signal.removeEventListener('abort', leave)
        resolve(once(() => free(host)))
      }
      const leave = (): void => {
        const at = queue.indexOf(go)
        if (at >= 0) queue.splice(at, 1)
        resolve(() => undefined)
      }
      queue.push(go)
      signal.addEventListener('abort', leave, { once: true })
    })
  }
}
