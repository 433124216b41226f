import { changeBetween } from '@/lib/text/text-change'
import { indexLines, lineAt, type LineIndex } from '@/lib/text/line-index'

/**
 * The editor keeps neither a byte order mark nor mixed line ends. The text of the workspace does: these functions
 * convert between the two, so that what is downloaded differs from what was opened only where it was edited.
 */

const BOM = '\uFEFF'

/** How many columns more the first line has in the text than in the editor. */
function bomLength(text: string): number {
  return text.startsWith(BOM) ? 1 : 0
}

/** What the editor shows, with LF as line end. */
export function toModelText(text: string): string {
  return text.slice(bomLength(text)).replace(/\r\n?/g, '\n')
}

/** The most common line end; LF for a text of one line. */
export function mainLineEnd(text: string): '\n' | '\r\n' {
  if (!text.includes('\r')) return '\n'
  const crlf = text.split('\r\n').length - 1
  const all = indexLines(text).starts.length - 1
  return crlf * 2 > all ? '\r\n' : '\n'
}

/** A position in the editor; both count from 1. */
export interface ModelPosition {
  readonly lineNumber: number
  readonly column: number
}

export interface ModelChange {
  readonly range: {
    readonly startLineNumber: number
    readonly startColumn: number
    readonly endLineNumber: number
    readonly endColumn: number
  }
  readonly text: string
}

/** The offset in `text` of a position in the editor. `lines` must be of `text`. */
export function toOffset(text: string, lines: LineIndex, position: ModelPosition): number {
  const start = lines.starts[position.lineNumber - 1] ?? text.length
  return Math.min(text.length, start + position.column - 1 + (position.lineNumber === 1 ? bomLength(text) : 0))
}

/** The position in the editor of an offset in `text`. */
export function toPosition(text: string, lines: LineIndex, offset: number): ModelPosition {
  const line = lineAt(lines, offset)
  const column = offset - (lines.starts[line] ?? 0) + 1 - (line === 0 ? bomLength(text) : 0)
  return { lineNumber: line + 1, column: Math.max(1, column) }
}

/**
 * `text` after the changes that one event of the editor reports. Their ranges all refer to the text before, whose lines
 * `lines` are. If a lone CR and an LF would meet and form one line end, all line ends become the main one.
 */
export function applyModelChanges(
  text: string,
  changes: readonly ModelChange[],
  lines: LineIndex = indexLines(text),
): string {
  const lineEnd = mainLineEnd(text)
  const changed = replaceRanges(text, changes, lineEnd, lines)
  if (!/\r(?!\n)/.test(text)) return changed
  const model = toModelText(text)
  const shown = replaceRanges(model, changes, '\n', indexLines(model))
  return toModelText(changed) === shown ? changed : text.slice(0, bomLength(text)) + shown.replaceAll('\n', lineEnd)
}

function replaceRanges(text: string, changes: readonly ModelChange[], lineEnd: string, lines: LineIndex): string {
  const edits = changes.map(({ range, text: inserted }) => ({
    start: toOffset(text, lines, { lineNumber: range.startLineNumber, column: range.startColumn }),
    end: toOffset(text, lines, { lineNumber: range.endLineNumber, column: range.endColumn }),
    insert: inserted.replace(/\r\n?|\n/g, lineEnd),
  }))
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((before, edit) => before.slice(0, edit.start) + edit.insert + before.slice(edit.end), text)
}

/** `text` after the content of a plain text area, which has only LF, changed to `typed`. */
export function applyTypedText(text: string, typed: string): string {
  const shown = toModelText(text)
  const change = changeBetween(shown, typed)
  if (change === null) return text
  const lines = indexLines(shown)
  const from = toPosition(shown, lines, change.at)
  const to = toPosition(shown, lines, change.at + change.removed.length)
  const range = {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  }
  return applyModelChanges(text, [{ range, text: change.inserted }])
}
