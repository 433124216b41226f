import { expect, test } from 'vitest'
import { PUBLIC_LINES } from '@/lib/testdata/errors/public-lines'
import { OTHER_LINES } from '@/lib/testdata/errors/public/other-lines'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors } from './explain-errors'

test.each(PUBLIC_LINES)('$source: $code', ({ text, code, failures = 1, by, image, host, says }) => {
  const { explanations } = explainErrors(text, null)
  expect(explanations.map((one) => one.code)).toEqual(Array(failures).fill(code))
  const [one] = explanations
  expect({ by: one?.by, image: one?.image, host: one?.host }).toEqual({
    by,
    image: image ?? one?.image,
    host: host ?? null,
  })
  if (image !== undefined) expect(one?.image).toBe(image)
  expect(inEnglish(one?.says ?? '')).toContain(says)
})

test.each(OTHER_LINES)('nothing is said of $text', ({ text }) => {
  expect(explainErrors(text, null).explanations.map(({ code, text: shown }) => ({ code, shown }))).toEqual([])
})

test('all lines as one page are told apart', () => {
  const page = [...PUBLIC_LINES, ...OTHER_LINES].map(({ text }) => text).join('\n\n')
  const codes = explainErrors(page, null).explanations.map(({ code }) => code)
  expect(codes.toSorted()).toEqual(
    PUBLIC_LINES.flatMap(({ code, failures = 1 }) => Array<string>(failures).fill(code)).toSorted(),
  )
})
