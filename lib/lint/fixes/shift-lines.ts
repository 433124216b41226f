import type { LintContext } from '@/lib/lint/context'
import { misplacedWords } from '@/lib/lint/facts/misplaced-words'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { REJECTING_CODES } from '@/lib/registries/parse-code'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'

const REJECTING: ReadonlySet<string> = new Set(REJECTING_CODES)

/** How far an offset is from the beginning of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/**
 * Moves the lines that hold some of the text between two offsets to the right, or to the left for a negative number of
 * columns; there no further than their spaces go. Empty lines stay as they are.
 */
export function shiftLines(text: string, from: number, to: number, columns: number): readonly TextEdit[] {
  return lineStarts(text, from, to).flatMap((start): TextEdit[] => {
    const line = text.slice(start, endOfLine(text, start))
    if (/^[ \t]*\r?$/.test(line)) return []
    if (columns >= 0) return [{ start, end: start, insert: ' '.repeat(columns) }]
    const end = start + Math.min(-columns, /^ */.exec(line)?.[0].length ?? 0)
    return [{ start, end, insert: '' }]
  })
}

/** Where the line of an offset ends, without its line break. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

type Examined = Pick<LintContext, 'parsed' | 'template'>

/**
 * The edits, if K3s then takes as much of the file as before or more: null where it would not, or would drop something
 * that is written twice.
 */
export function accepted(context: Examined, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  return readAfter(context, edits) === null ? null : edits
}

/** The edits of `accepted`, if fewer words of the format are then taken for registries. */
export function acceptedBelow(context: Examined, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const after = readAfter(context, edits)
  return after !== null && misplacedWords(after).length < misplacedWords(context.parsed).length ? edits : null
}

function readAfter({ parsed: before, template }: Examined, edits: readonly TextEdit[]): ParsedRegistries | null {
  const text = template === null ? applyEdits(before.text, edits) : template.textAfter(edits)
  if (edits.length === 0 || text === null) return null
  const after = parseRegistries(text)
  if (!after.wellFormed || countOf(after, REJECTING) > countOf(before, REJECTING)) return null
  if (after.parseError !== null && before.parseError === null) return null
  return countOf(after, DROPPING) > countOf(before, DROPPING) ? null : after
}

const DROPPING: ReadonlySet<string> = new Set(['yaml-duplicate-key', 'yaml-multi-document'])

function countOf({ diagnostics }: ParsedRegistries, codes: ReadonlySet<string>): number {
  return diagnostics.filter(({ code }) => codes.has(code)).length
}

/** Of the lines that hold some of the text between two offsets. */
function lineStarts(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = []
  for (let line = text.lastIndexOf('\n', from - 1) + 1; line < to; line = text.indexOf('\n', line) + 1) {
    starts.push(line)
    if (text.indexOf('\n', line) < 0) break
  }
  return starts
}
