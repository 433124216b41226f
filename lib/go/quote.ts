import type { Bytes } from './bytes'
import { utf8Bytes } from './bytes'

// Go's strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. Its table is that of
// Unicode 15.0 since Go 1.21; a JavaScript engine with a newer Unicode also prints the characters assigned since.
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u

const NEEDS_NO_ESCAPE = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/

const NAMED = new Map([
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['"', '\\"'],
  ['\\', '\\\\'],
])

/**
 * Prints a text as Go's `%q` does. Never fails; a lone surrogate prints as U+FFFD.
 *
 * Source: strconv.Quote, go1.26
 */
export function goQuote(text: string): string {
  if (NEEDS_NO_ESCAPE.test(text)) return `"${text}"`
  const pieces: string[] = []
  for (const character of text) pieces.push(quoteCharacter(/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character))
  return `"${pieces.join('')}"`
}

/** Prints bytes as Go's `%q` does: bytes that are not UTF-8 become `\x..`. */
export function goQuoteBytes(bytes: Bytes): string {
  if (NEEDS_NO_ESCAPE.test(bytes)) return `"${bytes}"`
  const pieces: string[] = []
  for (let index = 0; index < bytes.length;) {
    const character = characterAt(bytes, index)
    pieces.push(character === null ? `\\x${hex(bytes.charCodeAt(index), 2)}` : quoteCharacter(character))
    index += character === null ? 1 : utf8Bytes(character).length
  }
  return `"${pieces.join('')}"`
}

function quoteCharacter(character: string): string {
  const named = NAMED.get(character)
  if (named !== undefined) return named
  if (PRINTABLE.test(character)) return character
  const code = character.codePointAt(0) ?? 0xfffd
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

/** The character whose UTF-8 bytes start at `index`, null when none does. */
function characterAt(bytes: Bytes, index: number): string | null {
  const lead = bytes.charCodeAt(index)
  if (lead < 0x80) return bytes.charAt(index)
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  try {
    const part = Uint8Array.from(bytes.slice(index, index + length), (byte) => byte.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part)
  } catch {
    return null
  }
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
