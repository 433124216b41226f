import { describe, expect, test } from 'vitest'
import { keepLast } from './keep-last'

interface Inputs {
  readonly text: string
  readonly list: readonly string[]
  readonly name?: string | null
}

const LIST = ['a']
const FIRST: Inputs = { text: 'x', list: LIST, name: null }

describe('the last result', () => {
  test.each<{ why: string; next: Inputs }>([
    { why: 'for the same object', next: FIRST },
    { why: 'for the same values in another object', next: { ...FIRST } },
    { why: 'for the same values in another order', next: { name: null, list: LIST, text: 'x' } },
  ])('is kept $why', ({ next }) => {
    const made = keepLast((inputs: Inputs) => [inputs])
    expect(made(next)).toBe(made(FIRST))
  })

  test.each<{ why: string; next: Inputs }>([
    { why: 'another value', next: { ...FIRST, text: 'y' } },
    { why: 'an equal list that is not identical', next: { ...FIRST, list: ['a'] } },
    { why: 'another value of the last input', next: { ...FIRST, name: 'n' } },
    { why: 'an input that is missing', next: { text: 'x', list: LIST } },
  ])('is recomputed for $why', ({ next }) => {
    const made = keepLast((inputs: Inputs) => [inputs])
    const first = made(FIRST)
    const second = made(next)
    expect(second).not.toBe(first)
    expect(second).toEqual([next])
    expect(made({ ...next })).toBe(second)
    // Only the last result is kept.
    expect(made(FIRST)).not.toBe(first)
  })

  test('is recomputed for an input that was missing before', () => {
    const made = keepLast((inputs: Inputs) => [inputs])
    const { name: _, ...without } = FIRST
    const first = made(without)
    expect(made({ ...without, name: 'n' })).not.toBe(first)
    expect(made({ ...without, name: 'n' })).toEqual([{ ...without, name: 'n' }])
  })

  test('is kept also when it is undefined or null', () => {
    let count = 0
    const made = keepLast(({ value }: { readonly value: null | undefined }) => ((count += 1), value))
    expect([made({ value: undefined }), made({ value: undefined })]).toEqual([undefined, undefined])
    expect([made({ value: null }), made({ value: null })]).toEqual([null, null])
    expect(count).toBe(2)
  })
})
