import { setTimeout as delay } from 'node:timers/promises'

/** What this process holds. */
export interface Held {
  readonly heapBytes: number
  /** Sockets, servers, timers and what else keeps a process alive, by kind. */
  readonly handles: ReadonlyMap<string, number>
}

/** Turns of the event loop in which what was closed may go. */
const TURNS = 200
const TURN_MS = 10

/** What is held once nothing ends by itself any more. Counts memory only where node was started with `--expose-gc`. */
export async function heldNow(isSettled: () => boolean = () => true): Promise<Held> {
  for (let turn = 0; turn < TURNS && !isSettled(); turn += 1) await delay(TURN_MS)
  globalThis.gc?.()
  await delay(TURN_MS)
  globalThis.gc?.()
  return { heapBytes: process.memoryUsage().heapUsed, handles: handlesNow() }
}

/** Pipes to the terminal and requests of the delay above are not of the attack. */
export function handlesNow(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const kind of process.getActiveResourcesInfo())
    if (!/^(?:PipeWrap|TTYWrap|Immediate|MessagePort)$/.test(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** Kinds of handles of which there are more than before, in words. */
export function grown(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] {
  return [...after].flatMap(([kind, count]) => {
    const had = before.get(kind) ?? 0
    return count > had ? [`${kind}: ${had} before, ${count} after`] : []
  })
}
