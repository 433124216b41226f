import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { parseRegistries } from './parse'

const SIXTY_FOUR_KIB = 65_536

const mirrors = (length: number): string =>
  `mirrors:\n${Array.from({ length: length / 64 }, (_, index) => `  r${index}.example.com:\n    endpoint: ["https://m${index}.example.com"]\n`).join('')}`
const aliases = (length: number): string => {
  const uses = Array.from({ length: length / 32 }, (_, index) => `  m${index}: {endpoint: *x}\n`)
  return `x: &x [${'a,'.repeat(length / 32)}]\nmirrors:\n${uses.join('')}`
}

test.each<{ readonly why: string; readonly text: (length: number) => string }>([
  { why: 'brackets', text: (length) => '['.repeat(length) },
  { why: 'brackets after a mistake', text: (length) => `a: b: c\n${'['.repeat(length)}` },
  { why: 'one endless line of items', text: (length) => `a: [${'x, '.repeat(length / 3)}` },
  { why: 'one line of pairs', text: (length) => `a: [${'{a: b}, '.repeat(length / 8)}]` },
  { why: 'quotes', text: (length) => `a: b: c\n${'"'.repeat(length)}` },
  { why: 'a quote without an end', text: (length) => `a: "${'x\n'.repeat(length / 2)}` },
  { why: 'a mistake in every line', text: (length) => '\t@ - ? :\n'.repeat(length / 9) },
  { why: 'a key without a colon in every other line', text: (length) => 'a: {}\nb\n'.repeat(length / 8) },
  { why: 'an issue in every line', text: (length) => 'a: b\n'.repeat(length / 5) },
  { why: 'one registry again and again', text: (length) => `mirrors:\n${'  a: {}\n'.repeat(length / 8)}` },
  { why: 'an unknown alias in every line', text: (length) => `a:\n${'- *a\n'.repeat(length / 5)}` },
  { why: 'a long list repeated by many aliases', text: aliases },
  { why: 'digits', text: (length) => `mirrors: {a: {endpoint: [${'1'.repeat(length)}]}}` },
  { why: 'spaces', text: (length) => ' '.repeat(length) },
  {
    why: 'every character there is',
    text: (length) => Array.from({ length }, (_, code) => String.fromCharCode(code)).join(''),
  },
  { why: 'mirrors', text: mirrors },
])('takes steps in proportion up to 64 KiB of $why', ({ text }) => {
  expect(growthOf(text(SIXTY_FOUR_KIB / 4), text(SIXTY_FOUR_KIB), parseRegistries)).toBeLessThan(IN_PROPORTION)
})
