import { describe, expect, it } from 'vitest'
import { spreadOf } from './statistics'

describe('the spread of measurements', () => {
  it.each([
    { why: 'one', values: [7], spread: { median: 7, p95: 7, min: 7, max: 7, count: 1 } },
    { why: 'in any order', values: [9, 1, 5], spread: { median: 5, p95: 9, min: 1, max: 9, count: 3 } },
    {
      why: 'with one that is far off',
      values: [...Array.from({ length: 39 }, () => 2), 900],
      spread: { median: 2, p95: 2, min: 2, max: 900, count: 40 },
    },
  ])('$why', ({ values, spread }) => expect(spreadOf(values)).toEqual(spread))

  it('needs a measurement', () => expect(() => spreadOf([])).toThrow('Nothing was measured'))
})
