import type { Cursor1 } from './v1-cursor'
import { reject } from './document'

const ESCAPES = new Map([
  ['"', '"'],
  ['n', '\n'],
  ['b', '\b'],
  ['f', '\f'],
  ['/', '/'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
])

/** A string value, including its opening and closing quotes. Source: pelletier/go-toml v1.9.5 lexer.go */
export function lexString1(cursor: Cursor1, quote: '"' | "'"): void {
  const isLong = cursor.follows(quote.repeat(3))
  const end = isLong ? quote.repeat(3) : quote
  cursor.skip(end.length)
  if (isLong) cursor.skip(cursor.follows('\r\n') ? 2 : cursor.peek() === '\n' ? 1 : 0)
  cursor.emit('string', quote === '"' ? basicString1(cursor, end, isLong) : literalString1(cursor, end))
  cursor.skip(end.length)
}

/** The characters up to the end mark. */
export function literalString1(cursor: Cursor1, end: string): string {
  let value = ''
  while (!cursor.follows(end)) {
    const character = cursor.peek()
    if (character === undefined) reject('unclosed string')
    value += character
    cursor.advance(1)
  }
  return value
}

/** The characters up to the end mark, decoded; `newlines`: whether the string may hold line breaks. */
export function basicString1(cursor: Cursor1, end: string, newlines: boolean): string {
  let value = ''
  while (!cursor.follows(end)) {
    value += cursor.peek() === '\\' ? escape(cursor) : plainCharacter(cursor, newlines)
    if (cursor.peek() === undefined) reject('unclosed string')
  }
  return value
}

function plainCharacter(cursor: Cursor1, newlines: boolean): string {
  const character = cursor.peek()
  if (character === undefined) reject('unclosed string')
  const isNewline = character === '\n' || character === '\r'
  if (character < ' ' && character !== '\t' && !(newlines && isNewline)) {
    reject(`unescaped control character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
  }
  cursor.advance(1)
  return character
}

/** A backslash before a space swallows all spaces and line breaks that follow. */
function escape(cursor: Cursor1): string {
  cursor.advance(1)
  const letter = cursor.peek()
  if (letter !== undefined && ' \t\r\n'.includes(letter)) {
    while (' \t\r\n'.includes(cursor.peek() ?? '!')) cursor.advance(1)
    return ''
  }
  const known = letter === undefined ? undefined : ESCAPES.get(letter)
  const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0
  if (known === undefined && digits === 0) reject(`invalid escape sequence: \\${letter ?? '\ufffd'}`)
  cursor.advance(1)
  return known ?? codePoint(cursor, digits)
}

function codePoint(cursor: Cursor1, digits: number): string {
  let hex = ''
  while (hex.length < digits) {
    const digit = cursor.peek()
    if (digit === undefined || !/[0-9a-fA-F]/.test(digit)) reject('unfinished unicode escape')
    hex += digit
    cursor.advance(1)
  }
  const code = Number.parseInt(hex, 16)
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code)
}
