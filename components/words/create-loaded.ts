import { useContext, useSyncExternalStore } from 'react'
import type { Language } from '@/lib/words/language'
import { currentLanguage, onLanguage } from './language'
import { countSpoken, Spoken } from './spoken'

/**
 * A hook that gives what a language has, loaded when the language is chosen. `english` until then, and if it cannot be
 * loaded.
 */
export function createLoaded<T>(english: T, loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<T>>>) {
  const loaded = new Map<Language, T>([['en', english]])
  const listeners = new Set<() => void>()
  const loading = new Set<Language>()
  const load = async (): Promise<void> => {
    const language = currentLanguage()
    if (language === 'en' || loaded.has(language) || loading.has(language)) return
    loading.add(language)
    const waiting = import('./show-page').then(({ waitForLanguage }) => waitForLanguage())
    try {
      loaded.set(language, await loaders[language]())
      for (const listener of listeners) listener()
      countSpoken()
    } catch {
      // What is wanted next tries again.
    } finally {
      loading.delete(language)
      // Where that cannot be loaded, the style sheet shows the page.
      waiting.then(
        (isThere) => isThere(),
        () => undefined,
      )
    }
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    const ignoreLanguage = onLanguage(() => {
      void load()
      listener()
    })
    void load()
    return () => {
      listeners.delete(listener)
      ignoreLanguage()
    }
  }
  return function useLoaded(): T {
    useContext(Spoken)
    // Once for all that is loaded: each change replaces parts of the page that are not hydrated yet.
    return useSyncExternalStore(
      subscribe,
      () => loaded.get(currentLanguage()) ?? english,
      () => english,
    )
  }
}
