'use client'

import { useEffect, type Dispatch } from 'react'
import type { Action } from '@/lib/workspace/reduce'

/**
 * Ctrl+Z and Ctrl+Y (or with Shift, or ⌘) apply to the shared history of the page, except in inputs whose text is not
 * part of the file.
 */
export function useUndoKeys(dispatch: Dispatch<Action>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const type = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' && !event.shiftKey ? 'redo' : null
      if (type === null || (event.target instanceof Element && event.target.closest('[data-own-undo]'))) return
      // Before the code editor sees it: its own history does not include the form.
      event.preventDefault()
      event.stopPropagation()
      dispatch({ type })
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [dispatch])
}
