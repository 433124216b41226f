/** The text of a file, or the error with which yaml.v2 refuses its bytes. */
export type DecodedText = { readonly text: string } | { readonly error: string }

/**
 * Reads bytes as yaml.v2 does: UTF-8, or UTF-16 when a byte order mark says so. The mark stays in the text.
 * Source: gopkg.in/yaml.v2 v2.4.0, readerc.go
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, true)
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, false)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { error: `yaml: ${utf8Problem(bytes)}` }
  }
}

const SEQUENCES = [
  { mask: 0x80, lead: 0x00, width: 1, smallest: 0 },
  { mask: 0xe0, lead: 0xc0, width: 2, smallest: 0x80 },
  { mask: 0xf0, lead: 0xe0, width: 3, smallest: 0x800 },
  { mask: 0xf8, lead: 0xf0, width: 4, smallest: 0x10000 },
] as const

/** Why bytes are not UTF-8, in the order of yaml.v2's checks. */
function utf8Problem(bytes: Uint8Array): string {
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const sequence = SEQUENCES.find(({ mask, lead }) => (first & mask) === lead)
    if (sequence === undefined) return 'invalid leading UTF-8 octet'
    if (at + sequence.width > bytes.length) return 'incomplete UTF-8 octet sequence'
    const trail = bytes.subarray(at + 1, at + sequence.width)
    if (trail.some((octet) => (octet & 0xc0) !== 0x80)) return 'invalid trailing UTF-8 octet'
    const value = trail.reduce((sum, octet) => (sum << 6) | (octet & 0x3f), first & ~sequence.mask)
    if (value < sequence.smallest) return 'invalid length of a UTF-8 sequence'
    if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) return 'invalid Unicode character'
    at += sequence.width
  }
  return 'invalid UTF-8'
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
