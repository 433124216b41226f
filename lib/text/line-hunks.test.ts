import { assert, nat, property, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineHunks } from './line-hunks'
import { applyEdits, tidyEdits } from './text-edit'

function shown(text: string, edits: Parameters<typeof lineHunks>[1]): readonly string[] {
  const signs = { same: ' ', removed: '-', added: '+' }
  return lineHunks(text, edits).flatMap((hunk) => [
    `@${hunk.start}`,
    ...hunk.lines.map(({ kind, text: line }) => signs[kind] + line),
  ])
}

describe('what edits change, line by line', () => {
  test('a replaced line has two lines of context around it', () => {
    expect(shown('a\nb\nc\nd\ne\nf\n', [{ start: 6, end: 7, insert: 'D' }])).toEqual([
      '@1',
      ' b',
      ' c',
      '-d',
      '+D',
      ' e',
      ' f',
    ])
  })
  test('new lines appear where they are inserted', () => {
    expect(shown('a\nb\n', [{ start: 2, end: 2, insert: 'x\ny\n' }])).toEqual(['@0', ' a', '+x', '+y', ' b'])
  })
  test('edits close to each other share a hunk, distant ones have one each', () => {
    const text = Array.from({ length: 30 }, (_, line) => `${line}\n`).join('')
    expect(
      lineHunks(text, [
        { start: 0, end: 1, insert: 'x' },
        { start: 4, end: 5, insert: 'y' },
        { start: 60, end: 61, insert: 'z' },
      ]),
    ).toHaveLength(2)
  })
  test('a line at the end without a line break, and CRLF', () => {
    expect(shown('a\r\nb', [{ start: 3, end: 4, insert: 'c' }])).toEqual(['@0', ' a', '-b', '+c'])
  })
  test('shows everything that changes and nothing else, for any edits', () => {
    assert(
      property(
        string({ unit: 'grapheme-ascii' }).map((text) => text.replace(/[ -4]/g, '\n')),
        tuple(nat(), nat(), string()),
        (text, [at, length, insert]) => {
          const start = at % (text.length + 1)
          const edits = tidyEdits(text, [{ start, end: Math.min(text.length, start + (length % 9)), insert }])
          const lines = lineHunks(text, edits).flatMap((hunk) => hunk.lines)
          const count = (value: string): number => (value === '' ? 0 : value.replace(/\n$/, '').split('\n').length)
          const difference =
            lines.filter(({ kind }) => kind === 'added').length - lines.filter(({ kind }) => kind === 'removed').length
          expect(difference).toBe(count(applyEdits(text, edits)) - count(text))
        },
      ),
    )
  })
})
