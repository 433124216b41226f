import { growthOf, IN_PROPORTION } from './count-work'
import { expect, test } from 'vitest'

type Work = (count: number) => unknown

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
const each = (count: number, work: (index: number) => unknown): void => {
  for (let index = 0; index < count; index += 1) work(index)
}

test.each<{ readonly why: string; readonly work: Work }>([
  { why: 'one loop', work: (count) => each(count, () => 0) },
  {
    why: 'a search that continues where the last one ended',
    work: (count) => each(count, (index) => 'ab'.repeat(count).indexOf('a', 2 * index)),
  },
  { why: 'an anchored pattern', work: (count) => each(count, () => /^b/.test('a'.repeat(count))) },
  { why: 'a sticky pattern', work: (count) => each(count, () => /b/y.test('a'.repeat(count))) },
  { why: 'the matches of a pattern', work: (count) => [...'ab'.repeat(count).matchAll(/a/g)] },
  { why: 'a map', work: (count) => new Map(new Map(numbers(count).map((key) => [key, key]))) },
])('$why is in proportion', ({ work }) => {
  const growth = growthOf(1000, 4000, work)
  expect(growth).toBeGreaterThan(3)
  expect(growth).toBeLessThan(IN_PROPORTION)
})

test.each<{ readonly why: string; readonly work: Work }>([
  { why: 'a loop in a loop', work: (count) => each(count, () => each(count, () => 0)) },
  {
    why: 'a callback for each in a loop',
    work: (count) => numbers(count).filter((one) => numbers(count).some((other) => other === one)),
  },
  {
    why: 'a list copied for each',
    work: (count) => numbers(count).reduce<readonly number[]>((list, one) => [...list, one], []),
  },
  { why: 'a list joined for each', work: (count) => each(count, () => numbers(0).concat(numbers(count))) },
  { why: 'a search from the start for each', work: (count) => each(count, () => 'a'.repeat(count).indexOf('b')) },
  { why: 'a search in a list for each', work: (count) => each(count, (index) => numbers(count).includes(index)) },
  { why: 'the lines of a text for each', work: (count) => each(count, () => '\n'.repeat(count).split('\n')) },
  { why: 'a pattern that is found nowhere, for each', work: (count) => each(count, () => /b/.test('a'.repeat(count))) },
  {
    why: 'a map copied for each',
    work: (count) => each(count, () => new Map(numbers(count).map((key) => [key, key]))),
  },
  { why: 'the keys of an object for each', work: (count) => each(count, () => Object.keys({ ...numbers(count) })) },
])('$why is not', ({ work }) => {
  expect(growthOf(100, 400, work)).toBeGreaterThan(12)
})
