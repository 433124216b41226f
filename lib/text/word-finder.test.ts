import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordFinder } from './word-finder'

/** Each word with where it ends, the longest first at each end. */
function found(words: readonly string[], text: string): readonly (readonly [string, number])[] {
  const finder = createWordFinder(words)
  return [...finder.ends(text).entries()].flatMap(([end, longest]) => {
    const ending: (readonly [string, number])[] = []
    for (let place = longest; place > 0; place = finder.shorter(place))
      ending.push([text.slice(end - finder.lengthOf(place), end), end])
    return ending
  })
}

describe('finds', () => {
  it.each<[why: string, words: readonly string[], text: string, ends: readonly (readonly [string, number])[]]>([
    ['nothing of no words', [], 'abc', []],
    ['nothing of an empty word', [''], 'abc', []],
    [
      'a word that overlaps itself',
      ['aa'],
      'aaa',
      [
        ['aa', 2],
        ['aa', 3],
      ],
    ],
    [
      'a word within another, also where the other is not finished',
      ['abcd', 'bc'],
      'abcabcd',
      [
        ['bc', 3],
        ['bc', 6],
        ['abcd', 7],
      ],
    ],
    [
      'all words that end together',
      ['abc', 'bc', 'c'],
      'abc',
      [
        ['abc', 3],
        ['bc', 3],
        ['c', 3],
      ],
    ],
    ['letters beyond a byte apart', ['\u0161x'], 'ax\u0161x', [['\u0161x', 4]]],
  ])('%s', (_, words, text, ends) => {
    expect(found(words, text)).toEqual(ends)
  })
})

it('finds what a search for each word finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u0161'), maxLength: 6 })
  const property = fc.property(
    fc.array(letters, { maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('a', 'b', '\u0161'), maxLength: 30 }),
    (words, text) => {
      const wanted = [...new Set(words)]
        .filter((word) => word !== '')
        .flatMap((word) => Array.from({ length: text.length + 1 }, (_, end) => [word, end] as const))
        .filter(([word, end]) => end >= word.length && text.startsWith(word, end - word.length))
        .toSorted(([a, atA], [b, atB]) => atA - atB || b.length - a.length)
      expect(found(words, text)).toEqual(wanted)
    },
  )
  expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow()
})
