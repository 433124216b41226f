'use client'

import { useEffect, useRef } from 'react'
import { openedDialogs } from '@/components/ui/opened-dialogs'
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
  /** Asked for while a dialog closes, or comes; forgotten if it comes. */
  const held = useRef<{ readonly act: Shortcut; readonly opened: number } | null>(null)
  const run = useStable((act: Shortcut) => {
    if (act === 'download') onDownload()
    else onDialog(act)
  })
  const onKey = useStable((event: KeyboardEvent) => {
    const act = actionOf(event)
    if (act === null || (isBusy && document.querySelector('dialog[open]') !== null)) return
    // Before the browser saves the page, and the code editor waits for a second key.
    event.preventDefault()
    event.stopPropagation()
    if (isBusy) held.current = { act, opened: openedDialogs() }
    else run(act)
  })
  useEffect(() => {
    if (isBusy || held.current === null) return
    const { act, opened } = held.current
    held.current = null
    if (opened === openedDialogs()) run(act)
  }, [isBusy, run])
  useEffect(() => {
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onKey])
}

type Shortcut = 'palette' | 'question-mark' | 'download'

function actionOf(event: KeyboardEvent): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (shiftKey) return null
    return key.toLowerCase() === 'k' ? 'palette' : key.toLowerCase() === 's' ? 'download' : null
  }
  return key === '?' && !(target instanceof Element && target.closest(WRITING) !== null) ? 'question-mark' : null
}
