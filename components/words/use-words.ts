import { useEffect, useSyncExternalStore } from 'react'
import { useLanguage } from './language'
import type { Language } from '@/lib/words/language'
import { ENGLISH, type Words } from '@/lib/words/words'

/** Loaded when the language is chosen: English comes with what is said. */
const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Words>>> = {
  zh: () => import('@/lib/words/zh/all').then(({ CHINESE }) => CHINESE),
}

const loaded = new Map<Language, Words>([['en', ENGLISH]])
const listeners = new Set<() => void>()

/** How things are said in the chosen language; in English until that is loaded, or if it cannot be. */
export function useWords(): Words {
  const language = useLanguage()
  const words = useSyncExternalStore(
    subscribe,
    () => loaded.get(language) ?? ENGLISH,
    () => ENGLISH,
  )
  useEffect(() => {
    if (language !== 'en' && !loaded.has(language)) void load(language)
  }, [language])
  return words
}

async function load(language: Exclude<Language, 'en'>): Promise<void> {
  try {
    loaded.set(language, await LOADERS[language]())
  } catch {
    return
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
