import { TESTDATA } from '@/lib/testdata/folder'
import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { analyze } from './analyze'

const CONFIGS = ['good', 'mistakes'].flatMap((folder) => {
  const path = join(TESTDATA, 'conformance/configs', folder)
  return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'))
})

const SIXTY_FOUR_KIB = 64 * 1024

test.each<{ readonly why: string; readonly text: (length: number) => string }>([
  {
    why: 'random bytes',
    text: (length) =>
      fc.sample(fc.string({ unit: 'binary', minLength: length, maxLength: length }), { numRuns: 1, seed: 1 })[0] ?? '',
  },
  {
    why: 'one config after the other',
    text: (length) =>
      CONFIGS.join('\n')
        .slice(0, SIXTY_FOUR_KIB)
        .repeat((4 * length) / SIXTY_FOUR_KIB),
  },
  {
    why: 'many mirrors',
    text: (length) =>
      `mirrors:\n${Array.from({ length: length / 72 }, (_, at) => `  r${at}.example.com:\n    endpoint: ["https://m.example.com"]\n`).join('')}`,
  },
  { why: 'open brackets', text: (length) => '['.repeat(length) },
  { why: 'open braces and keys', text: (length) => '{a: '.repeat(length / 4) },
  { why: 'quotes', text: (length) => `"'`.repeat(length / 2) },
  { why: 'one long line', text: (length) => `a: ${'b '.repeat(length / 2)}`.slice(0, length) },
  { why: 'tabs', text: (length) => '\t'.repeat(length) },
])('takes steps in proportion to 64 KiB of $why', ({ text }) => {
  const growth = growthOf(text(SIXTY_FOUR_KIB / 4), text(SIXTY_FOUR_KIB), (one) =>
    analyze({ text: one, image: 'nginx', options: defaultOptions() }, engines),
  )
  expect(growth).toBeLessThan(IN_PROPORTION)
})
