'use client'

import { useEffect, useState } from 'react'
import type { LinkState } from '@/lib/share/fragment'

export type ReadLink = { readonly state: LinkState; readonly fragment: string } | { readonly error: string }

/**
 * The link with which the page was opened, once it is read; null while there is none. It leaves the address bar at
 * once: what is edited from then on is another file.
 */
export function useLink(): readonly [link: ReadLink | null, forget: () => void] {
  const [link, setLink] = useState<ReadLink | null>(null)
  useEffect(() => {
    const read = () => {
      const fragment = location.hash
      if (!/^#v\d+\./.test(fragment)) return
      history.replaceState(history.state, '', location.pathname + location.search)
      void import('@/lib/share/fragment').then(({ decodeFragment }) => {
        const state = decodeFragment(fragment)
        setLink('error' in state ? state : { state, fragment })
      })
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return [link, () => setLink(null)]
}
