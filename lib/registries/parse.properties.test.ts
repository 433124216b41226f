import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, constantFrom, array, integer, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { fastestRunMs } from '@/lib/testdata/fastest-run'
import type { Path } from './diagnostic'
import type { ParsedRegistries } from './model'
import { parseRegistries } from './parse'

const CONFIGS = ['good', 'mistakes'].flatMap((kind) => {
  const folder = join(TESTDATA, 'conformance/configs', kind)
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
})

// What mutations put in: everything that has a meaning somewhere in YAML.
const BITS = constantFrom(
  '\t',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '"',
  "'",
  '*',
  '&a ',
  '*a',
  '!',
  '!!int ',
  '!!null ',
  '!!binary ',
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  ': ',
  '- ',
  '? ',
  '#',
  ' #',
  '|',
  '>-',
  '%',
  '@',
  '`',
  '~',
  '<<: ',
  '<<: *a',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\\',
  '\\x4',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '😀',
  '__proto__',
  'mirrors:\n',
  'yes',
  '0x1f',
  '2001-01-01',
  'auth: ',
  '[]: ',
)

const text = tuple(
  constantFrom(...CONFIGS),
  array(tuple(integer({ min: 0, max: 2000 }), integer({ min: 0, max: 20 }), BITS), { maxLength: 6 }),
).map(([config, changes]) =>
  changes.reduce((result, [at, removed, bit]) => result.slice(0, at) + bit + result.slice(at + removed), config),
)

test('never throws, and answers for every text', () => {
  const wild = string({ unit: 'binary', maxLength: 300 })
  const bits = array(BITS, { maxLength: 30 }).map((parts) => parts.join(''))
  for (const arbitrary of [text, wild, bits]) {
    expect(() => assert(property(arbitrary, expectSound), { numRuns: 1000 })).not.toThrow()
  }
})

/** Whatever the text is, all that is said of it is about places in it. */
function expectSound(input: string): void {
  const parsed = parseRegistries(input)
  expect(parsed.text).toBe(input)
  for (const { range, severity } of parsed.diagnostics) {
    expect(range.start).toBeGreaterThanOrEqual(0)
    expect(range.end).toBeGreaterThanOrEqual(range.start)
    expect(range.end).toBeLessThanOrEqual(input.length)
    expect(['error', 'warning']).toContain(severity)
  }
  if (parsed.parseError !== null) expect(parsed.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
  for (const path of pathsOf(parsed)) {
    const range = parsed.locate(path)
    expect(range, JSON.stringify(path)).not.toBeNull()
    expect(range?.value.end).toBeLessThanOrEqual(input.length)
  }
}

function pathsOf({ registries }: ParsedRegistries): readonly Path[] {
  return [
    ...[...registries.mirrors].flatMap(([key, { endpoint, rewrite }]) => [
      ['mirrors', key],
      ...endpoint.map((_, index) => ['mirrors', key, 'endpoint', index]),
      ...[...rewrite.keys()].map((pattern) => ['mirrors', key, 'rewrite', pattern]),
    ]),
    ...[...registries.configs.keys()].map((key) => ['configs', key]),
  ]
}

test('a valid file decodes the same without its last line break, with CRLF and behind a byte order mark', () => {
  const valid = CONFIGS.filter((config) => parseRegistries(config).parseError === null && !config.includes('|'))
  for (const config of valid) {
    const { registries } = parseRegistries(config)
    for (const same of [config.trimEnd(), config.replaceAll('\n', '\r\n'), `\ufeff${config}`]) {
      expect(parseRegistries(same).registries).toEqual(registries)
    }
  }
})

test.each([
  { why: 'brackets', text: '['.repeat(65_536) },
  { why: 'brackets behind a mistake', text: `a: b: c\n${'['.repeat(65_536)}` },
  { why: 'one line of items without an end', text: `a: [${'x, '.repeat(21_000)}` },
  { why: 'one line of pairs', text: `a: [${'{a: b}, '.repeat(8000)}]` },
  { why: 'quotes', text: `a: b: c\n${'"'.repeat(60_000)}` },
  { why: 'a quote without an end', text: `a: "${'x\n'.repeat(32_000)}` },
  { why: 'a mistake in every line', text: '\t@ - ? :\n'.repeat(7000) },
  { why: 'a key without a colon in every other line', text: 'a: {}\nb\n'.repeat(8000) },
  { why: 'an issue in every line', text: 'a: b\n'.repeat(13_000) },
  { why: 'one registry again and again', text: `mirrors:\n${'  a: {}\n'.repeat(8000)}` },
  { why: 'an unknown alias in every line', text: `a:\n${'- *a\n'.repeat(13_000)}` },
  {
    why: 'a long list behind many aliases',
    text: `x: &x [${'a,'.repeat(2000)}]\nmirrors:\n${Array.from({ length: 2000 }, (_, index) => `  m${index}: {endpoint: *x}\n`).join('')}`,
  },
  { why: 'digits', text: `mirrors: {a: {endpoint: [${'1'.repeat(60_000)}]}}` },
  { why: 'blanks', text: ' '.repeat(65_536) },
  {
    why: 'every character there is',
    text: Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).join(''),
  },
])('takes less than 100 ms for 64 KiB of $why', ({ text: input }) => {
  expect(fastestRunMs(100, () => parseRegistries(input))).toBeLessThan(100)
})

test('takes time in proportion to the text', () => {
  const mirrors = (count: number): string =>
    `mirrors:\n${Array.from({ length: count }, (_, index) => `  r${index}.example.com:\n    endpoint: ["https://m${index}.example.com"]\n`).join('')}`
  const [small, large] = [mirrors(1000), mirrors(10_000)]
  expect(parseRegistries(large).registries.mirrors.size).toBe(10_000)
  expect(fastestOf(3, () => parseRegistries(large))).toBeLessThan(40 * fastestOf(5, () => parseRegistries(small)))
})

/** The fastest of some runs, in ms: the other runs tell about the machine. */
function fastestOf(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}
