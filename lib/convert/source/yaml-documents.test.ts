import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapIn, type Plain } from './plain'
import { readYaml } from './yaml-documents'

/** As JSON would have it. */
function plain(value: Plain): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, inside]) => [name, plain(inside)]))
  return Array.isArray(value) ? value.map(plain) : value
}

describe('reads', () => {
  it.each<{ why: string; text: string; documents: readonly unknown[] }>([
    { why: 'nothing', text: '', documents: [] },
    {
      why: 'documents',
      text: 'a: 1\n---\n---\nb: 2\n...\nc: 3\n',
      documents: [{ a: '1' }, null, { b: '2' }, { c: '3' }],
    },
    { why: 'a document on the line that begins it', text: '--- {a: 1}\n--- b\n', documents: [{ a: '1' }, 'b'] },
    { why: 'three dashes inside a text', text: 'a: |\n  ---\n  b\n', documents: [{ a: '---\nb\n' }] },
    {
      why: 'scalars as they are written',
      text: '[0123, 1.0, yes, True, 2020-01-01, !!int "3", !vault x, !!binary aGk=, 0x1]',
      documents: [['0123', '1.0', 'yes', 'True', '2020-01-01', '3', 'x', 'aGk=', '0x1']],
    },
    { why: 'nothing as null, and quotes as a text', text: '[~, null, "", "~", ]', documents: [[null, null, '', '~']] },
    {
      why: 'JSON that is indented with tabs',
      text: '{\n\t"a": {\n\t\t"b": [1]\n\t}\n}',
      documents: [{ a: { b: ['1'] } }],
    },
    { why: 'the last of equal keys', text: 'a: 1\na: 2\n', documents: [{ a: '2' }] },
    { why: 'keys of any type as texts', text: '1: a\n~: b\n*x : c\n[d]: e\n', documents: [{ '1': 'a', '~': 'b' }] },
    {
      why: 'aliases',
      text: 'a: &x {b: 1}\nc: *x\nd: *unknown\n',
      documents: [{ a: { b: '1' }, c: { b: '1' }, d: null }],
    },
    { why: 'an alias of what it is in', text: 'a: &x [*x]\n', documents: [{ a: [null] }] },
    {
      why: 'merge keys, of which the first and what is written count',
      text: 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3\nd: {"<<": *a}\n',
      documents: [
        {
          a: { x: '1', y: '1' },
          b: { y: '2', z: '2' },
          c: { x: '3', y: '1', z: '2' },
          d: { '<<': { x: '1', y: '1' } },
        },
      ],
    },
    {
      why: 'the objects of a list of Kubernetes',
      text: 'kind: List\nitems:\n- kind: Secret\n- kind: ConfigMap\n---\nkind: SecretList\nitems: []\n',
      documents: [{ kind: 'Secret' }, { kind: 'ConfigMap' }, { kind: 'SecretList', items: [] }],
    },
    {
      why: 'what is around a document with an error',
      text: 'a: 1\n---\na: b: c\n---\nc: 2\n',
      documents: [{ a: '1' }, { c: '2' }],
    },
  ])('$why', ({ text, documents }) => {
    expect(readYaml(text).documents.map(plain)).toEqual(documents)
  })
})

describe('the lines of a map', () => {
  it.each<{ why: string; text: string; lines: string | null }>([
    {
      why: 'without their indentation',
      text: 'a:\n  map:\n    b: 1\n    c:\n      d: 2\n',
      lines: 'b: 1\nc:\n  d: 2\n',
    },
    {
      why: 'with comments, but for those on what follows',
      text: 'a:\n  map: # its own\n    # first\n    b: 1 # one\n# zero\n\n    c: 2\n    # last\n  # on e\n  e: 3\n',
      lines: '# first\nb: 1 # one\n# zero\n\nc: 2\n# last\n',
    },
    {
      why: 'as many columns as they have',
      text: 'a:\n  map: &x !!map\n        b: |\n            c\n',
      lines: 'b: |\n    c\n',
    },
    { why: 'at the end of the file', text: 'a:\n  map:\n    b: 1\n    # last', lines: 'b: 1\n# last\n' },
    {
      why: 'with the line ends that are there',
      text: 'a:\r\n  map:\r\n    b: 1\r\n    c: 2\r\n',
      lines: 'b: 1\r\nc: 2\r\n',
    },
    { why: 'none in braces', text: 'a:\n  map: {\n    b: 1 }\n', lines: null },
    { why: 'none beside the key', text: 'a:\n  ? map\n  : b: 1\n    c: 2\n', lines: null },
    { why: 'where they are, for an alias', text: 'x: &x\n  b: 1\na:\n  map: *x\n', lines: 'b: 1\n' },
  ])('$why', ({ text, lines }) => {
    const { documents, textOf } = readYaml(text)
    expect(textOf(mapIn(documents[0], 'a', 'map'))).toBe(lines)
  })
})

describe('is bounded', () => {
  const bomb = `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}`
  it.each([
    ['a text nested too deep', '['.repeat(200_000)],
    ['lists within lists', '- '.repeat(100_000)],
    ['aliases that multiply', bomb],
    [
      'merges that multiply',
      bomb.replaceAll('[x]', '{x: 1}').replaceAll(/\[(\*a\d+), \*a\d+\]/g, '{<<: [$1, $1], k: $1}'),
    ],
    ['more pieces than a file has', 'a: b\n'.repeat(60_000)],
  ])('for %s', (_, text) => {
    expect(readYaml(text).documents).toEqual([])
  })

  it('and reads what is beside it', () => {
    expect(readYaml(`${bomb}---\na: ${'['.repeat(200)}${']'.repeat(200)}\n---\nb: 1\n`).documents.map(plain)).toEqual([
      { b: '1' },
    ])
    expect(readYaml(`${'['.repeat(90)}${']'.repeat(90)}`).documents).toHaveLength(1)
  })
})

it('never throws', () => {
  const word = fc.constantFrom(
    ...String.raw`a : - ? &x *x << ! !< % %TAG --- ... | > 2 { } [ ] , " ' # \ \x4 日`.split(' '),
    ' ',
    '\n',
    '\t',
    '\r',
    '\uFEFF',
    '\u0000',
  )
  expect(() =>
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
        (text) => {
          const { documents, textOf } = readYaml(text)
          for (const document of documents) if (document instanceof Map) textOf(document)
        },
      ),
      { numRuns: 2_000 },
    ),
  ).not.toThrow()
})
