'use client'

import { useSyncExternalStore } from 'react'

/** False while the page is the prerendered one, true once it is hydrated. */
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
