import { wordedAs } from '@/lib/testdata/worded-as'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, Severity } from '@/lib/registries/diagnostic'
import { sayInEnglish } from '@/lib/words/say'
import { countWords } from './count-words'
import { problemEntries, type ProblemEntry } from './problem-groups'

function problem(severity: Severity, code: string, start: number, message = 'wrong'): Diagnostic {
  return { severity, code, ...wordedAs(message), path: null, range: { start, end: start + 1 } }
}
const times = (count: number, one: (at: number) => Diagnostic): Diagnostic[] =>
  Array.from({ length: count }, (_, at) => one(at))

function inWords(entry: ProblemEntry): string {
  return entry.kind === 'one'
    ? `${entry.first.code} "${entry.first.message}" at ${entry.places.map(({ range }) => range.start).join(' ')}`
    : `${entry.rest.length} more of ${entry.code}${entry.isCut ? ', or more' : ''}`
}

describe('the list of problems', () => {
  it.each<{ why: string; diagnostics: readonly Diagnostic[]; list: readonly string[] }>([
    {
      why: 'has the worst first, then follows the text',
      diagnostics: [
        problem('info', 'a', 0),
        problem('warning', 'b', 9),
        problem('warning', 'c', 5),
        problem('error', 'd', 7),
      ],
      list: ['d "wrong" at 7', 'c "wrong" at 5', 'b "wrong" at 9', 'a "wrong" at 0'],
    },
    {
      why: 'has an equal message once, at its first place, with all its places',
      diagnostics: [problem('info', 'a', 8), problem('info', 'b', 4), problem('info', 'a', 2), problem('info', 'a', 6)],
      list: ['a "wrong" at 2 6 8', 'b "wrong" at 4'],
    },
    {
      why: 'keeps messages apart that differ, and rules that say the same',
      diagnostics: [problem('info', 'a', 1, 'x'), problem('info', 'a', 2, 'y'), problem('info', 'b', 3, 'x')],
      list: ['a "x" at 1', 'a "y" at 2', 'b "x" at 3'],
    },
    {
      why: 'keeps severities of one rule apart',
      diagnostics: [problem('info', 'a', 1), problem('error', 'a', 2)],
      list: ['a "wrong" at 2', 'a "wrong" at 1'],
    },
    {
      why: 'folds what one rule notes after three different messages, and keeps the others in their order',
      diagnostics: [...times(5, (at) => problem('info', 'a', at, `x${at}`)), problem('info', 'b', 9)],
      list: ['a "x0" at 0', 'a "x1" at 1', 'a "x2" at 2', '2 more of a', 'b "wrong" at 9'],
    },
    {
      why: 'folds errors only when there are many',
      diagnostics: times(11, (at) => problem('error', 'a', at, `x${at}`)),
      list: [...Array.from({ length: 10 }, (_, at) => `a "x${at}" at ${at}`), '1 more of a'],
    },
    {
      why: 'says that there are more where a rule stopped',
      diagnostics: times(4, (at) => ({ ...problem('info', 'a', at, `x${at}`), isCut: true })),
      list: ['a "x0" at 0', 'a "x1" at 1', 'a "x2" at 2', '1 more of a, or more'],
    },
    { why: 'is empty without problems', diagnostics: [], list: [] },
  ])('$why', ({ diagnostics, list }) => {
    expect(problemEntries(diagnostics).map(inWords)).toEqual(list)
  })
})

describe('counts', () => {
  it.each<{ why: string; diagnostics: readonly Diagnostic[]; words: string }>([
    { why: 'are empty without problems', diagnostics: [], words: '' },
    {
      why: 'name each severity',
      diagnostics: [problem('info', 'a', 1), problem('error', 'b', 2), problem('info', 'a', 3)],
      words: '1 error, 2 notes',
    },
    {
      why: 'are lower bounds where a rule stopped',
      diagnostics: times(200, (at) => ({ ...problem('warning', 'a', at), isCut: true })),
      words: '200 or more warnings',
    },
  ])('$why', ({ diagnostics, words }) => {
    expect(countWords(diagnostics, sayInEnglish)).toBe(words)
  })
})
