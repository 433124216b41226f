import { useSyncExternalStore } from 'react'

/** The report of a cluster that was opened. It is kept here alone, and gone with the page. */
export interface OpenedReport {
  readonly text: string
  /** Of its file; null when it was pasted. */
  readonly name: string | null
}

let opened: OpenedReport | null = null
const listeners = new Set<() => void>()

/** Shows a report in place of the one before. */
export function openReport(report: OpenedReport): void {
  set(report)
}

export function closeReport(): void {
  set(null)
}

/** The report that is open; null for none. */
export function useOpenedReport(): OpenedReport | null {
  return useSyncExternalStore(subscribe, () => opened, nothing)
}

function set(next: OpenedReport | null): void {
  opened = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const nothing = (): null => null
