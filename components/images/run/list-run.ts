import type { ListCost, ListEvent, ListResult } from '@/lib/probe/list/list-event'
import type { Stopped } from '@/components/probe/probe-run'

/** What a run of many plans has said so far. */
export interface ListRun {
  /** What it was started for; another file or node has other plans. */
  readonly key: string
  /** In the order in which they were given to the server. */
  readonly images: readonly string[]
  readonly results: ReadonlyMap<string, ListResult>
  readonly isRunning: boolean
  readonly startedMs: number
  /** When the server last said something. */
  readonly saidMs: number
  readonly cost: ListCost | null
  /** Why it ended before all were asked; null when it did not. */
  readonly stopped: Stopped | 'cancelled' | 'time' | null
}

export function startListRun(key: string, images: readonly string[], startedMs: number): ListRun {
  return { key, images, results: new Map(), isRunning: true, startedMs, saidMs: startedMs, cost: null, stopped: null }
}

/** Several events at once: each makes a new map otherwise, of however many images. */
export function withListEvents(run: ListRun, events: readonly ListEvent[], nowMs: number): ListRun {
  const results = new Map(run.results)
  let next = run
  for (const event of events) {
    if (event.kind === 'image') {
      const image = run.images[event.index]
      if (image !== undefined) results.set(image, event.result)
    } else if (event.kind === 'finished') next = { ...next, isRunning: false, cost: event.cost }
    else if (event.kind === 'stopped')
      next = {
        ...next,
        isRunning: false,
        cost: event.cost,
        stopped: event.code === 'failed' ? FAILED : event.code,
      }
  }
  return { ...next, results, saidMs: nowMs }
}

/** One that the server did not end itself. What it said holds. */
export function stopListRun(run: ListRun, stopped: NonNullable<ListRun['stopped']>): ListRun {
  return run.isRunning ? { ...run, isRunning: false, stopped } : run
}

const FAILED: Stopped = { why: /* SAID */ 'The probe ended by an error of this program.' /* END */ }
