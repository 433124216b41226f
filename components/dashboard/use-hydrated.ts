'use client'

import { useSyncExternalStore } from 'react'

/** False while the page is what was prerendered, true once it is alive. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}

function neverChanges(): () => void {
  return () => undefined
}
