import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canBeStored, isSafePlain, likeStyle, literalLines, ownStyle, quote } from './quote'
import { composeYaml } from '@/lib/go/yaml/compose'

const PARTS = [
  'a',
  '0',
  '.',
  ':',
  '//',
  '@',
  '-',
  '_',
  ' ',
  '\t',
  '\n',
  '\r',
  '"',
  "'",
  '\\',
  '#',
  ' #',
  '*',
  '&',
  '!',
  '%',
  '{',
  '}',
  '[',
  ']',
  ',',
  '?',
  '|',
  '>',
  '~',
  '$',
  '\0',
  '\x85',
  '\u2028',
  '\ufeff',
  '\ufffe',
  'é',
  '😀',
  'yes',
  'null',
  '<<',
  '---',
  '...',
  '2001-01-01',
]
const TEXTS = oneof(string({ unit: constantFrom(...PARTS), maxLength: 8 }), string({ unit: 'binary' })).filter(
  canBeStored,
)
const STYLES = constantFrom('plain', 'single', 'double', 'literal', 'folded')

/** The scalar of a map's first value, as yaml.v2 reads it. */
function read(yaml: string): string | undefined {
  const { root } = composeYaml(yaml)
  let node = root?.kind === 'map' ? root.entries[0]?.value : undefined
  while (node?.kind === 'map' || node?.kind === 'list') node = node.entries[0]?.key ?? node.entries[0]?.value
  return node?.kind === 'scalar' ? node.text : undefined
}

test('every text is read back as itself, in any style and place', () => {
  assert(
    property(TEXTS, STYLES, (text, style) => {
      for (const quoted of [true, false]) {
        expect(read(`k: ${quote(text, likeStyle(style, text, quoted, false), false)} # c`)).toBe(text)
        expect(read(`k: [${quote(text, likeStyle(style, text, quoted, true), true)}, x]`)).toBe(text)
        expect(read(`{k: {${quote(text, ownStyle(text, quoted, true), true)}: x}}`)).toBe(text)
      }
    }),
    { numRuns: 5000 },
  )
  expect(read('k: "a"')).toBe('a')
})

test('a text on its own lines is read back as itself', () => {
  assert(
    property(string({ unit: constantFrom('a', ' ', '\n', '#', '"'), maxLength: 12 }), (text) => {
      const lines = literalLines(text, 2)
      if (lines !== null) expect(read(`k: ${lines.join('\n')}\nz: 1\n`)).toBe(text)
    }),
  )
  expect(literalLines('a\n\nb\n', 2)).toEqual(['|', '  a', '', '  b'])
})

describe('without quotes', () => {
  test.each([
    'docker.io',
    'registry.example.com:5000',
    '10.0.0.1:5000',
    'https://a.example:5000/v2',
    '/etc/ssl/ca.pem',
    '_json_key',
    'dXNlcjpwYXNz==',
  ])('can be %s', (text) => {
    expect(isSafePlain(text, false)).toBe(true)
  })

  test.each([
    '',
    'y',
    'No',
    'TRUE',
    'null',
    '~',
    '0123',
    '1e3',
    '0x1f',
    '1.5',
    '12:30:45',
    '2001-01-01',
    '*',
    '&a',
    '- x',
    'a: b',
    'a:',
    'a #b',
    '#',
    '<<',
    '@a',
    '%a',
    '=',
    '---',
    '.inf',
    '$1',
  ])('does not write %j', (text) => {
    expect(isSafePlain(text, false)).toBe(false)
  })
})
