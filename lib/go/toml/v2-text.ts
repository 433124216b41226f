import { utf8Bytes } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import { reject } from './document'
const CONTINUED_LINE = /\\(?:[ \t]|\r(?=\n))*\n[ \t\r\n]*/y

/** What was read, and the offset after it. */
export interface Read<T> {
  readonly value: T
  readonly end: number
}

const ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['e', '\x1b'],
])

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL_OR_NEWLINE = /[\x00-\x08\x0a-\x1f\x7f]/

/**
 * Strings and comments as go-toml v2 scans them: `start` is the offset of the opening mark.
 * Source: pelletier/go-toml v2.2.3 unstable/scanner.go, unstable/parser.go
 */
export function readBasicString(text: string, start: number): Read<string> {
  let escaped = false
  for (let position = start + 1; position < text.length; position += 1) {
    const character = text[position]
    if (character === '"') {
      const raw = text.slice(start + 1, position)
      return { value: escaped ? unescape(raw, false) : checked(raw), end: position + 1 }
    }
    if (character === '\n' || character === '\r') reject('basic strings cannot have new lines')
    if (character !== '\\') continue
    if (position + 1 >= text.length) reject('need a character after \\')
    escaped = true
    position += 1
  }
  return reject('basic string not terminated by "')
}

export function readMultilineBasicString(text: string, start: number): Read<string> {
  let escaped = false
  for (let position = start + 3; position < text.length; position += 1) {
    const character = text[position]
    if (character === '"' && text.startsWith('"""', position)) {
      const end = afterQuotes(text, position, '"', 'basic')
      const raw = withoutFirstNewline(text.slice(start + 3, end - 3))
      return { value: escaped ? unescape(raw, true) : checked(raw), end }
    }
    if (character === '\\') {
      if (position + 1 >= text.length) reject('need a character after \\')
      escaped = true
      position += 1
    } else if (character === '\r') {
      if (text[position + 1] !== '\n') reject('need a \\n after \\r')
      position += 1
    }
  }
  return reject('multiline basic string not terminated by """')
}

export function readLiteralString(text: string, start: number): Read<string> {
  for (let position = start + 1; position < text.length; position += 1) {
    const character = text.charAt(position)
    if (character === "'") return { value: text.slice(start + 1, position), end: position + 1 }
    if (character === '\n' || character === '\r') reject('literal strings cannot have new lines')
    if (CONTROL.test(character)) reject('invalid character')
  }
  return reject('unterminated literal string')
}

export function readMultilineLiteralString(text: string, start: number): Read<string> {
  for (let position = start + 3; position < text.length; position += 1) {
    const character = text.charAt(position)
    if (character === "'" && text.startsWith("'''", position)) {
      const end = afterQuotes(text, position, "'", 'literal')
      return { value: withoutFirstNewline(text.slice(start + 3, end - 3)), end }
    }
    if (character === '\r') {
      if (text[position + 1] !== '\n') reject('need a \\n after \\r')
      position += 1
    } else if (CONTROL.test(character)) reject('invalid character')
  }
  return reject("multiline literal string not terminated by '''")
}

/** The offset of the newline that ends the comment at `start`, or of the end. */
export function afterComment(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline
  const comment = text.slice(start, end)
  const written = newline >= 0 && comment.endsWith('\r') ? comment.slice(0, -1) : comment
  if (CONTROL_OR_NEWLINE.test(written)) reject('invalid character in comment')
  return end
}

/** Go's `%#U` of the first UTF-8 byte at an offset, which is all that go-toml looks at: `U+002E '.'`. */
export function describeByte(text: string, position: number): string {
  const byte = firstByte(text, position)
  const character = String.fromCharCode(byte)
  const printable = goQuote(character)
  const shown = printable === `"${character}"` || character === '"' || character === '\\' ? ` '${character}'` : ''
  return `U+${byte.toString(16).toUpperCase().padStart(4, '0')}${shown}`
}

export function firstByte(text: string, position: number): number {
  const code = text.codePointAt(position) ?? 0
  if (code < 0x80) return code
  if (code < 0x800) return 0xc0 | (code >> 6)
  if (code >= 0x10000) return 0xf0 | (code >> 18)
  return code >= 0xd800 && code < 0xe000 ? 0xef : 0xe0 | (code >> 12)
}

/** Up to two quotes before the closing three belong to the string. */
function afterQuotes(text: string, position: number, quote: string, kind: string): number {
  let end = position + 3
  while (end < position + 5 && text[end] === quote) end += 1
  if (end === position + 5 && text[end] === quote) reject(`${quote.repeat(3)} not allowed in multiline ${kind} string`)
  return end
}

function withoutFirstNewline(raw: string): string {
  if (raw.startsWith('\n')) return raw.slice(1)
  return raw.startsWith('\r\n') ? raw.slice(2) : raw
}

function checked(raw: string): string {
  return CONTROL.test(raw) ? reject('invalid UTF-8') : raw
}

function unescape(raw: string, multiline: boolean): string {
  let value = ''
  let position = 0
  while (position < raw.length) {
    const character = raw.charAt(position)
    if (character !== '\\') {
      if (CONTROL.test(character)) reject(`invalid character ${describeByte(raw, position)}`)
      value += character
      position += 1
      continue
    }
    CONTINUED_LINE.lastIndex = position
    if (multiline && CONTINUED_LINE.test(raw)) {
      position = CONTINUED_LINE.lastIndex
      continue
    }
    const letter = raw.charAt(position + 1)
    const known = ESCAPES.get(letter)
    const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0
    if (known === undefined && digits === 0) reject(`invalid escaped character ${describeByte(raw, position + 1)}`)
    value += known ?? codePoint(raw.slice(position + 2, position + 2 + digits), digits)
    position += 2 + digits
  }
  return value
}

function codePoint(hex: string, digits: number): string {
  const bytes = utf8Bytes(hex).length
  if (bytes < digits) reject(`unicode point needs ${digits} character, not ${bytes}`)
  if (!/^[0-9a-fA-F]*$/.test(hex)) reject('non-hex character')
  const code = Number.parseInt(hex, 16)
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) reject('escape sequence is invalid Unicode code point')
  return String.fromCodePoint(code)
}
