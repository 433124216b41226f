import type { ProbeEvent } from '@/lib/probe/event'
import type { ListEvent } from '@/lib/probe/list/list-event'

export type RunKind = 'plan' | 'list'

/**
 * Is told what becomes of runs, for those who watch the server: all events, also those that nobody reads any more. It holds
 * up no run and must not throw.
 */
export interface RunWatch {
  readonly begin: (kind: RunKind) => WatchedRun
}

export interface WatchedRun {
  readonly tell: (event: ProbeEvent | ListEvent) => void
  /** It is over, whatever it said. */
  readonly end: () => void
}

/** For a server that nobody watches. */
export const UNWATCHED: RunWatch = { begin: () => ({ tell: () => undefined, end: () => undefined }) }
