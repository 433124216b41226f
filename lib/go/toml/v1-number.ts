import type { Cursor1 } from './v1-cursor'
import { reject } from './document'

const DIGITS: ReadonlyMap<string, RegExp> = new Map([
  ['x', /[0-9a-fA-F_]/],
  ['o', /[0-7_]/],
  ['b', /[01_]/],
])

/** A number, a date or a time; each part of a date is a separate token. Source: pelletier/go-toml v1.9.5 lexer.go */
export function lexNumberOrDate1(cursor: Cursor1): void {
  const isDate = /^(?:[0-9]{2}:|[0-9]{4}-)/.test(cursor.ahead(5))
  if (!isDate) lexNumber(cursor)
  else if (cursor.peek(2) === ':') lexTime(cursor)
  else lexDate(cursor)
}

function lexNumber(cursor: Cursor1): void {
  const base = /^0([A-Za-z])/.exec(cursor.ahead(2))?.[1]
  if (base !== undefined) {
    const digits = DIGITS.get(base)
    if (digits === undefined) reject(`unknown number base: ${base}. possible options are x (hex) o (octal) b (binary)`)
    const length = afterDigits(cursor, 2, digits)
    if (length === 2) reject('number needs at least one digit')
    return cursor.take('integer', length)
  }
  const isSigned = /^[+-]/.test(cursor.ahead(1))
  if (isSigned && /^.(?:inf|nan)/.test(cursor.ahead(4))) return cursor.take('float', 4)
  lexDecimal(cursor, isSigned ? 1 : 0)
}

function lexDecimal(cursor: Cursor1, start: number): void {
  let length = start
  let point = false
  let exponent = false
  let digit = false
  for (;;) {
    const next = cursor.peek(length) ?? ''
    if (next === '.') {
      if (point) reject('cannot have two dots in one float')
      if (!isDigit(cursor.peek(length + 1))) reject('float cannot end with a dot')
      point = true
    } else if (next === 'e' || next === 'E') {
      exponent = true
      if (/[+-]/.test(cursor.peek(length + 1) ?? '')) length += 1
    } else if (isDigit(next)) digit = true
    else if (next !== '_') break
    length += 1
    if (point && !digit) reject('cannot start float with a dot')
  }
  if (!digit) reject('no digit in that number')
  cursor.take(point || exponent ? 'float' : 'integer', length)
}

function lexDate(cursor: Cursor1): void {
  expectDigits(cursor, 5, 'invalid month digit in date')
  expectOne(cursor, 7, '-', 'expected - to separate month of a date, not')
  expectDigits(cursor, 8, 'invalid day digit in date')
  cursor.take('date', 10)
  const next = cursor.peek()
  if (next === undefined) return
  if (next !== ' ' && next !== 'T') reject(`incorrect date/time separation character: ${next}`)
  if (next === ' ' && !/^ [0-9]{2}/.test(cursor.ahead(3))) return
  cursor.skip(1)
  expectDigits(cursor, 0, 'invalid hour digit in time')
  expectOne(cursor, 2, ':', 'time hour/minute separator should be :, not')
  lexTime(cursor)
  lexOffset(cursor)
}

/** Continues with the hour, whose separator was seen. */
function lexTime(cursor: Cursor1): void {
  expectDigits(cursor, 3, 'invalid minute digit in time')
  expectOne(cursor, 5, ':', 'time minute/second separator should be :, not')
  expectDigits(cursor, 6, 'invalid second digit in time')
  if (cursor.peek(8) !== '.') return cursor.take('time', 8)
  if (!isDigit(cursor.peek(9)))
    reject(`expected at least one digit in time's fraction, not ${cursor.peek(9) ?? '\ufffd'}`)
  cursor.take('time', afterDigits(cursor, 9, /[0-9]/))
}

function lexOffset(cursor: Cursor1): void {
  if (cursor.peek() === 'Z') return cursor.take('offset', 1)
  if (!/[+-]/.test(cursor.peek() ?? '')) return
  expectDigits(cursor, 1, 'invalid hour digit in time offset')
  expectOne(cursor, 3, ':', 'time offset hour/minute separator should be :, not')
  expectDigits(cursor, 4, 'invalid minute digit in time offset')
  cursor.take('offset', 6)
}

function expectDigits(cursor: Cursor1, offset: number, problem: string): void {
  for (const index of [offset, offset + 1]) {
    const character = cursor.peek(index)
    if (!isDigit(character)) reject(`${problem}: ${character ?? '\ufffd'}`)
  }
}

function expectOne(cursor: Cursor1, offset: number, expected: string, problem: string): void {
  const character = cursor.peek(offset)
  if (character !== expected) reject(`${problem} ${character ?? '\ufffd'}`)
}

function afterDigits(cursor: Cursor1, start: number, digits: RegExp): number {
  let length = start
  while (digits.test(cursor.peek(length) ?? '')) length += 1
  return length
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^[0-9]$/.test(character)
}
