'use client'

import { startTransition, useEffect, useState } from 'react'

/** False while the page is the prerendered one, true once it is hydrated. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false)
  // At once, it would replace parts of the page that are not hydrated yet.
  useEffect(() => startTransition(() => setHydrated(true)), [])
  return isHydrated
}
