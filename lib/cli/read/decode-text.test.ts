import { expect, test } from 'vitest'
import { decodeDocument, decodeText } from './decode-text'

// Errors as gopkg.in/yaml.v2 v2.4.0 gives them.
test.each([
  { why: 'UTF-8', bytes: 'a: \u00e9\n', text: 'a: é\n' },
  { why: 'a byte order mark stays', bytes: [0xef, 0xbb, 0xbf, 0x61], text: '\ufeffa' },
  { why: 'UTF-16, little-endian', bytes: [0xff, 0xfe, 0x61, 0, 0x3a, 0], text: '\ufeffa:' },
  { why: 'UTF-16, big-endian', bytes: [0xfe, 0xff, 0, 0x61, 0xd8, 0x3d, 0xde, 0x00], text: '\ufeffa\u{1f600}' },
  { why: 'an invalid first byte', bytes: [0x61, 0xff], error: 'yaml: invalid leading UTF-8 octet' },
  { why: 'Latin-1 in a word', bytes: [0x63, 0xe9, 0x74, 0x0a], error: 'yaml: invalid trailing UTF-8 octet' },
  { why: 'cut off', bytes: [0x61, 0xe2, 0x82], error: 'yaml: incomplete UTF-8 octet sequence' },
  { why: 'an overlong sequence', bytes: [0xc0, 0x80], error: 'yaml: invalid length of a UTF-8 sequence' },
  { why: 'a surrogate in UTF-8', bytes: [0xed, 0xa0, 0x80], error: 'yaml: invalid Unicode character' },
  { why: 'beyond the last code point', bytes: [0xf4, 0x90, 0x80, 0x80], error: 'yaml: invalid Unicode character' },
  { why: 'half of a UTF-16 unit', bytes: [0xff, 0xfe, 0x61, 0, 0x3a], error: 'yaml: incomplete UTF-16 character' },
  {
    why: 'a second half without its first',
    bytes: [0xff, 0xfe, 0, 0xdc],
    error: 'yaml: unexpected low surrogate area',
  },
  { why: 'a first half at the end', bytes: [0xff, 0xfe, 0, 0xd8], error: 'yaml: incomplete UTF-16 surrogate pair' },
  {
    why: 'a first half without its second',
    bytes: [0xff, 0xfe, 0, 0xd8, 0x61, 0],
    error: 'yaml: expected low surrogate area',
  },
])('$why', ({ bytes, text, error }) => {
  const input = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes)
  expect(decodeText(input)).toEqual(error === undefined ? { text } : { error })
})

const LATIN_1 = String.fromCharCode(0xe9)
const bytesOf = (text: string) => Uint8Array.from(text, (byte) => byte.charCodeAt(0))

// yaml.v2 reads 512 bytes at a time, and no further than the token after the document.
test.each<{ readonly why: string; readonly text: string; readonly error?: string }>([
  { why: 'far after the document', text: `a: b\n---\n${'#\n'.repeat(300)}${LATIN_1} x` },
  { why: 'far after the end of the document', text: `a: b\n...\n${'#\n'.repeat(300)}${LATIN_1} x` },
  { why: 'soon after the document', text: `a: b\n---\n${LATIN_1} xx`, error: 'yaml: invalid trailing UTF-8 octet' },
  {
    why: 'as the last byte of the same block',
    text: `a: b\n---\n${' '.repeat(502)}\xff`,
    error: 'yaml: invalid leading UTF-8 octet',
  },
  { why: 'as the first byte of the next block', text: `a: b\n---\n${' '.repeat(503)}\xff` },
  { why: 'as a pair on the border', text: `a: b\n---\n${' '.repeat(502)}\xc3x` },
  { why: 'far after a syntax error', text: `a: [b\nc: d: e\n${'#\n'.repeat(600)}${LATIN_1} x` },
  {
    why: 'in the document',
    text: `a: b\n${'#\n'.repeat(600)}c: ${LATIN_1} x`,
    error: 'yaml: invalid trailing UTF-8 octet',
  },
  {
    why: 'after a document that goes on',
    text: `a: b\n${'#\n'.repeat(600)}# ${LATIN_1} x`,
    error: 'yaml: invalid trailing UTF-8 octet',
  },
  { why: 'after a control character', text: `a: \x01${LATIN_1} x` },
])('Latin-1 $why', ({ text, error }) => {
  const shown = text.replace(LATIN_1, '\ufffd').replace('\xff', '\ufffd').replace('\xc3', '\ufffd')
  expect(decodeDocument(bytesOf(text))).toEqual(error === undefined ? { text: shown } : { error })
})
