import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NODE_LINE } from '@/lib/testdata/node-line'
import { runs } from '@/lib/testdata/runs'
import { LINE_LENGTH_MAX, type NodeLine } from './node-line'
import { logReader } from './read-logs'

const ONE: NodeLine = { ...NODE_LINE, name: 'one' }
const TWO: NodeLine = { ...NODE_LINE, name: 'two' }
const onOneLine = (line: NodeLine) => JSON.stringify(line)
const pretty = (line: NodeLine) =>
  JSON.stringify({ verdict: { outcome: 'fine' }, findings: [{}], report: line }, null, 2)
const prefixed = (text: string, prefix: string) =>
  text
    .split('\n')
    .map((each) => prefix + each)
    .join('\n')
/** Lines of two logs in turn, as kubectl mixes them. */
const mixed = (a: string, b: string) => {
  const [as, bs] = [a.split('\n'), b.split('\n')]
  return as.flatMap((line, at) => [line, bs[at] ?? '']).join('\n')
}

function read(text: string, pieces: readonly number[] = []) {
  const names: (string | null)[] = []
  const reader = logReader(({ name }) => void names.push(name))
  let at = 0
  for (const length of pieces) {
    reader.push(text.slice(at, at + length))
    at += length
  }
  reader.push(text.slice(at))
  return { names, ...reader.end() }
}

const NONE = { otherLines: 0, cut: 0, unknown: 0 }

describe('finds', () => {
  test.each([
    { why: 'a line', text: onOneLine(ONE), names: ['one'] },
    {
      why: 'several, with Windows line ends',
      text: `${onOneLine(ONE)}\r\n${onOneLine(TWO)}\r\n`,
      names: ['one', 'two'],
    },
    { why: 'lines with the prefix of kubectl', text: `[pod/a/pullpath] ${onOneLine(ONE)}\n`, names: ['one'] },
    { why: 'lines with a time', text: `2026-01-01T00:00:00.123456789Z ${onOneLine(ONE)}\n`, names: ['one'] },
    {
      why: 'lines with the prefix of another program',
      text: `pullpath-x pullpath ${onOneLine(ONE)}\n`,
      names: ['one'],
    },
    { why: 'the JSON of a node', text: `${pretty(ONE)}\n`, names: ['one'] },
    { why: 'that without spaces', text: JSON.stringify({ findings: [], report: ONE }), names: ['one'] },
    { why: 'several of them', text: `${pretty(ONE)}\n${pretty(TWO)}\n`, names: ['one', 'two'] },
    { why: 'them with prefixes', text: prefixed(pretty(ONE), '[pod/a/pullpath] '), names: ['one'] },
    {
      why: 'them mixed',
      text: mixed(prefixed(pretty(ONE), '[pod/a/p] '), prefixed(pretty(TWO), '[pod/b/p] 2026-01-01T00:00:00Z ')),
      names: ['one', 'two'],
    },
  ])('$why', ({ text, names }) => {
    expect(read(text)).toEqual({ names, ...NONE })
  })
})

describe('counts', () => {
  test.each([
    { why: 'a line that is cut', text: onOneLine(ONE).slice(0, -5), found: { cut: 1 } },
    { why: 'a JSON that is cut', text: pretty(ONE).slice(0, -5), found: { cut: 1 } },
    {
      why: 'one that is cut before the next',
      text: `${pretty(ONE).slice(0, -5)}\n${pretty(TWO)}`,
      found: { cut: 1 },
      names: ['two'],
    },
    { why: 'another version', text: onOneLine({ ...ONE, version: 2 as 1 }), found: { unknown: 1 } },
    { why: 'another value', text: onOneLine({ ...ONE, outcome: 'good' as 'fine' }), found: { unknown: 1 } },
    { why: 'JSON of something else', text: '{\n  "a": 1\n}\n', found: { unknown: 1 } },
    { why: 'other lines', text: 'hello\n\nworld\n', found: { otherLines: 2 } },
    {
      why: 'a line that is too long',
      text: `{"pullpath":"node","x":"${'y'.repeat(LINE_LENGTH_MAX)}"}\n${onOneLine(TWO)}`,
      found: { unknown: 1 },
      names: ['two'],
    },
  ])('$why', ({ text, found, names = [] }) => {
    expect(read(text)).toEqual({ names, ...NONE, ...found })
  })
})

test('it does not matter in which pieces a log comes', () => {
  const text = ['x', onOneLine(ONE), pretty(TWO), onOneLine(ONE).slice(0, 40), ''].join('\n')
  const whole = read(text)
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 20 }), (pieces) => {
      expect(read(text, pieces)).toEqual(whole)
    }),
    runs(2_000),
  )
})

test('never throws, and holds little of a log without line ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', '"pullpath":"node"', '[pod/a/b] ', '\n', ',', 'x') }),
      (text) => {
        const { names } = read(text)
        expect(names).toEqual([])
      },
    ),
    runs(2_000),
  )
  const reader = logReader(() => undefined)
  for (let at = 0; at < 100; at += 1) reader.push('z'.repeat(100_000))
  expect(reader.end()).toEqual({ ...NONE, unknown: 1 })
})
