import { useSyncExternalStore } from 'react'
import type { Saying } from '@/lib/words/saying'

/** What a conversion left out of the text that it made. */
export interface Converted {
  /** As in "This was …", in English. */
  readonly title: string
  readonly notes: readonly Saying[]
}

let last: Converted | null = null
const listeners = new Set<() => void>()

/** Keeps what was left out until another text is opened, or the person has seen to it; null for nothing. */
export function keepConverted(next: Converted | null): void {
  last = next
  for (const listener of listeners) listener()
}

/** What the last conversion left out; null where nothing was. */
export function useConverted(): Converted | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => last,
    () => null,
  )
}
