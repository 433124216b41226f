import { tabId } from '@/components/ui/tabs'

/** A text of errors that was pasted somewhere else on the page. It is kept here alone, until it is shown. */
let waiting: string | null = null
const listeners = new Set<() => void>()

/** Has a text explained where errors are, and goes there. */
export function explainText(text: string) {
  waiting = text
  // What shows them is loaded with its tab.
  document.getElementById(tabId('errors'))?.click()
  for (const listener of listeners) listener()
}

/** The text that waits, once. */
export function takeText(): string | null {
  const text = waiting
  waiting = null
  return text
}

/** Calls the listener for each text; returns how to stop that. */
export function onText(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
