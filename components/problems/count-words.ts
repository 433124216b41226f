import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'

const WORDS: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
]

/**
 * `1 error, 2 warnings, 4 notes`; empty when there are none. `200 or more notes` where a rule found more than it reports.
 */
export function countWords(diagnostics: readonly Diagnostic[]): string {
  const parts = WORDS.flatMap(([severity, word]) => {
    const all = diagnostics.filter((one) => one.severity === severity)
    const more = all.some(({ isCut }) => isCut) ? ' or more' : ''
    return all.length === 0 ? [] : [`${all.length}${more} ${word}${all.length === 1 ? '' : 's'}`]
  })
  return parts.join(', ')
}
