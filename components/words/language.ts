import { useSyncExternalStore } from 'react'
import { LANGUAGE_KEY, languageCalled, languageOf, type Language } from '@/lib/words/language'

let chosen: Language | null = null
const listeners = new Set<() => void>()

/** The language that was chosen on this device, else the first that the browser prefers. English without scripts. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, currentLanguage, () => 'en')
}

/** Changes the language of all that is shown, and remembers it on this device. */
export function chooseLanguage(language: Language): void {
  chosen = language
  try {
    localStorage.setItem(LANGUAGE_KEY, language)
  } catch {
    // Storage may be disabled; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** Has it called when another language is chosen. Returns a function that ends it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same outside of components, in the browser. */
export function currentLanguage(): Language {
  chosen ??= storedLanguage() ?? languageOf(navigator.languages)
  return chosen
}

function storedLanguage(): Language | null {
  try {
    return languageCalled(localStorage.getItem(LANGUAGE_KEY) ?? '')
  } catch {
    return null
  }
}
