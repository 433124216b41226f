import { Cursor1, type Token1 } from './v1-cursor'
import { lexNumberOrDate1 } from './v1-number'
import { basicString1, lexString1, literalString1 } from './v1-string'
import { reject, TomlRejection } from './document'

const WORDS = [
  ['true', 'boolean'],
  ['false', 'boolean'],
  ['inf', 'float'],
  ['nan', 'float'],
] as const

/**
 * Splits a text into tokens like go-toml v1, with its quirks: a bracket ends a table header even inside quotes, a
 * string may hold `\/`, a key may hold line breaks. An error is the last token.
 * Source: pelletier/go-toml v1.9.5 lexer.go
 */
export function lexToml1(text: string): readonly Token1[] {
  const cursor = new Cursor1(text)
  const brackets: ('[' | '{')[] = []
  try {
    let isKeyNext = true
    while (cursor.peek() !== undefined)
      isKeyNext = isKeyNext ? lexBeforeKey(cursor, brackets) : lexValue(cursor, brackets)
    cursor.emit('eof', '')
  } catch (error) {
    if (!(error instanceof TomlRejection)) throw error
    cursor.emit('error', error.message)
  }
  return cursor.tokens
}

/** Both of these return whether a key is expected next; otherwise a value. */
function lexBeforeKey(cursor: Cursor1, brackets: ('[' | '{')[]): boolean {
  const character = cursor.peek() ?? ''
  if (/[ \t\r\n]/.test(character)) cursor.skip(1)
  else if (character === '}') return closeCurly(cursor, brackets)
  else if (character === '[') lexHeader(cursor)
  else if (character === '#') skipComment(cursor)
  else if (character === '=') {
    cursor.take('=', 1)
    return false
  } else lexKey(cursor)
  return true
}

function lexValue(cursor: Cursor1, brackets: ('[' | '{')[]): boolean {
  const character = cursor.peek() ?? ''
  switch (character) {
    case '.':
      return reject('cannot start float with a dot')
    case '=':
      cursor.take('=', 1)
      return false
    case '[':
    case '{':
      brackets.push(character)
      cursor.take(character, 1)
      return character === '{'
    case ']':
      cursor.take(']', 1)
      if (brackets.pop() !== '[') reject("cannot have ']' here")
      return false
    case '}':
      return closeCurly(cursor, brackets)
    case '#':
      skipComment(cursor)
      return false
    case '"':
    case "'":
      lexString1(cursor, character)
      return false
    case ',':
      cursor.take(',', 1)
      return brackets.at(-1) === '{'
    case '\r':
    case '\n':
      cursor.skip(1)
      return brackets.at(-1) !== '['
    case ' ':
    case '\t':
      cursor.skip(1)
      return false
    default:
      lexPlain(cursor, character)
      return false
  }
}

function lexPlain(cursor: Cursor1, character: string): void {
  for (const [word, kind] of WORDS) if (cursor.follows(word)) return cursor.take(kind, word.length)
  if (!/[+\-0-9]/.test(character)) reject(`no value can start with ${character}`)
  lexNumberOrDate1(cursor)
}

function closeCurly(cursor: Cursor1, brackets: ('[' | '{')[]): boolean {
  cursor.take('}', 1)
  if (brackets.pop() !== '{') reject("cannot have '}' here")
  return false
}

function lexHeader(cursor: Cursor1): void {
  const isArray = cursor.follows('[[')
  cursor.take(isArray ? '[[' : '[', isArray ? 2 : 1)
  let length = 0
  for (;;) {
    const character = cursor.peek(length)
    if (character === undefined) reject(isArray ? 'unclosed table array key' : 'unclosed table key')
    if (character === '[') reject(isArray ? "table array key cannot contain ']'" : "table key cannot contain ']'")
    if (character === ']') {
      if (length > 0) cursor.take(isArray ? 'array-table-key' : 'table-key', length)
      if (!isArray) return cursor.take(']', 1)
      if (cursor.peek(1) === ']') return cursor.take(']]', 2)
      length = 0
    }
    length += 1
  }
}

/** The key's text with its strings decoded but still in quotes: `parseKey1` splits it, and stumbles over a decoded quote. */
function lexKey(cursor: Cursor1): void {
  let key = ''
  for (let character = cursor.peek(); character !== undefined && character !== '='; character = cursor.peek()) {
    if (character === '"' || character === "'") {
      cursor.advance(1)
      const value = character === '"' ? basicString1(cursor, '"', true) : literalString1(cursor, "'")
      cursor.advance(1)
      key += `${character}${value}${character}`
    } else if (character === '\n') {
      reject('keys cannot contain new lines')
    } else if (character === ' ' || character === '\t') {
      const around = spacesAround(cursor)
      if (!around.includes('.')) break
      key += around
    } else {
      if (!/[A-Za-z0-9_.-]/.test(character)) reject(`keys cannot contain ${character} character`)
      key += character
      cursor.advance(1)
    }
  }
  cursor.emit('key', key)
}

/** The spaces, with a dot among them if there is one. */
function spacesAround(cursor: Cursor1): string {
  cursor.advance(1)
  const before = ` ${spaces(cursor)}`
  if (cursor.peek() !== '.') return before
  cursor.advance(1)
  return `${before}.${spaces(cursor)}`
}

function spaces(cursor: Cursor1): string {
  let passed = ''
  for (let next = cursor.peek(); next === ' ' || next === '\t'; next = cursor.peek()) {
    passed += next
    cursor.advance(1)
  }
  return passed
}

function skipComment(cursor: Cursor1): void {
  while (cursor.peek() !== undefined && cursor.peek() !== '\n' && !cursor.follows('\r\n')) cursor.skip(1)
}
