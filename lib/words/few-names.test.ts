import { describe, expect, it } from 'vitest'
import { fewOf, sayNames, withFewPlaceholders } from './few-names'
import { sayInEnglish } from './say'
import { inEnglish, saying } from './saying'

const MANY = ['{{ a }}', '{{ b }}', '{{ c }}', '{{ d }}', '{{ e }}']

describe('of many names', () => {
  it('the first are said, and the others counted', () => {
    expect(sayNames(MANY, sayInEnglish)).toBe('{{ a }}, {{ b }}, {{ c }} and 2 more')
  })

  it('one more than the first is said too', () => {
    expect(fewOf(MANY.slice(1))).toHaveLength(4)
    expect(sayNames(MANY.slice(1), sayInEnglish)).toBe('{{ b }}, {{ c }}, {{ d }}, {{ e }}')
  })

  it.each([
    ['many placeholders', saying('Not filled in: {placeholders}', { placeholders: MANY }), ' and 2 more', 2],
    ['a few', saying('Not filled in: {placeholders}', { placeholders: MANY.slice(2) }), '{{ e }}', 0],
    ['none', saying('Nothing'), 'Nothing', 0],
    ['a text as it is', 'Nothing', 'Nothing', 0],
  ])('a text with %s', (_why, text, end, count) => {
    const [said, others] = withFewPlaceholders(text)
    expect(inEnglish(said)).toMatch(new RegExp(`${end}$`.replace(/[{}]/g, '\\$&')))
    expect(others).toHaveLength(count)
  })
})
