import { isBlank, isBreak, isBreakOrEnd, isDigit } from './characters'
import { columnOf, lookAhead, peek, scanFailure, takeBreak, type Cursor } from './cursor'
import { isBlankLine, lineEnd, lineEndAbove, lineStart } from './lines'

/**
 * Reads a `|` or `>` scalar; `parentIndent` is the column of the collection around it, -1 at the root. Ends with the
 * last line that counts: with `+` empty lines count too.
 */
export function scanBlockScalar(
  cursor: Cursor,
  parentIndent: number,
): { readonly value: string; readonly end: number } {
  const about = cursor.pos
  const literal = peek(cursor) === 124
  cursor.pos += 1
  const header = scanHeader(cursor, about)
  let indent = header.increment === 0 ? 0 : Math.max(parentIndent, 0) + header.increment

  let gap = scanBreaks(cursor, indent, parentIndent, about)
  indent = gap.indent
  let value = ''
  let lineBreak = ''
  let startedBlank = false
  while (columnOf(cursor) === indent && peek(cursor) !== 0) {
    const startsBlank = isBlank(peek(cursor))
    if (!literal && lineBreak === '\n' && !startedBlank && !startsBlank) {
      if (gap.breaks === '') value += ' '
    } else {
      value += lineBreak
    }
    const start = cursor.pos
    while (!isBreakOrEnd(peek(cursor))) cursor.pos += 1
    value += gap.breaks + cursor.text.slice(start, cursor.pos)
    startedBlank = startsBlank
    lookAhead(cursor, 2)
    lineBreak = takeBreak(cursor)
    gap = scanBreaks(cursor, indent, parentIndent, about)
  }
  if (header.chomping !== '-') value += lineBreak
  if (header.chomping === '+') value += gap.breaks
  return { value, end: endOfLines(cursor.text, about, gap.end, header.chomping === '+') }
}

/** The end of the text before `offset` without a line break and lines of spaces. */
function endOfLines(text: string, start: number, offset: number, keepsEmptyLines: boolean): number {
  const header = lineEnd(text, start)
  let end = offset
  while (end > header && lineStart(text, end) === end) {
    end = lineEndAbove(text, end)
    if (keepsEmptyLines) break
    if (isBlankLine(text, lineStart(text, end))) end = lineStart(text, end)
  }
  return Math.max(end, header)
}

function scanHeader(cursor: Cursor, about: number): { readonly chomping: string; readonly increment: number } {
  let chomping = scanChomping(cursor)
  const increment = scanIncrement(cursor, about)
  if (chomping === '') chomping = increment === 0 ? '' : scanChomping(cursor)

  while (isBlank(peek(cursor))) cursor.pos += 1
  if (peek(cursor) === 35) while (!isBreakOrEnd(peek(cursor))) cursor.pos += 1
  lookAhead(cursor, 1)
  if (!isBreakOrEnd(peek(cursor))) throw scanFailure(cursor, 'did not find expected comment or line break', about)
  takeBreak(cursor)
  return { chomping, increment }
}

function scanChomping(cursor: Cursor): string {
  const code = peek(cursor)
  if (code !== 43 && code !== 45) return ''
  cursor.pos += 1
  return code === 43 ? '+' : '-'
}

function scanIncrement(cursor: Cursor, about: number): number {
  const code = peek(cursor)
  if (!isDigit(code)) return 0
  if (code === 48) throw scanFailure(cursor, 'found an indentation indicator equal to 0', about)
  cursor.pos += 1
  return code - 48
}

/** Reads indentation and empty lines; where `indent` is 0, detects the indentation from the deepest line read. */
function scanBreaks(
  cursor: Cursor,
  indent: number,
  parentIndent: number,
  about: number,
): { readonly breaks: string; readonly end: number; readonly indent: number } {
  let breaks = ''
  let end = cursor.pos
  let deepest = 0
  for (;;) {
    while ((indent === 0 || columnOf(cursor) < indent) && peek(cursor) === 32) cursor.pos += 1
    lookAhead(cursor, 1)
    deepest = Math.max(deepest, columnOf(cursor))
    if ((indent === 0 || columnOf(cursor) < indent) && peek(cursor) === 9) {
      throw scanFailure(cursor, 'found a tab character where an indentation space is expected', about)
    }
    if (!isBreak(peek(cursor))) break
    lookAhead(cursor, 2)
    breaks += takeBreak(cursor)
    end = cursor.pos
  }
  return { breaks, end, indent: indent === 0 ? Math.max(deepest, parentIndent + 1, 1) : indent }
}
