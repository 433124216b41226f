'use client'

import { useRef, useState } from 'react'
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
  return {
    name,
    open: (next) => {
      if (name === null) asked.current = document.activeElement
      setName(next)
    },
    close: () => {
      setName(null)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && asked.current instanceof HTMLElement) asked.current.focus()
      })
    },
  }
}
