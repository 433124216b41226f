import { expect, test } from 'vitest'
import { rowSpans } from './row-steps'

const TABLE: readonly {
  readonly why: string
  readonly count: number
  readonly steps?: readonly number[]
  readonly spans: readonly (readonly [start: number, end: number, isShown: boolean])[]
}[] = [
  { why: 'no rows', count: 0, spans: [] },
  { why: 'few rows are all shown', count: 10, spans: [[0, 10, true]] },
  {
    why: 'of many the first step',
    count: 45_000,
    spans: [
      [0, 10, true],
      [10, 45_000, false],
    ],
  },
  {
    why: 'the next step after a button was pressed',
    count: 25,
    steps: [1],
    spans: [
      [0, 10, true],
      [10, 20, true],
      [20, 25, false],
    ],
  },
  {
    why: 'what was jumped to, without all before it',
    count: 45_000,
    steps: [3_000],
    spans: [
      [0, 10, true],
      [10, 30_000, false],
      [30_000, 30_010, true],
      [30_010, 45_000, false],
    ],
  },
  {
    why: 'a last step that is not full',
    count: 25,
    steps: [2],
    spans: [
      [0, 10, true],
      [10, 20, false],
      [20, 25, true],
    ],
  },
  { why: 'a step of rows that are gone', count: 10, steps: [1, 7], spans: [[0, 10, true]] },
]

test.each(TABLE)('$why', ({ count, steps = [], spans }) => {
  expect(rowSpans(count, new Set(steps), 10).map(({ start, end, isShown }) => [start, end, isShown])).toEqual(spans)
})
