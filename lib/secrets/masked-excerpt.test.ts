import { expect, test } from 'vitest'
import { DOTS } from '@/lib/text/dots'
import { excerptOf, maskedExcerpt } from './masked-excerpt'

const PASSWORD = 'zq7Kp-x9-secret'

test.each<readonly [why: string, text: string, first: number, last: number, lines: readonly string[]]>([
  ['a line without a secret', 'mirrors:\n  a.test: [\n', 2, 2, ['  a.test: [']],
  ['lines that there are not', 'mirrors: [', 1, 9, ['mirrors: [']],
  [
    'a password in a text that is not YAML',
    `configs:\n  a.test:\n    auth:\n      username: u\n     password: ${PASSWORD}\n`,
    4,
    5,
    ['      username: u', `     password: ${DOTS}`],
  ],
  [
    'a password of several lines begins above',
    `configs:\n  a.test:\n    auth:\n      password: |\n        ${PASSWORD}\n        ${PASSWORD}\n`,
    6,
    6,
    [`        ${DOTS}`],
  ],
  [
    'all of a URL with a user part, where the text is not YAML',
    `mirrors:\n  a: ["https://u:${PASSWORD}@a.test"\n`,
    2,
    2,
    [`  a: ["${DOTS}"`],
  ],
])('%s', (_, text, first, last, lines) => {
  const shown = maskedExcerpt(text, first, last)
  expect(JSON.stringify(shown)).not.toContain(PASSWORD)
  expect(shown.map((one) => one.text.replace(new RegExp(`(?:${DOTS})+`, 'g'), DOTS))).toEqual(lines)
  expect(shown.map((one) => one.line)).toEqual(lines.map((_line, at) => first + at))
})

test('a long line is cut', () => {
  expect(excerptOf('x'.repeat(5000), 1, 1)[0]?.text.length).toBeLessThan(200)
})
