import { describe, expect, test } from 'vitest'
import { isSameValue } from './same-value'

const work = (): void => undefined

describe('two values say the same', () => {
  test.each<{ readonly why: string; readonly left: unknown; readonly right: unknown; readonly same: boolean }>([
    { why: 'texts', left: 'a', right: 'a', same: true },
    { why: 'a text and a number', left: '1', right: 1, same: false },
    { why: 'nothing and null', left: undefined, right: null, same: false },
    { why: 'lists', left: ['a', [1]], right: ['a', [1]], same: true },
    { why: 'lists of other lengths', left: ['a'], right: ['a', 'b'], same: false },
    { why: 'a list and an object', left: [], right: {}, same: false },
    { why: 'maps', left: new Map([['a', ['b']]]), right: new Map([['a', ['b']]]), same: true },
    {
      why: 'maps in another order',
      left: new Map([
        ['a', 1],
        ['b', 2],
      ]),
      right: new Map([
        ['b', 2],
        ['a', 1],
      ]),
      same: false,
    },
    { why: 'objects', left: { a: 1, b: { c: null } }, right: { b: { c: null }, a: 1 }, same: true },
    { why: 'an object with a property more', left: { a: 1 }, right: { a: 1, b: 2 }, same: false },
    { why: 'another property', left: { a: undefined }, right: { b: undefined }, same: false },
    { why: 'one function', left: work, right: work, same: true },
    { why: 'instances of classes', left: new Set([1]), right: new Set([1]), same: false },
  ])('$why: $same', ({ left, right, same }) => {
    expect(isSameValue(left, right)).toBe(same)
    expect(isSameValue(right, left)).toBe(same)
  })
})
