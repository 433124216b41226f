import { afterEach, expect, test, vi } from 'vitest'
import { backtracksOf } from '@/lib/testdata/count-backtracks'
import { parseReference } from './reference'

afterEach(() => void vi.restoreAllMocks())

test.each<{ readonly why: string; readonly name: string }>([
  { why: 'dashes', name: `${'a-'.repeat(50_000)}!` },
  { why: 'underscores', name: `${'a_'.repeat(50_000)}!` },
  { why: 'labels', name: `${'a.'.repeat(50_000)}/x` },
  { why: 'labels of a host', name: `${'a.'.repeat(50_000)}a!/x` },
  { why: 'letters', name: 'a'.repeat(100_000) + '!' },
  { why: 'slashes', name: '/'.repeat(100_000) },
  { why: 'digest parts', name: `x@${'a+'.repeat(50_000)}` },
  { why: 'colons', name: ':'.repeat(100_000) },
])('100,000 characters of $why take steps in proportion', ({ name }) => {
  const asked = patternsAsked(() => parseReference(name, 'without-domain'))
  expect(asked).not.toEqual([])
  for (const { pattern, text } of asked) {
    expect(pattern.source).toMatch(/^\^/)
    expect(backtracksOf(pattern, text), pattern.source).toBeLessThan(8 * 100_000)
  }
})

function patternsAsked(work: () => unknown): readonly { readonly pattern: RegExp; readonly text: string }[] {
  const spy = vi.spyOn(RegExp.prototype, 'test')
  work()
  const asked = spy.mock.calls.map(([text], index) => ({ pattern: spy.mock.contexts[index] as RegExp, text }))
  spy.mockRestore()
  // A pattern of one character class never backtracks, and is not anchored.
  return asked.filter(({ pattern }) => !/^\[[^\]]*\]$/.test(pattern.source))
}
