import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inDoubleQuotes, mapping, printYaml, scalar, sequence } from './print-yaml'

describe('prints', () => {
  it.each<{ why: string; value: unknown; text: string }>([
    { why: 'maps and lists in blocks', value: { a: [{ b: true, c: 'x' }] }, text: 'a:\n  - b: true\n    c: x\n' },
    {
      why: 'empty maps in braces, and null as nothing',
      value: { a: {}, b: new Map(), c: [], d: null },
      text: 'a: {}\nb: {}\nc: []\nd:\n',
    },
    {
      why: 'words that some version of YAML takes for another type in quotes',
      value: ['yes', 'null', '0600', '0o17', '1.0', '2020-01-01', '12:30', '<<', 'a: b', '# c', ''],
      text: "- 'yes'\n- 'null'\n- '0600'\n- '0o17'\n- '1.0'\n- '2020-01-01'\n- '12:30'\n- <<\n- 'a: b'\n- '# c'\n- ''\n",
    },
    {
      why: 'scalars in their style, keys too',
      value: new Map([
        [scalar('a:b', 'double'), [scalar('c', 'plain'), scalar("it's", 'single'), scalar('d', 'double')]],
      ]),
      text: '"a:b":\n  - c\n  - \'it\'\'s\'\n  - "d"\n',
    },
    {
      why: 'the key << as text, not as a merge',
      value: new Map([[scalar('<<', 'double'), scalar('<<', 'plain')]]),
      text: '"<<": <<\n',
    },
    {
      why: 'a text in a block, with its tag',
      value: [{ a: scalar('b: {{ c }}\n\n  d\n', 'literal', '!unsafe') }],
      text: '- a: !unsafe |\n    b: {{ c }}\n\n      d\n',
    },
    {
      why: 'long lines as they are',
      value: { a: 'b '.repeat(100) + 'c', d: scalar(`${'e '.repeat(100)}\n`, 'double') },
      text: `a: ${'b '.repeat(100)}c\nd: "${'e '.repeat(100)}\\n"\n`,
    },
    {
      why: 'the same value twice without an anchor',
      value: ((shared) => [shared, shared])({ a: 'b' }),
      text: '- a: b\n- a: b\n',
    },
    {
      why: 'nothing for an undefined value',
      value: { a: mapping([]), b: sequence([]), c: undefined, d: mapping([['e', 'f']]), g: sequence(['h']) },
      text: 'd:\n  e: f\ng:\n  - h\n',
    },
    {
      why: 'in quotes what a block scalar cannot hold',
      value: ['', '\n', 'a\r\n', 'a\n  ', 'a\u2028'].map((text) => scalar(text, 'literal')),
      text: String.raw`- ""${'\n'}- "\n"${'\n'}- "a\r\n"${'\n'}- "a\n  "${'\n'}- "a\u2028"${'\n'}`,
    },
  ])('$why', ({ value, text }) => {
    expect(printYaml(value)).toBe(text)
  })
})

it('escapes invisible characters in double quotes', () => {
  expect(inDoubleQuotes('a"\\\u202e\u200b\ufeff\u{e0041}\u0085\ud800é日🚀')).toBe(
    String.raw`"a\"\\\u202e\u200b\ufeff\U000e0041\u0085\ud800é日🚀"`,
  )
})

it('every text is read back as it was, by YAML 1.1 and 1.2', () => {
  const piece = fc.constantFrom(
    ...String.raw`a : - ? & * << ! % @ --- ... | > { } [ ] , " ' # \ \n $ 0 ~ 日`.split(' '),
    ' ',
    '\n',
    '\t',
    '\r',
    '\uFEFF',
    '\u0000',
    '\u2028',
    '\u0085',
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('plain', 'single', 'double', 'literal'), (written, style) => {
      const printed = printYaml({ a: [{ b: scalar(written, style), c: written }], d: scalar(written, style) })
      for (const version of ['1.1', '1.2'] as const)
        expect(parse(printed, { version })).toEqual({ a: [{ b: written, c: written }], d: written })
    }),
    { numRuns: 2_000 },
  )
})
