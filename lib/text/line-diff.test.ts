import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffLines, type DiffLine } from './line-diff'

const SIGNS = { same: ' ', removed: '-', added: '+' }

function shown(before: readonly string[], after: readonly string[]): readonly string[] {
  return diffLines(before, after).map(({ kind, text }) => SIGNS[kind] + text)
}

const times = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at))
const textOf = (lines: readonly DiffLine[], without: DiffLine['kind']) =>
  lines.filter(({ kind }) => kind !== without).map(({ text }) => text)

describe('the diff of two texts', () => {
  test.each([
    { why: 'equal texts', before: 'a b', after: 'a b', diff: [' a', ' b'] },
    { why: 'a changed line', before: 'a b c', after: 'a x c', diff: [' a', '-b', '+x', ' c'] },
    { why: 'a removed line', before: 'a b c', after: 'a c', diff: [' a', '-b', ' c'] },
    { why: 'an added line', before: 'a c', after: 'a b c', diff: [' a', '+b', ' c'] },
    { why: 'an added line that is equal to another one', before: 'a b', after: 'a a b', diff: [' a', '+a', ' b'] },
    { why: 'a line that moved is removed and added', before: 'a b c', after: 'b c a', diff: ['-a', ' b', ' c', '+a'] },
    {
      why: 'text leads, not space',
      before: 'a _ h _ z',
      after: '_ a _ _ h z',
      diff: ['+_', ' a', ' _', '+_', ' h', '-_', ' z'],
    },
    { why: 'nothing before', before: '', after: 'a', diff: ['+a'] },
    { why: 'nothing after', before: 'a', after: '', diff: ['-a'] },
    { why: 'nothing in common', before: 'a b', after: 'c', diff: ['-a', '-b', '+c'] },
  ])('$why', ({ before, after, diff }) => {
    const lines = (text: string) =>
      text
        .split(' ')
        .filter((line) => line !== '')
        .map((line) => line.replace('_', ''))
    expect(shown(lines(before), lines(after))).toEqual(diff.map((line) => line.replace('_', '')))
  })

  test('of long texts: lines that occur once lead', () => {
    const before = times(1_000, (at) => (at % 2 === 0 ? 'capabilities' : `host ${at}`))
    const after = before.flatMap((line, at) => (at === 501 ? ['new', line] : at === 700 || at === 701 ? [] : [line]))
    expect(shown(before, after).filter((line) => !line.startsWith(' '))).toEqual(['+new', '-capabilities', '-host 701'])
  })

  test('a long text of equal lines', () => {
    const lines = diffLines(['x', ...times(500, () => 'a')], [...times(700, () => 'a'), 'y'])
    expect(textOf(lines, 'added')).toHaveLength(501)
    expect(textOf(lines, 'removed')).toHaveLength(701)
  })

  test('is both texts, whatever they are', () => {
    const texts = array(constantFrom('', 'a', 'b', 'c', '[host]'), { maxLength: 40 })
    const long = texts.map((lines) => Array.from({ length: 6 }, (_, at) => [...lines, `only ${at}`]).flat())
    for (const any of [texts, long])
      assert(
        property(any, any, (before, after) => {
          const lines = diffLines(before, after)
          expect(textOf(lines, 'added')).toEqual(before)
          expect(textOf(lines, 'removed')).toEqual(after)
        }),
      )
  })
})
