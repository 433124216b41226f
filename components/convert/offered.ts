import { useSyncExternalStore } from 'react'

/** A text that is of another format, while its conversion is offered. */
export interface Offered {
  readonly text: string
  /** As in "This is …", in English. */
  readonly title: string
  /** What is pressed to have it as registries.yaml, in English; null when nothing in it can be taken. */
  readonly button: 'Convert it' | 'Take the file out' | null
}

let offered: Offered | null = null
const listeners = new Set<() => void>()

/** Tells those who show what follows from the text. Returns a function that takes it back. */
export function offer(next: Offered): () => void {
  const set = (value: Offered | null) => {
    offered = value
    for (const listener of listeners) listener()
  }
  set(next)
  return () => {
    if (offered === next) set(null)
  }
}

/** What is offered for a text; null for nothing. */
export function useOffered(text: string): Offered | null {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offered,
    () => null,
  )
  return now?.text === text ? now : null
}
