import { describe, expect, test } from 'vitest'
import { parseRegistries } from './parse'

const KIB = 1024
const LINE = '  # a line of the file that is long enough\n'

const entry = (name: string) => `  ${name}.test:\n    endpoint: ["https://m.test"]\n`
/** A line that is not YAML here, and an entry after it. */
const mistake = (at: number) => `  @mistake: 1\n${entry(`after${at}`)}`
const mistakes = (count: number) => Array.from({ length: count }, (_, at) => mistake(at)).join('')
/** Comments of about that many characters. */
const filler = (length: number) => LINE.repeat(Math.round(length / LINE.length))

/** Names of the mirrors that the form would show. */
function saved(text: string): readonly string[] {
  return [...parseRegistries(text).registries.mirrors.keys()]
}

describe('what is shown of a text with mistakes', () => {
  const after = (count: number) => Array.from({ length: count }, (_, at) => `after${at}.test`)
  // Each mistake costs one more pass up to the next one, and the passes together are limited to 256 KiB. Beyond
  // a limit only what comes before the first mistake is shown.
  test.each([
    {
      why: 'everything around one mistake',
      text: `mirrors:\n${entry('first')}${mistakes(1)}`,
      names: ['first.test', ...after(1)],
    },
    {
      why: 'no word of the format that a line left out leaves among the registries',
      text: 'mirrors:\n    "r.test":\n        endpoint:\n            - "https://r.test"\n                  "a.repo":\n        endpoint:\n            - "https://r.test"\n      configs:\n    r.test:\n    auth:\n      username: user\n',
      names: ['r.test'],
    },
    {
      why: 'everything around twenty mistakes',
      text: `mirrors:\n${entry('first')}${mistakes(20)}`,
      names: ['first.test', ...after(20)],
    },
    {
      why: 'what comes before the first of twenty-one',
      text: `mirrors:\n${entry('first')}${mistakes(21)}`,
      names: ['first.test'],
    },
    {
      why: 'everything, if two mistakes are found within the limit',
      text: `mirrors:\n${entry('first')}${filler(126 * KIB)}${mistakes(2)}`,
      names: ['first.test', ...after(2)],
    },
    {
      why: 'what comes before the first, if the second is found only beyond it',
      text: `mirrors:\n${entry('first')}${filler(130 * KIB)}${mistakes(2)}`,
      names: ['first.test'],
    },
    {
      why: 'everything around one mistake after 250 KiB',
      text: `mirrors:\n${entry('first')}${filler(250 * KIB)}${mistakes(1)}`,
      names: ['first.test', ...after(1)],
    },
    {
      why: 'what comes before a mistake that is beyond the limit',
      text: `mirrors:\n${entry('first')}${filler(260 * KIB)}${mistakes(1)}`,
      names: ['first.test'],
    },
    {
      why: 'everything, if the text is long but the mistakes are at its beginning',
      text: `mirrors:\n${mistakes(8)}${filler(260 * KIB)}${entry('last')}`,
      names: [...after(8), 'last.test'],
    },
  ])('is $why', ({ text, names }) => {
    expect(parseRegistries(text).wellFormed).toBe(false)
    expect(saved(text)).toEqual(names)
  })
})
