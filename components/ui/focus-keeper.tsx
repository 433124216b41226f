'use client'

import { useEffect } from 'react'
import { keepFocus } from './keep-focus'

/** Holds the keyboard's place on the page while what has the focus is removed. */
export function FocusKeeper() {
  useEffect(() => keepFocus(document.body), [])
  return null
}
