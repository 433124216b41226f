import {
  afterComment,
  describeByte,
  firstByte,
  readBasicString,
  readLiteralString,
  readMultilineBasicString,
  readMultilineLiteralString,
  type Read,
} from './v2-text'
import { reject, type TomlValue } from './document'

/** An inline table keeps its pairs until they are checked for duplicates. */
export type Toml2Value =
  | Exclude<TomlValue, { readonly kind: 'array' | 'table' }>
  | { readonly kind: 'array'; readonly items: readonly Toml2Value[] }
  | { readonly kind: 'inline-table'; readonly pairs: readonly Toml2Pair[] }

export interface Toml2Pair {
  readonly key: readonly string[]
  readonly value: Toml2Value
}

export type Toml2Expression =
  | { readonly kind: 'table' | 'array-table'; readonly key: readonly string[]; readonly start: number }
  | { readonly kind: 'pair'; readonly key: readonly string[]; readonly value: Toml2Value; readonly start: number }

// Only hostile text nests this deep; go-toml itself has no limit.
const DEPTH_MAX = 200

/**
 * The expressions of a document in order; refuses at the same position as go-toml v2.
 * Source: pelletier/go-toml v2.2.3 unstable/parser.go
 */
export function* parseToml2(text: string): Generator<Toml2Expression, void> {
  let position = 0
  for (let first = true; position < text.length; first = false) {
    if (!first) position = afterNewline(text, position)
    position = skipSpaces(text, position)
    if (position >= text.length) return
    if (!'\n\r#'.includes(text.charAt(position))) {
      const { value, end } = readExpression(text, position)
      yield value
      position = skipSpaces(text, end)
    }
    if (text[position] === '#') position = afterComment(text, position)
  }
}

function readExpression(text: string, start: number): Read<Toml2Expression> {
  if (text[start] !== '[') {
    const pair = readPair(text, start, 0)
    return { value: { kind: 'pair', ...pair.value, start }, end: pair.end }
  }
  const isArray = text[start + 1] === '['
  const key = readKey(text, skipSpaces(text, start + (isArray ? 2 : 1)))
  const closed = expectCharacter(text, skipSpaces(text, key.end), ']')
  const end = isArray ? expectCharacter(text, closed, ']') : closed
  return { value: { kind: isArray ? 'array-table' : 'table', key: key.value, start }, end }
}

function readPair(text: string, start: number, depth: number): Read<Toml2Pair> {
  const key = readKey(text, start)
  const equals = skipSpaces(text, key.end)
  if (equals >= text.length) reject('expected = after a key, but the document ends there')
  const value = readValue(text, skipSpaces(text, expectCharacter(text, equals, '=')), depth)
  return { value: { key: key.value, value: value.value }, end: value.end }
}

function readKey(text: string, start: number): Read<readonly string[]> {
  const first = readSimpleKey(text, start)
  const parts = [first.value]
  let end = skipSpaces(text, first.end)
  while (text[end] === '.') {
    const part = readSimpleKey(text, skipSpaces(text, end + 1))
    parts.push(part.value)
    end = skipSpaces(text, part.end)
  }
  return { value: parts, end }
}

function readSimpleKey(text: string, start: number): Read<string> {
  if (start >= text.length) reject('expected key but found none')
  if (text[start] === "'") return readLiteralString(text, start)
  if (text[start] === '"') return readBasicString(text, start)
  const end = afterRun(text, start, /[A-Za-z0-9_-]*/y)
  if (end === start) reject(`invalid character at start of key: ${String.fromCharCode(firstByte(text, start))}`)
  return { value: text.slice(start, end), end }
}

function readValue(text: string, start: number, depth: number): Read<Toml2Value> {
  if (depth > DEPTH_MAX) reject('values are nested too deeply')
  if (start >= text.length) reject('expected value, not eof')
  switch (text[start]) {
    case '"':
      return asString(
        text.startsWith('"""', start) ? readMultilineBasicString(text, start) : readBasicString(text, start),
      )
    case "'":
      return asString(
        text.startsWith("'''", start) ? readMultilineLiteralString(text, start) : readLiteralString(text, start),
      )
    case 't':
      return readBoolean(text, start, true)
    case 'f':
      return readBoolean(text, start, false)
    case '[':
      return readArray(text, start, depth)
    case '{':
      return readInlineTable(text, start, depth)
    default:
      return readNumberOrDate(text, start)
  }
}

function asString({ value, end }: Read<string>): Read<Toml2Value> {
  return { value: { kind: 'string', text: value }, end }
}

function readBoolean(text: string, start: number, value: boolean): Read<Toml2Value> {
  if (!text.startsWith(String(value), start)) reject(`expected '${value}'`)
  return { value: { kind: 'boolean', value }, end: start + String(value).length }
}

function readArray(text: string, start: number, depth: number): Read<Toml2Value> {
  const items: Toml2Value[] = []
  let position = start + 1
  while (position < text.length) {
    position = skipBlankLines(text, position)
    if (position >= text.length) reject('array is incomplete')
    if (text[position] === ']') break
    if (text[position] === ',') {
      if (items.length === 0) reject('array cannot start with comma')
      position = skipBlankLines(text, position + 1)
    } else if (items.length > 0) reject('array elements must be separated by commas')
    if (text[position] === ']') break
    const item = readValue(text, position, depth + 1)
    items.push(item.value)
    position = skipBlankLines(text, item.end)
  }
  return { value: { kind: 'array', items }, end: expectCharacter(text, position, ']') }
}

function readInlineTable(text: string, start: number, depth: number): Read<Toml2Value> {
  const pairs: Toml2Pair[] = []
  let position = start + 1
  while (position < text.length) {
    position = skipSpaces(text, position)
    if (position >= text.length) reject('inline table is incomplete')
    if (text[position] === '}') break
    if (pairs.length > 0) position = skipSpaces(text, expectCharacter(text, position, ','))
    const pair = readPair(text, position, depth + 1)
    pairs.push(pair.value)
    position = pair.end
  }
  return { value: { kind: 'inline-table', pairs }, end: expectCharacter(text, position, '}') }
}

/** Numbers and dates are only delimited like in go-toml; nothing that K3s writes depends on their value. */
function readNumberOrDate(text: string, start: number): Read<Toml2Value> {
  const character = text[start]
  if (character === 'i' || character === 'n') {
    const word = character === 'i' ? 'inf' : 'nan'
    if (!text.startsWith(word, start)) reject(`expected '${word}'`)
    return { value: { kind: 'float', text: word }, end: start + 3 }
  }
  if (/^(?:[0-9]{2}:|[0-9]{4}-)/.test(text.slice(start, start + 5))) {
    const end = afterRun(text, start, /[0-9TtZz:.+-]*(?: [0-9][0-9TtZz:.+-]*)?/y)
    return { value: { kind: 'date', text: text.slice(start, end) }, end }
  }
  const based = /0([xob])/y
  based.lastIndex = start
  const base = based.exec(text)?.[1]
  if (base !== undefined && start + 2 < text.length) {
    const digits = base === 'x' ? /[0-9a-fA-F_]*/y : base === 'o' ? /[0-7_]*/y : /[01_]*/y
    const end = afterRun(text, start + 2, digits)
    return { value: { kind: 'integer', text: text.slice(start, end) }, end }
  }
  const isZero = character === '0' && start + 2 < text.length && !/[.eE]/.test(text.charAt(start + 1))
  const end = isZero ? start + 1 : afterRun(text, start, /[0-9+\-_.eE]*/y)
  if (!isZero && (text[end] === 'i' || text[end] === 'n')) {
    const word = text[end] === 'i' ? 'inf' : 'nan'
    if (!text.startsWith(word, end)) reject(`unexpected character '${text[end]}' while scanning for a number`)
    return { value: { kind: 'float', text: text.slice(start, end + 3) }, end: end + 3 }
  }
  if (end === start) reject('incomplete number')
  const number = text.slice(start, end)
  return { value: { kind: /[.eE]/.test(number) ? 'float' : 'integer', text: number }, end }
}

function expectCharacter(text: string, position: number, character: string): number {
  if (position >= text.length) reject(`expected character ${character} but the document ended here`)
  if (text[position] !== character) reject(`expected character ${character}`)
  return position + 1
}

function afterNewline(text: string, position: number): number {
  if (text[position] === '\n') return position + 1
  if (text[position] !== '\r') reject(`expected newline but got ${describeByte(text, position)}`)
  if (position + 1 >= text.length) reject('windows new line expected')
  if (text[position + 1] !== '\n') reject('windows new line should be \\r\\n')
  return position + 2
}

function skipBlankLines(text: string, start: number): number {
  let position = skipSpaces(text, start)
  for (;;) {
    if (text[position] === '#') position = afterComment(text, position)
    if (text[position] !== '\n' && text[position] !== '\r') return position
    position = skipSpaces(text, afterNewline(text, position))
  }
}

function skipSpaces(text: string, start: number): number {
  return afterRun(text, start, /[ \t]*/y)
}

function afterRun(text: string, start: number, run: RegExp): number {
  run.lastIndex = start
  run.test(text)
  return Math.max(run.lastIndex, start)
}
