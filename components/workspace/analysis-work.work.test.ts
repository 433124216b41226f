import { workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { exampleOfLines } from '@/lib/bench/example-text'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { parseRegistries } from '@/lib/registries/parse'
import { GROWING_TEXTS, type GrowingText } from '@/lib/testdata/generate/growing-texts'
import { analysisWork, WORK_MAX } from './analysis-work'

/** Of a file of 500 ordinary lines, which is analysed in a few milliseconds. */
const TIMES_ORDINARY = 5
const ORDINARY = exampleOfLines(500)

const isHere = (text: string): boolean => analysisWork(parseRegistries(text)) <= WORK_MAX
const steps = (text: string): number =>
  workOf(() => analyze({ text, image: 'nginx', options: defaultOptions() }, engines, lint))

/** The longest text of a family, of some lengths, that is analysed without a thread. */
function longestHere({ text }: GrowingText): string {
  return [60_000, 30_000, 15_000, 7_500, 3_750, 1_875].map(text).find(isHere) ?? ''
}

const FAMILIES = [
  'ports of one host',
  'slips of hosts',
  'one endpoint on one line',
  'endpoints',
  'passwords',
  'rewrites',
]

test.each(GROWING_TEXTS.filter(({ why }) => FAMILIES.includes(why)))(
  'what is analysed without a thread takes little: $why',
  (family) => {
    expect(steps(longestHere(family))).toBeLessThan(TIMES_ORDINARY * steps(ORDINARY))
  },
)

test('an ordinary file is analysed at once, also one of 500 lines', () => {
  expect(isHere(ORDINARY)).toBe(true)
})

test.each(['one endpoint on one line', 'endpoints', 'mirrors', 'passwords', 'ports of one host'])(
  'less than 100,000 characters may be too much: %s',
  (why) => {
    const text = GROWING_TEXTS.find((family) => family.why === why)?.text(99_000) ?? ''
    expect(text.length).toBeLessThan(100_000)
    expect(isHere(text)).toBe(false)
  },
)
