import { array, assert, nat, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, joinEdits, tidyEdits, type TextEdit } from './text-edit'

const EDITS = array(tuple(nat(40), nat(8), string({ maxLength: 4 })), { maxLength: 6 })

/** Ascending and disjoint, within a text of that length. */
function editsWithin(length: number, wishes: readonly (readonly [number, number, string])[]): TextEdit[] {
  let at = 0
  return wishes
    .toSorted((a, b) => a[0] - b[0])
    .flatMap(([wish, size, insert]) => {
      const start = Math.max(wish, at)
      if (start > length) return []
      const end = Math.min(start + size, length)
      at = end + 1
      return [{ start, end, insert }]
    })
}

test('joined edits do what both do in sequence', () => {
  assert(
    property(string({ maxLength: 40 }), EDITS, EDITS, (text, one, other) => {
      const first = editsWithin(text.length, one)
      const between = applyEdits(text, first)
      const second = editsWithin(between.length, other)
      expect(applyEdits(text, joinEdits(text.length, first, second))).toBe(applyEdits(between, second))
    }),
    { numRuns: 5000 },
  )
  expect(joinEdits(3, [{ start: 1, end: 2, insert: 'xy' }], [{ start: 2, end: 4, insert: '' }])).toEqual([
    { start: 1, end: 3, insert: 'x' },
  ])
})

test.each([
  {
    why: 'sorts',
    edits: [
      { start: 2, end: 3, insert: 'y' },
      { start: 0, end: 1, insert: 'x' },
    ],
    tidy: [
      { start: 0, end: 1, insert: 'x' },
      { start: 2, end: 3, insert: 'y' },
    ],
  },
  {
    why: 'joins adjacent edits',
    edits: [
      { start: 0, end: 1, insert: 'x' },
      { start: 1, end: 1, insert: 'y' },
    ],
    tidy: [{ start: 0, end: 1, insert: 'xy' }],
  },
  {
    why: 'drops edits without effect',
    edits: [
      { start: 0, end: 1, insert: 'a' },
      { start: 2, end: 2, insert: '' },
    ],
    tidy: [],
  },
])('tidying $why', ({ edits, tidy }) => {
  expect(tidyEdits('abc', edits)).toEqual(tidy)
})
