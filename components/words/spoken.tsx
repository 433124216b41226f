'use client'

import { createContext, useSyncExternalStore, type ReactNode } from 'react'
import { onLanguage } from './language'

/**
 * Changes with the language and with what is loaded of it. Parts of the page that are hidden hear of no store, and would
 * keep their texts until they are shown; a context reaches them.
 */
export const Spoken = createContext(0)

let count = 0
const listeners = new Set<() => void>()

/** Texts in the chosen language are there. */
export function countSpoken(): void {
  count += 1
  for (const listener of listeners) listener()
}

/** What is inside says the same in another language as soon as that is chosen and there, also where it is hidden. */
export function SpokenInside({ children }: { readonly children: ReactNode }) {
  const value = useSyncExternalStore(subscribe, countNow, () => 0)
  return <Spoken value={value}>{children}</Spoken>
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  const ignoreLanguage = onLanguage(countSpoken)
  return () => {
    listeners.delete(listener)
    ignoreLanguage()
  }
}

const countNow = (): number => count
