import { Gunzip } from 'fflate'
import { bytesFromBase64 } from '@/lib/text/base64'

/** No registries.yaml is larger; of what claims to be, nothing is taken. */
const BYTES_MAX = 1024 * 1024

/**
 * The text of gzip; null when it is not gzip, not all of it, not UTF-8, or larger than 1 MiB unpacked. Stops unpacking there;
 * checksums are not compared. Never throws.
 */
export function gunzipText(bytes: Uint8Array): string | null {
  const unpacked = unpack(bytes, BYTES_MAX)
  if (unpacked === null || unpacked === 'too-large' || unpacked.last !== lengthAtEnd(bytes)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unpacked.bytes)
  } catch {
    return null
  }
}

/** What gzip holds; null when it is damaged. Stops as soon as there is more than `max`. Never throws. */
export function gunzipBytes(bytes: Uint8Array, max: number): Uint8Array | 'too-large' | null {
  const unpacked = unpack(bytes, max)
  return unpacked === null || unpacked === 'too-large' ? unpacked : unpacked.bytes
}

/** Bytes unpacked at once: what a bomb can make of them is at most a thousand times as much. */
const PIECE = 4 * 1024
/** Header, an empty stream, and the end. */
const GZIP_MIN = 20

interface Unpacked {
  readonly bytes: Uint8Array
  /** Of files of gzip that stand one after the other, how much the last one holds. */
  readonly last: number
}

function unpack(bytes: Uint8Array, max: number): Unpacked | 'too-large' | null {
  if (bytes.length < GZIP_MIN) return null
  const pieces: Uint8Array[] = []
  let length = 0
  let before = 0
  let isDone = false
  const stream = new Gunzip((piece, isLast) => {
    pieces.push(piece)
    length += piece.length
    isDone ||= isLast
  })
  stream.onmember = () => (before = length)
  try {
    for (let from = 0; from < bytes.length && length <= max; from += PIECE)
      stream.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length)
  } catch {
    return null
  }
  if (length > max) return 'too-large'
  if (!isDone) return null
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return { bytes: whole, last: length - before }
}

/** The last four bytes of gzip: how much it unpacks to. Source: RFC 1952, 2.3.1. */
function lengthAtEnd(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true)
}

/** The text of gzip in base64, as cloud-init and Terraform write it; null when it is something else. */
export function fromPackedBase64(text: string): string | null {
  const bare = text.replace(/\s/g, '')
  // The first bytes of gzip, 1f 8b 08, in base64.
  if (!bare.startsWith('H4sI')) return null
  const bytes = bytesFromBase64(bare)
  return bytes === null ? null : gunzipText(bytes)
}
