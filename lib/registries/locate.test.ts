import { describe, expect, test } from 'vitest'
import type { Path } from './diagnostic'
import { parseRegistries } from './parse'

const PLAIN =
  'mirrors:\n  docker.io:\n    endpoint:\n      - "https://a"\n      - https://b # c\n    rewrite:\n      "^x": y\n'

describe('locate', () => {
  test.each([
    { why: 'the root', text: PLAIN, path: [], key: null, value: PLAIN.trimEnd() },
    { why: 'a list item', text: PLAIN, path: ['mirrors', 'docker.io', 'endpoint', 1], key: null, value: 'https://b' },
    {
      why: 'a quoted item',
      text: PLAIN,
      path: ['mirrors', 'docker.io', 'endpoint', 0],
      key: null,
      value: '"https://a"',
    },
    { why: 'a rewrite', text: PLAIN, path: ['mirrors', 'docker.io', 'rewrite', '^x'], key: '"^x"', value: 'y' },
    {
      why: 'a list',
      text: PLAIN,
      path: ['mirrors', 'docker.io', 'endpoint'],
      key: 'endpoint',
      value: '- "https://a"\n      - https://b',
    },
    { why: 'a flow map', text: 'configs: {a: {tls: {}}}', path: ['configs', 'a'], key: 'a', value: '{tls: {}}' },
    {
      why: 'a missing value, after the colon',
      text: 'mirrors:\n  a:\n  b: {}\n',
      path: ['mirrors', 'a'],
      key: 'a',
      value: '',
    },
    {
      why: 'the last of two registries',
      text: 'mirrors: {a: {endpoint: [x]}, a: {endpoint: [z]}}',
      path: ['mirrors', 'a', 'endpoint', 0],
      key: null,
      value: 'z',
    },
    {
      why: 'a field joined from two blocks',
      text: 'mirrors: {a: {}}\nmirrors: {b: {endpoint: [c]}}',
      path: ['mirrors', 'a'],
      key: 'a',
      value: '{}',
    },
    {
      why: 'the last of two blocks',
      text: 'mirrors: {a: {}}\nmirrors: {b: {}}',
      path: ['mirrors'],
      key: 'mirrors',
      value: '{b: {}}',
    },
    {
      why: 'through an alias',
      text: 'x: &x {endpoint: [q]}\nmirrors: {a: *x}',
      path: ['mirrors', 'a'],
      key: 'a',
      value: '{endpoint: [q]}',
    },
    {
      why: 'within an alias',
      text: 'x: &x {endpoint: [q]}\nmirrors: {a: *x}',
      path: ['mirrors', 'a', 'endpoint', 0],
      key: null,
      value: 'q',
    },
    {
      why: 'through a merge',
      text: 'x: &x {endpoint: [q], rewrite: {m: n}}\nmirrors: {a: {<<: *x, endpoint: [r]}}',
      path: ['mirrors', 'a', 'rewrite', 'm'],
      key: 'm',
      value: 'n',
    },
    {
      why: 'a key that overrides a merge',
      text: 'x: &x {endpoint: [q]}\nmirrors: {a: {<<: *x, endpoint: [r]}}',
      path: ['mirrors', 'a', 'endpoint', 0],
      key: null,
      value: 'r',
    },
    {
      why: 'without tag and anchor',
      text: 'mirrors: {a: {endpoint: [&x !!str q]}}',
      path: ['mirrors', 'a', 'endpoint', 0],
      key: null,
      value: 'q',
    },
    {
      why: 'after a byte order mark and CRLF',
      text: '\ufeffmirrors:\r\n  a: {endpoint: [😀, b]}\r\n',
      path: ['mirrors', 'a', 'endpoint', 1],
      key: null,
      value: 'b',
    },
    {
      why: 'a registry called __proto__',
      text: 'mirrors: {__proto__: {endpoint: [b]}}',
      path: ['mirrors', '__proto__', 'endpoint', 0],
      key: null,
      value: 'b',
    },
    {
      why: 'a value of the wrong type',
      text: 'mirrors: {a: {endpoint: b}}',
      path: ['mirrors', 'a', 'endpoint'],
      key: 'endpoint',
      value: 'b',
    },
    {
      why: 'a value next to a mistake',
      text: 'mirrors:\n  a: {endpoint: [b]}\n  c\n  d: {endpoint: [e]}\n',
      path: ['mirrors', 'd', 'endpoint', 0],
      key: null,
      value: 'e',
    },
    {
      why: 'a block scalar, without the line break after it',
      text: 'mirrors:\n  a:\n    rewrite:\n      x: |\n        y\n\n  b: {}\n',
      path: ['mirrors', 'a', 'rewrite', 'x'],
      key: 'x',
      value: '|\n        y',
    },
    {
      why: 'an indentless list',
      text: 'mirrors:\n  a:\n    endpoint:\n    - b\n',
      path: ['mirrors', 'a', 'endpoint', 0],
      key: null,
      value: 'b',
    },
  ] satisfies readonly { why: string; text: string; path: Path; key: string | null; value: string }[])(
    'finds $why',
    ({ text, path, key, value }: { text: string; path: Path; key: string | null; value: string }) => {
      const range = parseRegistries(text).locate(path)
      expect(
        range && [
          range.key && text.slice(range.key.start, range.key.end),
          text.slice(range.value.start, range.value.end),
        ],
      ).toEqual([key, value])
    },
  )

  test('gives an empty range after the colon', () => {
    expect(parseRegistries('mirrors:\n  a:\n').locate(['mirrors', 'a'])?.value).toEqual({ start: 13, end: 13 })
  })

  test.each([
    { why: 'an unknown registry', path: ['mirrors', 'quay.io'] },
    { why: 'an index out of range', path: ['mirrors', 'docker.io', 'endpoint', 2] },
    { why: 'a method of objects', path: ['mirrors', 'constructor'] },
    { why: 'a field that was not written', path: ['configs'] },
    { why: 'below a scalar', path: ['mirrors', 'docker.io', 'endpoint', 0, 'x'] },
  ])('finds nothing for $why', ({ path }) => {
    expect(parseRegistries(PLAIN).locate(path)).toBeNull()
  })
})
