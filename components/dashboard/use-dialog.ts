'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { DialogName } from './dialog-name'

interface OpenDialog {
  readonly name: DialogName | null
  /** Replaces an open dialog. */
  readonly open: (name: DialogName) => void
  readonly close: () => void
}

/** Which dialog is open. Closing it returns the focus to the element that had it before the first one. */
export function useDialog(): OpenDialog {
  const [name, setName] = useState<DialogName | null>(null)
  /** The focus before the first dialog, which may have been replaced by another one. */
  const asked = useRef<Element | null>(null)
  // With the dialog's end, not after it: another that is opened in between would have no focus to return to.
  useLayoutEffect(() => {
    const { current } = asked
    if (name === null && document.activeElement === document.body && current instanceof HTMLElement) current.focus()
  }, [name])
  return {
    name,
    open: (next) => {
      if (name === null) asked.current = document.activeElement
      setName(next)
    },
    close: () => setName(null),
  }
}
