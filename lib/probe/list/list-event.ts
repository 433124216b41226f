import type { Saying } from '@/lib/words/saying'

/** Images of one run that a server takes; the command line takes more. */
export const LIST_MAX = 500

/** What a run of many plans says. The browser imports this of the probe of lists, and how it is read. */
export type ListEvent =
  | { readonly kind: 'started'; readonly total: number }
  /** Each once, in whatever order they end; `index` is the position in the list. */
  | { readonly kind: 'image'; readonly index: number; readonly result: ListResult }
  /** All are done. */
  | { readonly kind: 'finished'; readonly cost: ListCost }
  /** It ended before; what was said until then holds. */
  | { readonly kind: 'stopped'; readonly code: 'cancelled' | 'time' | 'failed'; readonly cost: ListCost | null }

export interface ListResult {
  readonly outcome: 'works' | 'fails' | 'undecided'
  /** host[:port] that has it, or that the failure is of; null for neither. */
  readonly host: string | null
  /** What came of the attempt at that host, one of the codes in the folder `outcome`; null for none. */
  readonly code: string | null
  /** In one sentence for a person. */
  readonly headline: string
  readonly said?: Saying | undefined
}

export interface ListCost {
  readonly requests: number
  /** Connections that were made, and tokens that were fetched, for all images together. */
  readonly connections: number
  readonly tokens: number
  readonly elapsedMs: number
}

/**
 * How long the rest takes if it goes on as until now, in milliseconds; null while that cannot be said. Images that wait
 * together end together, so that the first few say little.
 */
export function timeLeft(done: number, total: number, elapsedMs: number): number | null {
  return done < Math.min(8, total) || done === 0 ? null : Math.round((elapsedMs / done) * (total - done))
}
