import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, constantFrom, array, integer, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '@/lib/testdata/runs'
import { TESTDATA } from '@/lib/testdata/folder'
import type { Path } from './diagnostic'
import type { ParsedRegistries } from './model'
import { parseRegistries } from './parse'

const CONFIGS = ['good', 'mistakes'].flatMap((kind) => {
  const folder = join(TESTDATA, 'conformance/configs', kind)
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
})

// What mutations insert: everything that has a meaning somewhere in YAML.
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

test('never throws, and returns a result for every text', () => {
  const wild = string({ unit: 'binary', maxLength: 300 })
  const bits = array(BITS, { maxLength: 30 }).map((parts) => parts.join(''))
  for (const arbitrary of [text, wild, bits]) {
    expect(() => assert(property(arbitrary, expectSound), runs(1000))).not.toThrow()
  }
})

/** Whatever the text is, every diagnostic has a range within it. */
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

test('a valid file decodes the same without its last line break, with CRLF and after a byte order mark', () => {
  const valid = CONFIGS.filter((config) => parseRegistries(config).parseError === null && !config.includes('|'))
  for (const config of valid) {
    const { registries } = parseRegistries(config)
    for (const same of [config.trimEnd(), config.replaceAll('\n', '\r\n'), `\ufeff${config}`]) {
      expect(parseRegistries(same).registries).toEqual(registries)
    }
  }
})
