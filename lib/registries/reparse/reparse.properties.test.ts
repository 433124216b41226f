import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { exampleOfLines } from '@/lib/bench/example-text'
import { TESTDATA } from '@/lib/testdata/folder'
import { generatedText, pick, randomOf, type Random } from '@/lib/testdata/generate/registries-text'
import { runs } from '@/lib/testdata/runs'
import type { Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import { decodedRoot, parseRegistries } from '@/lib/registries/parse'
import { parseAfter } from './reparse'

const CONFIGS = ['good', 'mistakes'].flatMap((kind) => {
  const folder = join(TESTDATA, 'conformance/configs', kind)
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
})

/** What is typed, each with a meaning somewhere in YAML. */
const TYPED = [
  [
    'a',
    'a',
    'b',
    '/',
    '0',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n    ',
    '"',
    "'",
    ':',
    ': ',
    ' #',
    '#',
    '- ',
    ',',
    '{',
    '}',
    '[',
    ']',
  ],
  [
    '\t',
    '|',
    '>',
    '? ',
    '! ',
    '!!str ',
    '&a ',
    '*a',
    '<<: ',
    '---',
    '...',
    '%',
    '~',
    '\r\n',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u0000',
  ],
  [
    '\n  x.test:\n    endpoint: [https://y.test]',
    '\n  docker.io: {}',
    '\nconfigs:\n',
    'mirrors:\n',
    '\n      - https://z.test',
  ],
].flat()

function typed(text: string, random: Random): string {
  const at = random(text.length + 1)
  const removed = [0, 0, 0, 1, 1, 2, 12][random(7)] ?? 0
  return text.slice(0, at) + (random(4) === 0 ? '' : pick(random, TYPED)) + text.slice(at + removed)
}

const NAMES = ['docker.io', '"quay.io"', "'ghcr.io'", 'localhost:5000', '"*"', '10.0.0.1:80', '5000', 'a.test']
const VALUES = ['https://m.test', '"https://n.test:5000"', "'https://o.test'", '0123', 'yes', 'a b', '"x\\n"', '""']

/** A file without any problem, in one of many styles. */
function cleanText(random: Random): string {
  const indent = ' '.repeat(pick(random, [1, 2, 2, 4]))
  const dash = pick(random, ['', '  ', indent])
  const comment = (): string => pick(random, ['', '', '', ' # ours', `\n${indent}# below`, '\n# left', '\n'])
  const list = (inner: string): string =>
    random(3) === 0
      ? ` [${pick(random, VALUES)}, ${pick(random, VALUES)}]`
      : `${comment()}\n${inner}${dash}- ${pick(random, VALUES)}\n${inner}${dash}- ${pick(random, VALUES)}`
  const mirror = (name: string): string => {
    if (random(5) === 0) return `${indent}${name}: {endpoint: [${pick(random, VALUES)}]}${comment()}\n`
    const inner = indent + indent
    const rewrite = random(2) === 0 ? '' : `${inner}rewrite:\n${inner}${indent}"^a/(.*)": b/$1${comment()}\n`
    return `${indent}${name}:${comment()}\n${inner}endpoint:${list(inner)}${comment()}\n${rewrite}`
  }
  const config = (name: string): string =>
    random(3) === 0
      ? `${indent}${name}: {auth: {username: u, password: "p"}}\n`
      : `${indent}${name}:\n${indent}${indent}auth:\n${indent}${indent} username: u${comment()}\n${indent}${indent} password: ${pick(random, VALUES)}\n`
  const names = NAMES.filter(() => random(2) === 0)
  const parts = [`mirrors:${comment()}\n${names.map(mirror).join('')}`, `configs:\n${names.map(config).join('')}`]
  const text = (random(2) === 0 ? parts : parts.toReversed()).join(pick(random, ['', '\n', '# between\n']))
  const whole =
    pick(random, ['', '---\n', '# first\n', '\ufeff']) + text + pick(random, ['', '---\n', '...\n', '# last'])
  return random(5) === 0 ? whole.replaceAll('\n', '\r\n') : whole
}

function pathsOf({ registries, root }: ParsedRegistries): readonly Path[] {
  const paths: Path[] = [
    [],
    ['mirrors'],
    ['configs'],
    ['auths'],
    ['mirrors', 0],
    ['mirrors', 'nowhere'],
    ['nowhere', 'a'],
  ]
  for (const [name, { endpoint, rewrite }] of registries.mirrors) {
    const mirror = ['mirrors', name]
    paths.push(mirror, [...mirror, 'endpoint'], [...mirror, 'rewrite'], [...mirror, 'nowhere'])
    for (const index of endpoint.keys()) paths.push([...mirror, 'endpoint', index])
    for (const pattern of rewrite.keys()) paths.push([...mirror, 'rewrite', pattern])
  }
  for (const name of registries.configs.keys())
    for (const below of [[], ['auth'], ['auth', 'username'], ['auth', 'password'], ['tls'], ['tls', 'ca_file']])
      paths.push(['configs', name, ...below])
  return root === null ? [] : paths
}

function expectWhole(parsed: ParsedRegistries): void {
  const whole = parseRegistries(parsed.text)
  const { locate: _, ...shown } = parsed
  const { locate: __, ...expected } = whole
  expectSame(shown, expected)
  expectSame([...parsed.registries.mirrors.keys()], [...whole.registries.mirrors.keys()])
  expectSame([...parsed.registries.configs.keys()], [...whole.registries.configs.keys()])
  const located = ({ locate }: ParsedRegistries) => pathsOf(whole).map((path) => [path, locate(path)])
  expectSame(located(parsed), located(whole))
}

/** Vitest's own comparison, which takes longer than reading a text, is for what it can show of a difference. */
function expectSame(value: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(value, expected)) expect(value).toEqual(expected)
}

/** Types into a text again and again; how often only a part of it was read. */
function typeInto(text: string, seed: number, keys: number): number {
  const random = randomOf(seed)
  let parsed = parseRegistries(text)
  let parts = 0
  for (let key = 0; key < keys; key += 1) {
    // Most keys leave a file that can be read; what cannot is taken back, so that the next one matters.
    const before = parsed
    parsed = parseAfter(before, typed(before.text, random))
    expectWhole(parsed)
    if (decodedRoot(parsed) === null) parts += 1
    if (parsed.parseError !== null || parsed.diagnostics.length > 0) parsed = before
  }
  return parts
}

describe('a text that is read after another one is read as if alone', () => {
  test.each(CONFIGS.map((text, at) => ({ text, at })))('recorded file $at', ({ text, at }) => {
    const times = Array.from({ length: runs(10).numRuns }, (_, run) => typeInto(text, at * 1_000 + run, 12))
    expect(times.length).toBeGreaterThan(0)
  })

  test.each<{ readonly why: string; readonly text: (seed: number) => string; readonly least: number }>([
    { why: 'in a mixture of all styles', text: generatedText, least: 0 },
    { why: 'without any problem, in one of many styles', text: (seed) => cleanText(randomOf(seed)), least: 0.1 },
  ])('a text $why', ({ text, least }) => {
    const { numRuns } = runs(1_000)
    const parts = Array.from({ length: numRuns }, (_, run) => typeInto(text(run), run, 10))
    expect(parts.reduce((sum, count) => sum + count, 0) / numRuns / 10).toBeGreaterThanOrEqual(least)
  })

  test('an ordinary file, of which only a part is read for most keys', () => {
    const keys = runs(400).numRuns
    expect(typeInto(exampleOfLines(90), 1, keys) / keys).toBeGreaterThan(0.3)
  })
})

describe('only a part is read, and the rest is the same', () => {
  const TEXT = exampleOfLines(90)
  const before = parseRegistries(TEXT)

  test.each<{ readonly why: string; readonly text: string }>([
    { why: 'a letter of an endpoint', text: TEXT.replace('//backup-2', '//xbackup-2') },
    { why: 'a letter of a name', text: TEXT.replace('"registry-2', '"xregistry-2') },
    { why: 'a comment within an entry', text: TEXT.replace('invented-2 # read only', 'invented-2 # read it only') },
    { why: 'a line more', text: TEXT.replace('      - "https://backup-2', '      - "https://x.test"\n$&') },
    { why: 'the last entry', text: TEXT.replace('private/node-3.pem', 'private/xnode-3.pem') },
  ])('$why', ({ text }) => {
    expect(text).not.toBe(TEXT)
    const parsed = parseAfter(before, text)
    expectWhole(parsed)
    expect(decodedRoot(parsed)).toBe(null)
    expect(parsed.registries.mirrors.get('docker.io')).toBe(before.registries.mirrors.get('docker.io'))
    expect(parsed.registries.configs.get('mirror-0.example.net:5000')).toBe(
      before.registries.configs.get('mirror-0.example.net:5000'),
    )
  })

  test.each<{ readonly why: string; readonly text: string }>([
    { why: 'a name that is there already', text: TEXT.replace('"registry-2.', '"registry-1.') },
    { why: 'an unknown key', text: TEXT.replace('username', 'usename') },
    { why: 'a quote without an end', text: TEXT.replace('project-2/hub/$1"', 'project-2/hub/$1') },
    { why: 'an anchor', text: TEXT.replace('auth:', 'auth: &a') },
    { why: 'something above all entries', text: `# Ours.\n${TEXT}` },
    { why: 'two entries at once', text: TEXT.replaceAll('backup', 'reserve') },
  ])('all of it for $why', ({ text }) => {
    const parsed = parseAfter(before, text)
    expectWhole(parsed)
    expect(decodedRoot(parsed)).not.toBe(null)
  })
})
