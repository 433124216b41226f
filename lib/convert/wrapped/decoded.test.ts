import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { decodedContent } from './decoded'

const TEXT = 'mirrors:\n  docker.io:\n'
const packed = gzipSync(TEXT)

it.each([
  ['gzip in base64', packed.toString('base64'), 'gz+b64', TEXT],
  ['a data: URL', `data:,${encodeURIComponent(TEXT)}`, '', TEXT],
  [
    'a data: URL in base64, with signs of base64 escaped',
    `data:;base64,${btoa(TEXT).replaceAll('=', '%3D')}`,
    '',
    TEXT,
  ],
  ['a data: URL with gzip', `data:;base64,${packed.toString('base64')}`, 'gzip', TEXT],
  ['gzip of which only the header is there', packed.subarray(0, 10).toString('base64'), 'gz+b64', null],
  ['gzip without its last bytes', packed.subarray(0, -3).toString('base64'), 'gz+b64', null],
  ['a data: URL with a bad escape', 'data:,mirrors%zz', '', null],
  ['a data: URL in base64 with a bad escape', `data:;base64,${btoa(TEXT)}%zz`, '', null],
])('%s is decoded, or it is said that it cannot be', (_, content, encoding, text) => {
  const decoded = decodedContent(content, encoding)
  expect(decoded.failure === null ? decoded.text : null).toBe(text)
})
