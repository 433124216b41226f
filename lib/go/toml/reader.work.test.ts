import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { tomlReader, type TomlParser } from './reader'
import { decodeToml1 } from './v1-decode'

const keys = (count: number): string => Array.from({ length: count }, (_, index) => `k${index} = 1\n`).join('')

const TEXTS: readonly {
  readonly why: string
  readonly parsers: readonly TomlParser[]
  readonly text: (count: number) => string
  readonly count: number
}[] = [
  { why: 'brackets', parsers: ['go-toml-1', 'go-toml-2'], text: (count) => `a = ${'['.repeat(count)}`, count: 100_000 },
  {
    why: 'inline tables',
    parsers: ['go-toml-1', 'go-toml-2'],
    text: (count) => `a = ${'{a='.repeat(count)}`,
    count: 100_000,
  },
  { why: 'backslashes', parsers: ['go-toml-2'], text: (count) => `a = """${'\\ '.repeat(count)}`, count: 100_000 },
  { why: 'lines', parsers: ['go-toml-2'], text: (count) => '\n'.repeat(count), count: 200_000 },
  { why: 'keys', parsers: ['go-toml-1', 'go-toml-2'], text: keys, count: 20_000 },
  { why: 'array tables', parsers: ['go-toml-1', 'go-toml-2'], text: (count) => '[[a]]\n'.repeat(count), count: 20_000 },
]

const CASES = TEXTS.flatMap(({ parsers, ...one }) => parsers.map((parser) => ({ ...one, parser })))

test.each(CASES)('$parser takes steps in proportion and a bounded stack: $why', ({ parser, text, count }) => {
  const reader = tomlReader(parser, decodeToml1)
  expect(growthOf(text(count / 16), text(count / 4), (one) => reader.decode(one))).toBeLessThan(IN_PROPORTION)
  reader.decode(text(count))
})
