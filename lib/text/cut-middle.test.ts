import { expect, it } from 'vitest'
import { cutMiddle, shortInMiddle } from './cut-middle'

it.each([
  ['a text that fits stays', 'abcdef', 6, 'abcdef'],
  ['of a longer one the start and the end stay', 'abcdefghij', 6, 'abc…hij'],
  ['with an odd number the start is longer', 'abcdefghij', 5, 'abc…ij'],
  ['a character of two units is not divided at the start', 'ab😀defghij', 6, 'ab…hij'],
  ['nor at the end', 'abcdefg😀ij', 6, 'abc…😀ij'],
])('%s', (_why, text, max, short) => {
  expect(shortInMiddle(text, max)).toBe(short)
  expect(cutMiddle(text, max)?.join('') ?? text).toBe(text)
})
