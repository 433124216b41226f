/**
 * Go strings are bytes, and Go's URL code works on bytes. A byte string here is a JavaScript string in which every
 * character is one byte (U+0000 to U+00FF).
 */
export type Bytes = string

/** The UTF-8 bytes of a text. A lone surrogate becomes the bytes of U+FFFD. Never fails. */
export function utf8Bytes(text: string): Bytes {
  if (isAscii(text)) return text
  const pieces: string[] = []
  for (const byte of new TextEncoder().encode(text)) pieces.push(String.fromCharCode(byte))
  return pieces.join('')
}

/** The text of UTF-8 bytes; bytes that are not UTF-8 become U+FFFD. Never fails. */
export function utf8Text(bytes: Bytes): string {
  if (isAscii(bytes)) return bytes
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
}

/** Sorts texts as Go sorts strings: by their bytes, which is the order of code points, not of UTF-16 units. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Sorts surrogates, which encode the highest code points, after all other units. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Both sides of the first separator; without one everything is before it. */
export function cut(text: string, separator: string): readonly [before: string, after: string] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)]
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}
