import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { gunzipText } from './packed'

const TEXT = 'mirrors:\n  docker.io:\n'
const packed = new Uint8Array(gzipSync(TEXT))

it('all of gzip is unpacked, also when several stand one after the other', () => {
  expect(gunzipText(packed)).toBe(TEXT)
  expect(gunzipText(new Uint8Array([...packed, ...gzipSync('  quay.io:\n')]))).toBe(`${TEXT}  quay.io:\n`)
  expect(gunzipText(new Uint8Array(gzipSync('')))).toBe('')
})

it('what is cut off anywhere is not taken for a text: a node would not unpack it', () => {
  const taken = Array.from(packed.keys()).filter((length) => gunzipText(packed.subarray(0, length)) !== null)
  expect(taken).toEqual([])
})
