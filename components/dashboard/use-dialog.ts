'use client'

import { useRef, useState } from 'react'
import type { DialogName } from './dialogs'

interface OpenDialog {
  readonly name: DialogName | null
  /** Takes the place of one that is open. */
  readonly open: (name: DialogName) => void
  readonly close: () => void
}

/** Which dialog is open. Closed, it gives the focus back to what had it before the first one. */
export function useDialog(): OpenDialog {
  const [name, setName] = useState<DialogName | null>(null)
  /** Where the focus was before the first dialog, which another one may have taken the place of. */
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
