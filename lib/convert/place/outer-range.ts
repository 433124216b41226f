import type { Range } from '@/lib/registries/diagnostic'
import { indexLines, lineAt } from '@/lib/text/line-index'
import type { Part } from '@/lib/convert/recognise'

/**
 * Turns a range of a part into the range of the outer text where that is written. Of a part that is said there in other
 * words, the place of the same name or text; else where the part begins, or the beginning.
 */
export function outerRanges(outer: string, { text, lines }: Pick<Part, 'text' | 'lines'>): (range: Range) => Range {
  const inside = indexLines(text)
  const outside = indexLines(outer)
  const rows = text.split(/\r\n|\n|\r/)
  const begin = lines?.[0] === undefined ? 0 : (outside.starts[lines[0]] ?? 0)
  const atLine = (offset: number): number | null => {
    const line = lineAt(inside, offset)
    const outerLine = lines?.[line]
    const start = outerLine === undefined ? undefined : outside.starts[outerLine]
    if (outerLine === undefined || start === undefined) return null
    const end = (outside.starts[outerLine + 1] ?? outer.length + 1) - 1
    const row = rows[line] ?? ''
    const word = row.trim()
    const written = outer.slice(start, end)
    const found = word === '' ? -1 : written.indexOf(word)
    // With escapes in it, the line is written in another way, from the same column.
    const at = found === -1 ? written.length - written.trimStart().length : found
    const column = offset - (inside.starts[line] ?? 0) - (row.length - row.trimStart().length)
    return Math.min(end, start + at + Math.max(0, column))
  }
  return ({ start, end }) => {
    if (lines === null) return sameText(outer, text.slice(start, end)) ?? { start: 0, end: 0 }
    const from = atLine(start) ?? begin
    return { start: from, end: Math.max(from, atLine(end) ?? from) }
  }
}

/** Longer texts are whole parts, which are not found in other words. */
const SEARCHED_MAX = 1_000

function sameText(outer: string, text: string): Range | null {
  if (text.length > SEARCHED_MAX) return null
  const bare = text.trim().replace(/^(["'])(.*)\1$/s, '$2')
  const at = bare === '' ? -1 : outer.indexOf(bare)
  return at === -1 ? null : { start: at, end: at + bare.length }
}
