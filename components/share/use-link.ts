'use client'

import { startTransition, useEffect, useState } from 'react'
import type { ReadLinkState } from '@/lib/share/fragment'

export type ReadLink =
  | { readonly state: ReadLinkState; readonly fragment: string }
  /** It is the text of the page now, and something is left to say. */
  | { readonly opened: ReadLinkState }
  | { readonly error: string }

/**
 * The link with which the page was opened, once it is read; null before, and without a link. Where the file is `edited` it
 * leaves the address bar at once, because that is another file from then on; a page for reading keeps its address, for a
 * reload, the way back and a bookmark.
 */
export function useLink(
  use: 'edited' | 'read',
): readonly [link: ReadLink | null, forget: (opened?: ReadLinkState) => void] {
  const [link, setLink] = useState<ReadLink | null>(null)
  useEffect(() => {
    const read = () => {
      const fragment = location.hash
      if (!/^#v\d+\./.test(fragment)) return
      if (use === 'edited') history.replaceState(history.state, '', location.pathname + location.search)
      void import('@/lib/share/fragment').then(({ decodeFragment }) => {
        const state = decodeFragment(fragment)
        startTransition(() => setLink('error' in state ? state : { state, fragment }))
      })
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [use])
  return [link, (opened) => setLink(opened?.unknownRelease === undefined ? null : { opened })]
}
