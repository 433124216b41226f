import { workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { diffLines } from './line-diff'

const times = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at))

test.each([
  {
    why: 'lines that all moved',
    before: (at: number) => `${at}`,
    after: (at: number, count: number) => `${count - at}`,
  },
  { why: 'every second line changed', before: (at: number) => `${at}`, after: (at: number) => `${at}${at % 2}` },
  { why: 'equal lines, then others', before: () => 'a', after: (at: number) => (at % 2 === 0 ? 'a' : 'b') },
  { why: 'nothing in common', before: (at: number) => `a${at}`, after: (at: number) => `b${at}` },
])('a diff of four times as many lines takes about four times the steps: $why', ({ before, after }) => {
  const work = (count: number) =>
    workOf(() =>
      diffLines(
        times(count, before),
        times(count, (at) => after(at, count)),
      ),
    )
  expect(work(8_000) / work(2_000)).toBeLessThan(5.5)
})
