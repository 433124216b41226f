import { isBlankOrEnd, isBreak, isHex } from './characters'
import { lookAhead, peek, scanFailure, takeBreak, type Cursor } from './cursor'
import { atDocumentIndicator, scanGap } from './plain'

const SINGLE = 39
const DOUBLE = 34
const BACKSLASH = 92

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const ESCAPE_LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/** Reads a quoted scalar; the cursor is at the opening quote and ends after the closing one. */
export function scanQuotedScalar(cursor: Cursor): string {
  const about = cursor.pos
  const quote = peek(cursor)
  cursor.pos += 1
  let value = ''
  for (;;) {
    lookAhead(cursor, 4)
    if (atDocumentIndicator(cursor)) throw scanFailure(cursor, 'found unexpected document indicator', about)
    if (peek(cursor) === 0) throw scanFailure(cursor, 'found unexpected end of stream', about)

    const run = quote === SINGLE ? scanSingleRun(cursor) : scanDoubleRun(cursor, about)
    value += run.text
    if (peek(cursor) === quote) break
    value += scanGap(cursor, run.brokeLine, () => {}).text
  }
  cursor.pos += 1
  return value
}

interface Run {
  readonly text: string
  /** The run ended with an escaped line break. */
  readonly brokeLine: boolean
}

function scanSingleRun(cursor: Cursor): Run {
  const start = cursor.pos
  while (!isBlankOrEnd(peek(cursor))) {
    if (peek(cursor) === SINGLE) {
      if (peek(cursor, 1) !== SINGLE) break
      cursor.pos += 1
    }
    cursor.pos += 1
    lookAhead(cursor, 2)
  }
  return { text: cursor.text.slice(start, cursor.pos).replaceAll("''", "'"), brokeLine: false }
}

function scanDoubleRun(cursor: Cursor, about: number): Run {
  let text = ''
  let start = cursor.pos
  while (!isBlankOrEnd(peek(cursor)) && peek(cursor) !== DOUBLE) {
    if (peek(cursor) === BACKSLASH) {
      text += cursor.text.slice(start, cursor.pos)
      if (isBreak(peek(cursor, 1))) {
        cursor.pos += 1
        takeBreak(cursor)
        return { text, brokeLine: true }
      }
      text += scanEscape(cursor, about)
      start = cursor.pos
    } else {
      cursor.pos += 1
    }
    lookAhead(cursor, 2)
  }
  return { text: text + cursor.text.slice(start, cursor.pos), brokeLine: false }
}

/** Unlike YAML 1.2, yaml.v2 knows `\'` and does not know `\/`. */
function scanEscape(cursor: Cursor, about: number): string {
  const letter = cursor.text.charAt(cursor.pos + 1)
  const known = ESCAPES.get(letter)
  const length = ESCAPE_LENGTHS.get(letter)
  if (known === undefined && length === undefined) throw scanFailure(cursor, 'found unknown escape character', about)
  cursor.pos += 2
  if (known !== undefined || length === undefined) return known ?? ''

  lookAhead(cursor, length)
  for (let ahead = 0; ahead < length; ahead += 1) {
    if (!isHex(peek(cursor, ahead))) throw scanFailure(cursor, 'did not find expected hexdecimal number', about)
  }
  const code = Number.parseInt(cursor.text.slice(cursor.pos, cursor.pos + length), 16)
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    throw scanFailure(cursor, 'found invalid Unicode character escape code', about)
  }
  cursor.pos += length
  return String.fromCodePoint(code)
}
