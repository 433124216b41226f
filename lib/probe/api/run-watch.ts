import type { ProbeEvent } from '@/lib/probe/event'
import type { ListEvent } from '@/lib/probe/list/list-event'

export type RunKind = 'plan' | 'list'

/**
 * Receives what happens in runs, for logs and metrics: all events, also those that the browser no longer reads. It must not
 * delay a run, and must not throw.
 */
export interface RunWatch {
  readonly begin: (kind: RunKind) => WatchedRun
}

export interface WatchedRun {
  readonly tell: (event: ProbeEvent | ListEvent) => void
  /** It is over, whatever it said. */
  readonly end: () => void
}

/** For a server that is not watched. */
export const UNWATCHED: RunWatch = { begin: () => ({ tell: () => undefined, end: () => undefined }) }
