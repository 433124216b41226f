import { expect, test } from 'vitest'
import { decodeText } from './decode-text'

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
