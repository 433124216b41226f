'use client'

import { useSyncExternalStore } from 'react'

/** As in `app/globals.css`, which shows both panes before the page has its scripts. */
const WIDE = '(width >= 100rem)'

/** True when the window has room for plan and files side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, isWide, () => false)
}

function listen(hear: () => void): () => void {
  const query = matchMedia(WIDE)
  query.addEventListener('change', hear)
  return () => query.removeEventListener('change', hear)
}

function isWide(): boolean {
  return matchMedia(WIDE).matches
}
