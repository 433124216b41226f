import { composeYaml } from '@/lib/go/yaml/compose'

/** The text of a file, or the error with which yaml.v2 refuses its bytes. */
export type DecodedText = { readonly text: string } | { readonly error: string }

/**
 * `decodeText` for a file of which yaml.v2 reads the first document only: bytes that it never comes to may be anything, and
 * become U+FFFD. So do those after a syntax error, which is what it reports then.
 */
export function decodeDocument(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes)
  if (!('error' in decoded) || isUtf16(bytes)) return decoded
  const { at, size, why } = utf8Problem(bytes)
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at))
  const text = before + new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(at))
  const { failure } = composeYaml(text, { at: before.length, bytes: size, why })
  return failure?.text === why ? decoded : { text }
}

/**
 * Reads bytes as yaml.v2 does: UTF-8, or UTF-16 when a byte order mark says so. The mark stays in the text.
 * Source: gopkg.in/yaml.v2 v2.4.0, readerc.go
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes)) return decodeUtf16(bytes, bytes[0] === 0xff)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { error: `yaml: ${utf8Problem(bytes).why}` }
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

const SEQUENCES = [
  { mask: 0x80, lead: 0x00, width: 1, smallest: 0 },
  { mask: 0xe0, lead: 0xc0, width: 2, smallest: 0x80 },
  { mask: 0xf0, lead: 0xe0, width: 3, smallest: 0x800 },
  { mask: 0xf8, lead: 0xf0, width: 4, smallest: 0x10000 },
] as const

interface Utf8Problem {
  readonly at: number
  /** How many bytes have to be there before it is noticed. */
  readonly size: number
  readonly why: string
}

/** The first bytes that are not UTF-8, and why, in the order of yaml.v2's checks. */
function utf8Problem(bytes: Uint8Array): Utf8Problem {
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    const sequence = SEQUENCES.find(({ mask, lead }) => (first & mask) === lead)
    if (sequence === undefined) return { at, size: 1, why: 'invalid leading UTF-8 octet' }
    const size = sequence.width
    if (at + size > bytes.length) return { at, size: bytes.length - at, why: 'incomplete UTF-8 octet sequence' }
    const trail = bytes.subarray(at + 1, at + size)
    if (trail.some((octet) => (octet & 0xc0) !== 0x80)) return { at, size, why: 'invalid trailing UTF-8 octet' }
    const value = trail.reduce((sum, octet) => (sum << 6) | (octet & 0x3f), first & ~sequence.mask)
    if (value < sequence.smallest) return { at, size, why: 'invalid length of a UTF-8 sequence' }
    if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) return { at, size, why: 'invalid Unicode character' }
    at += size
  }
  return { at, size: 0, why: 'invalid UTF-8' }
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units: string[] = []
  for (let at = 0; at < bytes.length; at += 2) {
    if (at + 2 > bytes.length) return { error: 'yaml: incomplete UTF-16 character' }
    const unit = view.getUint16(at, littleEndian)
    units.push(String.fromCharCode(unit))
    if ((unit & 0xfc00) === 0xdc00) return { error: 'yaml: unexpected low surrogate area' }
    if ((unit & 0xfc00) !== 0xd800) continue
    if (at + 4 > bytes.length) return { error: 'yaml: incomplete UTF-16 surrogate pair' }
    const low = view.getUint16(at + 2, littleEndian)
    if ((low & 0xfc00) !== 0xdc00) return { error: 'yaml: expected low surrogate area' }
    units.push(String.fromCharCode(low))
    at += 2
  }
  return { text: units.join('') }
}
