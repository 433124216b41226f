import { workOf } from './count-work'
import { describe, expect, test } from 'vitest'
import { GROWING_TEXTS } from './generate/growing-texts'

/** UTF-16 units; `npm run attack` goes further. */
const LENGTHS = process.env['ATTACK'] === '1' ? [15_000, 30_000, 60_000] : [15_000, 30_000]
/** In proportion it would be 2, and 4 where each is compared with each. */
const DOUBLED = 3
/** Below that, what is done once weighs more than what is done for each. */
const LEAST = 20_000

/**
 * Tests that something takes steps in proportion to the text, for each family of growing texts. `ready` gets a text, and
 * returns what is counted: what it does before is not. As it counts steps, it must be the first import.
 */
export function testInProportion(what: string, ready: (text: string) => () => unknown): void {
  describe(`${what} takes steps in proportion to the text`, () => {
    // What is made once, as tables, belongs to no text.
    ready('mirrors: {docker.io: {endpoint: [a], rewrite: {a: b}}}')()
    test.each(GROWING_TEXTS)('$why', ({ text }) => {
      const steps = LENGTHS.map((length) => Math.max(LEAST, workOf(ready(text(length)))))
      steps.slice(1).forEach((count, index) => expect(count / (steps[index] ?? 1)).toBeLessThan(DOUBLED))
    })
  })
}
