'use client'

import { startTransition, useEffect, useState } from 'react'

/** As in `app/globals.css`, which shows both panes before the page has its scripts. */
const WIDE = '(width >= 100rem)'

/** True when the window has room for plan and files side by side. */
export function useWide(): boolean {
  const [isWide, setIsWide] = useState(false)
  useEffect(() => {
    const query = matchMedia(WIDE)
    // At once, it would replace parts of the page that are not hydrated yet.
    const hear = () => startTransition(() => setIsWide(query.matches))
    hear()
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return isWide
}
