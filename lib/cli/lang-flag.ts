import { languageCalled, LANGUAGES, type Language } from '@/lib/words/language'
import { UsageError } from './usage-error'

/** What `--lang` names; null when it is not given. */
export function readLangFlag(value: string | boolean | undefined): Language | null {
  if (value === undefined) return null
  const language = languageCalled(String(value))
  if (language !== null) return language
  throw new UsageError(`--lang is one of ${LANGUAGES.map(({ id }) => id).join(', ')}, not "${String(value)}"`)
}
