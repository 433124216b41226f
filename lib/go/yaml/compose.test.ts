import { describe, expect, test } from 'vitest'
import { composeYaml } from './compose'
import { isCollection, type Entry, type YamlNode } from './node'
import { isNull, keyText } from './resolve'

/** The entries of the root, and of the first collection in each of them. */
function entriesIn(node: YamlNode | null): readonly Entry[] {
  if (node === null || !isCollection(node)) return []
  return node.entries.flatMap((entry) => [entry, ...entriesIn(entry.value)])
}

describe('the tree says where each entry, its key, its mark, its value and its comma are', () => {
  type Row = readonly [entry: string, key: string | null, mark: string, value: string, comma: string]
  test.each<{ why: string; text: string; entries: readonly Row[] }>([
    { why: 'a pair', text: 'a: b # c\n', entries: [['a: b', 'a', ':', 'b', '']] },
    {
      why: 'a missing value',
      text: 'a:\nb: c\n',
      entries: [
        ['a:', 'a', ':', '', ''],
        ['b: c', 'b', ':', 'c', ''],
      ],
    },
    { why: 'a key alone', text: '? a\n', entries: [['? a', 'a', '', '', '']] },
    {
      why: 'dashes',
      text: '- a\n-\n',
      entries: [
        ['- a', null, '-', 'a', ''],
        ['-', null, '-', '', ''],
      ],
    },
    {
      why: 'dashes below their key',
      text: 'a:\n- b\nc: d\n',
      entries: [
        ['a:\n- b', 'a', ':', '- b', ''],
        ['- b', null, '-', 'b', ''],
        ['c: d', 'c', ':', 'd', ''],
      ],
    },
    {
      why: 'braces and commas',
      text: '{a: b, c,}',
      entries: [
        ['a: b', 'a', ':', 'b', ','],
        ['c', 'c', '', '', ','],
      ],
    },
    {
      why: 'a pair in brackets',
      text: '[a: b , c]',
      entries: [
        ['a: b', null, '', 'a: b', ','],
        ['a: b', 'a', ':', 'b', ''],
        ['c', null, '', 'c', ''],
      ],
    },
    {
      why: 'anchor and tag before key and value',
      text: '&k k: &v !!str v\n',
      entries: [['&k k: &v !!str v', 'k', ':', 'v', '']],
    },
    {
      why: 'a block scalar without the line break after it',
      text: 'a: |\n  b\n\nc: >+\n  d\n\n\n',
      entries: [
        ['a: |\n  b', 'a', ':', '|\n  b', ''],
        ['c: >+\n  d\n\n', 'c', ':', '>+\n  d\n\n', ''],
      ],
    },
    {
      why: 'a block scalar of CR LF',
      text: 'a: |-\r\n  b\r\n  \r\n',
      entries: [['a: |-\r\n  b', 'a', ':', '|-\r\n  b', '']],
    },
  ])('$why', ({ text, entries }) => {
    const rows = entriesIn(composeYaml(text).root).map(({ start, end, key, mark, value, comma }) => [
      text.slice(start, end),
      key && text.slice(key.start, key.end),
      mark === null ? '' : text.slice(mark - 1, mark),
      text.slice(value.start, value.end),
      comma === null ? '' : text.slice(comma, comma + 1),
    ])
    expect(rows).toEqual(entries)
  })

  test('and knows all anchors and aliases, in text order', () => {
    const text = 'a: &x {b: &y c}\n? *y\n: *x\nd: &x e\nf: *x\n'
    const { aliases, anchored } = composeYaml(text)
    expect(anchored.map(({ anchor, outerStart, end }) => [anchor?.name, text.slice(outerStart, end)])).toEqual([
      ['x', '&x {b: &y c}'],
      ['y', '&y c'],
      ['x', '&x e'],
    ])
    expect(aliases.map(({ name, target }) => [name, anchored.indexOf(target)])).toEqual([
      ['y', 1],
      ['x', 0],
      ['x', 2],
    ])
  })
})

describe('what is null for yaml.v2', () => {
  test.each([
    { why: 'nothing', value: '', is: true },
    { why: 'a tilde', value: '~', is: true },
    { why: 'a word for it', value: 'Null', is: true },
    { why: 'a missing value with an anchor', value: '&a', is: true },
    { why: 'a word tagged as null, even in quotes', value: '!!null "~"', is: true },
    { why: 'quotes', value: '"null"', is: false },
    { why: 'a word tagged as a string', value: '!!str null', is: false },
    { why: 'the non-specific tag, which makes it a string', value: '! null', is: false },
    { why: 'another word', value: 'none', is: false },
    { why: 'a map', value: '{}', is: false },
  ])('$why: $value', ({ value, is }) => {
    const [entry] = entriesIn(composeYaml(`a: ${value}\n`).root)
    expect(entry && isNull(entry.value)).toBe(is)
  })

  test('is a key with an empty name', () => {
    expect(entriesIn(composeYaml('~: a\n"~": b\n? []\n: c\n').root).map(keyText)).toEqual(['', '~', null])
  })
})
