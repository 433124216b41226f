'use client'

import { useEffect } from 'react'
import { useStable } from '@/components/ui/use-stable'
import type { DialogName } from './dialog-name'

/** Where a letter is text. */
const WRITING = 'input, textarea, select, [contenteditable]'

interface Shortcuts {
  /** A dialog is open: it has the keyboard. */
  readonly isBusy: boolean
  readonly onDialog: (name: DialogName) => void
  readonly onDownload: () => void
}

/** Ctrl+K (or ⌘) finds a command, Ctrl+S downloads, and a question mark lists the keys. */
export function useShortcuts({ isBusy, onDialog, onDownload }: Shortcuts): void {
  const onKey = useStable((event: KeyboardEvent) => {
    const act = actionOf(event)
    if (act === null || isBusy) return
    // Before the browser saves the page, and the code editor waits for a second key.
    event.preventDefault()
    event.stopPropagation()
    if (act === 'download') onDownload()
    else onDialog(act)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onKey])
}

function actionOf(event: KeyboardEvent): 'palette' | 'question-mark' | 'download' | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (shiftKey) return null
    return key.toLowerCase() === 'k' ? 'palette' : key.toLowerCase() === 's' ? 'download' : null
  }
  return key === '?' && !(target instanceof Element && target.closest(WRITING) !== null) ? 'question-mark' : null
}
