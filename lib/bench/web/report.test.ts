import { describe, expect, it } from 'vitest'
import { printReport, type Row } from './report'
import { spreadOf } from './statistics'

const ROW: Row = { what: 'usable, ms', slowdown: 1, page: spreadOf([700, 650, 900]), bare: spreadOf([350, 350, 400]) }

describe('a row of the report', () => {
  it.each([
    { why: 'beside the bare page', row: ROW, line: '| usable, ms | 700 | 900 (650 to 900) | 350 | 2.00 |' },
    { why: 'without one', row: { ...ROW, bare: null }, line: '| usable, ms | 700 | 900 (650 to 900) |  |  |' },
    {
      why: 'on a slower processor',
      row: { ...ROW, slowdown: 4 },
      line: '| 4 x slower: usable, ms | 700 | 900 (650 to 900) | 350 | 2.00 |',
    },
    {
      why: 'measured once, with the unit of a score',
      row: { what: 'CLS', slowdown: 1, page: spreadOf([0.0123]), bare: spreadOf([0]) },
      line: '| CLS | 0.012 |  | 0 |  |',
    },
  ])('$why', ({ row, line }) => expect(printReport([row]).split('\n')[2]).toBe(line))
})
