import { useSyncExternalStore } from 'react'

/** How the images are looked at. */
export type View = 'table' | 'map' | 'checks'

let shown: View = 'table'
const listeners = new Set<() => void>()

/** Chooses what the tab of the images shows, also while it is not shown itself. */
export function showView(view: View): void {
  shown = view
  for (const listener of listeners) listener()
}

/** It stays chosen when another tab is shown. */
export function useView(): View {
  return useSyncExternalStore(subscribe, current, first)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const current = (): View => shown
const first = (): View => 'table'
