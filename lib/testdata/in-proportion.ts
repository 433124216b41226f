import { workOf } from './count-work'
import { describe, expect, test } from 'vitest'
import { GROWING_TEXTS } from './generate/growing-texts'

interface Measure {
  /** UTF-16 units, each twice those before. */
  readonly lengths: readonly number[]
  /** In proportion it would be 2, and 4 where each is compared with each. */
  readonly doubled: number
  /** Steps below that are what is done once, which weighs more than what is done for each. */
  readonly least: number
}

/** `npm run attack` goes further. */
const LONG: Measure = {
  lengths: process.env['ATTACK'] === '1' ? [15_000, 30_000, 60_000] : [15_000, 30_000],
  doubled: 3,
  least: 20_000,
}
/**
 * A third of the work. The same pairs weigh a third as much beside the rest, so that less growth is too much: 2.5 here is 3
 * there. What reaches a limit between these lengths is measured with long texts.
 */
const SHORT: Measure = { lengths: [5_000, 10_000], doubled: 2.5, least: 7_000 }

/** What is counted, by its name. Each may use what those before it have made. */
type Stages = Readonly<Record<string, () => unknown>>

/**
 * Tests that something takes steps in proportion to the text, for each family of growing texts. `ready` gets a text, and
 * returns what is counted: what it does before is not. As it counts steps, it must be the first import.
 */
export function testInProportion(what: string, ready: (text: string) => () => unknown): void {
  testStagesInProportion(what, (text) => ({ [what]: ready(text) }))
}

/** `testInProportion` of several stages of one text, in their order: each is counted for itself. */
export function testStagesInProportion(what: string, ready: (text: string) => Stages): void {
  describe(`${what} takes steps in proportion to the text`, () => {
    // What is made once, as tables, belongs to no text.
    run(ready('mirrors: {docker.io: {endpoint: [a], rewrite: {a: b}}}'), (stage) => stage())
    test.each(GROWING_TEXTS)('$why', ({ text }) => {
      const growthIn = ({ lengths, doubled, least }: Measure) => {
        const steps = lengths.map((length) => run(ready(text(length)), (stage) => Math.max(least, workOf(stage))))
        return steps.slice(1).flatMap((after, index) => tooMuch(steps[index] ?? {}, after, doubled))
      }
      if (LONG.lengths.length > 2 || growthIn(SHORT).length > 0) expect(growthIn(LONG)).toEqual([])
    })
  })
}

function run<Result>(stages: Stages, each: (stage: () => unknown) => Result): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(stages).map(([name, stage]) => [name, each(stage)]))
}

function tooMuch(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  most: number,
): readonly string[] {
  return Object.entries(after)
    .map(([name, steps]) => ({ name, growth: steps / (before[name] ?? 1) }))
    .filter(({ growth }) => growth >= most)
    .map(({ name, growth }) => `${name}: ${growth.toFixed(1)} times the steps for twice the text`)
}
