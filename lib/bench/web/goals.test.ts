import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GOALS, printGoals, withTable } from './goals'
import { spreadOf } from './statistics'

const GOAL = { what: 'usable, ms', slowdown: 1, most: 700 }
const row = (page: readonly number[], bare: readonly number[] | null, slowdown = 1) => ({
  what: 'usable, ms',
  slowdown,
  page: spreadOf(page),
  bare: bare && spreadOf(bare),
})

describe('a goal', () => {
  it.each([
    {
      why: 'that is reached',
      rows: [row([650, 640, 900], [400])],
      line: '| usable, ms | 700 | 650 (640 to 900) | 1.6 × 400 | yes |',
    },
    { why: 'that is not', rows: [row([701], null)], line: '| usable, ms | 700 | 701 |  | no |' },
    { why: 'that was not measured', rows: [row([1], null, 4)], line: '| usable, ms | 700 | not measured | | |' },
  ])('$why', ({ rows, line }) => expect(printGoals(rows, [GOAL]).split('\n')[2]).toBe(line))

  it('is set once for each figure', () => {
    expect(new Set(GOALS.map(({ what, slowdown }) => `${slowdown} ${what}`)).size).toBe(GOALS.length)
  })
})

describe('the table of a document', () => {
  it('is replaced between its marks', () => {
    expect(withTable('a\n<!-- bench:web -->\n\nold\n<!-- /bench:web -->\nz', '| new |\n')).toBe(
      'a\n<!-- bench:web -->\n\n| new |\n\n<!-- /bench:web -->\nz',
    )
  })

  it('needs them', () => expect(withTable('a <!-- bench:web --> b', 'x')).toBeNull())

  it('has them in the README', () => expect(withTable(readFileSync('README.md', 'utf8'), 'x')).not.toBeNull())
})
