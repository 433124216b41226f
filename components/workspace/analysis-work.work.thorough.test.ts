import { workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { exampleOfLines } from '@/lib/bench/example-text'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { parseRegistries } from '@/lib/registries/parse'
import { GROWING_TEXTS } from '@/lib/testdata/generate/growing-texts'
import { analysisWork, WORK_MAX } from './analysis-work'

const steps = (text: string): number =>
  workOf(() => analyze({ text, image: 'nginx', options: defaultOptions() }, engines, lint))

const most = 6 * steps(exampleOfLines(500))

test.each(GROWING_TEXTS)('what is analysed without a thread takes little: $why', ({ text }) => {
  const here = [90_000, 40_000, 20_000, 10_000, 5_000, 2_500].map(text)
  const longest = here.find((one) => analysisWork(parseRegistries(one)) <= WORK_MAX) ?? ''
  expect(steps(longest)).toBeLessThan(most)
})
