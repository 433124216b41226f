import { languageCalled, LANGUAGES, type Language } from '@/lib/words/language'
import { saying } from '@/lib/words/saying'
import { UsageError } from './usage-error'

/** What `--lang` names; null when it is not given. */
export function readLangFlag(value: string | boolean | undefined): Language | null {
  if (value === undefined) return null
  const language = languageCalled(String(value))
  if (language !== null) return language
  throw new UsageError(
    saying('--lang is one of {languages}, not "{value}"', {
      languages: LANGUAGES.map(({ id }) => id),
      value: String(value),
    }),
  )
}

/** What the last `--lang` of a command line names that cannot be read otherwise; null when that is no language. */
export function languageIn(argv: readonly string[]): Language | null {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const written = argv[at]
  if (written === undefined) return null
  return languageCalled((written === '--lang' ? argv[at + 1] : written.slice('--lang='.length)) ?? '')
}
