import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'
import type { Say } from '@/lib/words/say'

type CountWords = (say: Say, count: number, isCut: boolean) => string

const WORDS: readonly (readonly [Severity, CountWords])[] = [
  ['error', errorWords],
  ['warning', warningWords],
  ['info', noteWords],
]

/**
 * `1 error, 2 warnings, 4 notes`; empty when there are none. `200 or more notes` where a rule found more than it reports.
 */
export function countWords(diagnostics: readonly Diagnostic[], say: Say): string {
  const parts = WORDS.flatMap(([severity, words]) => {
    const all = diagnostics.filter((one) => one.severity === severity)
    if (all.length === 0) return []
    const isCut = all.some((one) => one.isCut)
    return [words(say, all.length, isCut)]
  })
  return parts.join(say(', '))
}

function errorWords(say: Say, count: number, isCut: boolean): string {
  if (isCut) return say('{count} or more errors', { count })
  return count === 1 ? say('1 error') : say('{count} errors', { count })
}

function warningWords(say: Say, count: number, isCut: boolean): string {
  if (isCut) return say('{count} or more warnings', { count })
  return count === 1 ? say('1 warning') : say('{count} warnings', { count })
}

function noteWords(say: Say, count: number, isCut: boolean): string {
  if (isCut) return say('{count} or more notes', { count })
  return count === 1 ? say('1 note') : say('{count} notes', { count })
}
