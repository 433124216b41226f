import { useEffect, useSyncExternalStore } from 'react'
import type { Language } from '@/lib/words/language'
import { useLanguage } from './language'

/**
 * A hook that gives what a language has, loaded when the language is chosen. `english` until then, and if it cannot be
 * loaded.
 */
export function createLoaded<T>(english: T, loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<T>>>) {
  const loaded = new Map<Language, T>([['en', english]])
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const load = async (language: Exclude<Language, 'en'>): Promise<void> => {
    try {
      loaded.set(language, await loaders[language]())
    } catch {
      return
    }
    for (const listener of listeners) listener()
  }
  return function useLoaded(): T {
    const language = useLanguage()
    const current = useSyncExternalStore(
      subscribe,
      () => loaded.get(language) ?? english,
      () => english,
    )
    useEffect(() => {
      if (language !== 'en' && !loaded.has(language)) void load(language)
    }, [language])
    return current
  }
}
