import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'

const WORDS: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
]

/** `1 error, 2 warnings, 4 notes`; empty when there are none. */
export function countWords(diagnostics: readonly Diagnostic[]): string {
  const parts = WORDS.flatMap(([severity, word]) => {
    const count = diagnostics.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
  })
  return parts.join(', ')
}
