import { isBlank, isBlankOrEnd, isBreak } from './characters'
import { columnOf, lookAhead, peek, scanFailure, takeBreak, type Cursor } from './cursor'

export interface PlainScalar {
  readonly value: string
  readonly end: number
  /** A line break was read after it, so a key may follow. */
  readonly brokeLine: boolean
}

/** Reads a scalar without quotes; the cursor is at its first character and ends before the next token's line. */
export function scanPlainScalar(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  const about = cursor.pos
  let value = ''
  let end = cursor.pos
  let spaces = ''
  let brokeLine = false
  for (;;) {
    lookAhead(cursor, 4)
    if (atDocumentIndicator(cursor) || peek(cursor) === 35) break

    const start = cursor.pos
    while (!endsPlainScalar(cursor, inFlow)) cursor.pos += 1
    if (cursor.pos > start) {
      value += spaces + cursor.text.slice(start, cursor.pos)
      spaces = ''
      brokeLine = false
      end = cursor.pos
    }

    const code = peek(cursor)
    if (!isBlank(code) && !isBreak(code)) break
    const gap = scanGap(cursor, false, (tab) => {
      if (tab < indent) throw scanFailure(cursor, 'found a tab character that violates indentation', about)
    })
    spaces = gap.text
    brokeLine = gap.brokeLine
    if (!inFlow && columnOf(cursor) < indent) break
  }
  return { value, end, brokeLine }
}

function endsPlainScalar(cursor: Cursor, inFlow: boolean): boolean {
  const code = peek(cursor)
  if (isBlankOrEnd(code)) return true
  if (code === 58) return isBlankOrEnd(peek(cursor, 1))
  return inFlow && (code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125)
}

/** `---` or `...` alone at the start of a line. */
export function atDocumentIndicator(cursor: Cursor): boolean {
  if (cursor.pos !== cursor.lineStart) return false
  const code = peek(cursor)
  return (
    (code === 45 || code === 46) &&
    peek(cursor, 1) === code &&
    peek(cursor, 2) === code &&
    isBlankOrEnd(peek(cursor, 3))
  )
}

/**
 * Reads spaces and line breaks within a scalar and folds them: one break becomes a space, several become one less,
 * spaces around breaks vanish. `broken` says that a break was already read and must not become a space.
 */
export function scanGap(
  cursor: Cursor,
  broken: boolean,
  onTab: (column: number) => void,
): { readonly text: string; readonly brokeLine: boolean } {
  const start = cursor.pos
  let first = ''
  let rest = ''
  let brokeLine = broken
  for (let code = peek(cursor); isBlank(code) || isBreak(code); code = peek(cursor)) {
    if (isBreak(code)) {
      if (brokeLine) rest += takeBreak(cursor)
      else first = takeBreak(cursor)
      brokeLine = true
    } else {
      if (brokeLine && code === 9) onTab(columnOf(cursor))
      cursor.pos += 1
    }
  }
  if (!brokeLine) return { text: cursor.text.slice(start, cursor.pos), brokeLine }
  if (first !== '\n') return { text: first + rest, brokeLine }
  return { text: rest === '' ? ' ' : rest, brokeLine }
}
