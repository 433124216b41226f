import {
  columnAt,
  commentColumn,
  isBlankLine,
  lineEndAbove,
  lineStart,
  nextLine,
  startsLine,
} from '@/lib/go/yaml/lines'
import type { CollectionNode, Entry, YamlNode, ScalarNode } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'

/** Whole lines: from the start of one to the start of another, or to the end of the text. */
export interface Lines {
  readonly start: number
  readonly end: number
}

/**
 * The lines of an entry with the comments that belong to it: those directly above in its column, those after it on its
 * line, and those below it that are indented deeper.
 *
 * Null when something else precedes it on its line, such as a dash before the first key of a map.
 */
export function entryLines(text: string, collection: CollectionNode, index: number): Lines | null {
  const entry = collection.entries[index]
  if (entry === undefined || !startsLine(text, entry.start)) return null
  const column = columnAt(text, entry.start)
  const floor = collection.entries[index - 1]?.end ?? 0
  return {
    start: commentsAbove(text, lineStart(text, entry.start), column, floor),
    end: endBelow(text, entry.end, column),
  }
}

function commentsAbove(text: string, start: number, column: number, floor: number): number {
  let first = start
  for (let above = lineEndAbove(text, first); above >= 0; above = lineEndAbove(text, first)) {
    const line = lineStart(text, above)
    if (line < floor || commentColumn(text, line) !== column) break
    first = line
  }
  return first
}

/** The end of the lines that belong to a value that ends at `end` and began in `column`. */
function endBelow(text: string, end: number, column: number): number {
  let belongs = nextLine(text, end)
  for (let line = belongs; line < text.length; line = nextLine(text, line)) {
    if (isBlankLine(text, line)) continue
    if ((commentColumn(text, line) ?? -1) <= column) break
    belongs = nextLine(text, line)
  }
  return belongs
}

/** Removes the lines of the entries; null when one of them does not have lines of its own. */
export function removeBlockEntries(
  text: string,
  collection: CollectionNode,
  indexes: readonly number[],
): TextEdit[] | null {
  const edits: TextEdit[] = []
  for (const index of indexes) {
    const lines = entryLines(text, collection, index)
    if (lines === null) return null
    const before = collection.entries[index - 1]
    const keepsBlanks = before !== undefined && keepsEmptyLines(text, before.value)
    edits.push({ start: lines.start, end: keepsBlanks ? skipBlankLines(text, lines.end) : lines.end, insert: '' })
  }
  return edits
}

/** A text without a final line break must not get one because its last lines are removed. */
export function withoutLastBreak(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const last = edits.at(-1)
  const isTail =
    last !== undefined && last.end === text.length && last.insert === '' && nextLine(text, last.start) > last.start
  if (!isTail || endsWithBreak(text)) return [...edits]
  let above = lineEndAbove(text, last.start)
  while (above > 0 && isBlankLine(text, lineStart(text, above)) && lineEndAbove(text, lineStart(text, above)) >= 0) {
    above = lineEndAbove(text, lineStart(text, above))
  }
  if (above < 0) return [...edits]
  const before = edits.at(-2)
  if (before === undefined || before.end <= above) return [...edits.slice(0, -1), { ...last, start: above }]
  // There were only blank lines between them.
  return withoutLastBreak(text, [...edits.slice(0, -2), { start: before.start, end: last.end, insert: before.insert }])
}

/** Lines, without their last line break, before the entry at `index`; after the last one if there is no such entry. */
export function insertBlockLines(
  text: string,
  collection: CollectionNode,
  index: number,
  lines: readonly string[],
  lineBreak: string,
): TextEdit | null {
  const isLast = index >= collection.entries.length
  const last = collection.entries.length - 1
  // A `|` scalar at the end of a file without a final line break would get one, which changes its value.
  const isOpen = isLast && !endsWithBreak(text) && blockScalarAtEnd(collection)?.end === text.length
  if (isLast && !isOpen) return appendLines(text, endBehind(text, collection), lines, lineBreak)
  const target = entryLines(text, collection, isOpen ? last : index)
  return target && { start: target.start, end: target.start, insert: lines.map((line) => line + lineBreak).join('') }
}

function endBehind(text: string, collection: CollectionNode): number {
  return endBelow(text, collection.end, columnAt(text, collection.entries[0]?.start ?? collection.start))
}

/** Lines at `at`, which is the start of a line or the end of the text. The end of the text stays as it is. */
export function appendLines(text: string, at: number, lines: readonly string[], lineBreak: string): TextEdit {
  const isOpen = at === text.length && at > lineStart(text, at)
  const insert = isOpen ? lines.map((line) => lineBreak + line) : lines.map((line) => line + lineBreak)
  return { start: at, end: at, insert: insert.join('') }
}

/** Moves an entry with its comments and the blank lines on the side it goes to, null when it shares its lines. */
export function moveBlockEntry(
  text: string,
  collection: CollectionNode,
  from: number,
  to: number,
  lineBreak: string,
): TextEdit[] | null {
  const own = entryLines(text, collection, from)
  const target = entryLines(text, collection, to)
  const beside = entryLines(text, collection, to < from ? from - 1 : from + 1)
  if (own === null || target === null || beside === null) return null
  const isOpen = !endsWithBreak(text)
  const terminated = (lines: Lines): string =>
    text.slice(lines.start, lines.end) + (isOpen && lines.end === text.length ? lineBreak : '')

  if (to < from) {
    const gap = blankLinesBetween(text, beside.end, own.start)
    const cut = { start: own.start - gap.length, end: own.end, insert: '' }
    const paste = { start: target.start, end: target.start, insert: terminated(own) + gap }
    return withoutLastBreak(text, [paste, cut])
  }
  const gap = blankLinesBetween(text, own.end, beside.start)
  const cut = { start: own.start, end: own.end + gap.length, insert: '' }
  const lines = gap + terminated(own)
  const insert = isOpen && target.end === text.length ? lineBreak + lines.replace(/(?:\r\n|\n|\r)$/, '') : lines
  return [cut, { start: target.end, end: target.end, insert }]
}

/** The text between two offsets when it is only blank lines, else nothing. */
function blankLinesBetween(text: string, start: number, end: number): string {
  const between = text.slice(start, end)
  return between.trim() === '' ? between : ''
}

function skipBlankLines(text: string, start: number): number {
  let line = start
  while (line < text.length && isBlankLine(text, line)) line = nextLine(text, line)
  return line
}

export function endsWithBreak(text: string): boolean {
  return text === '' || lineStart(text, text.length) === text.length
}

/** The block scalar that a value ends with, null when it ends with something else. */
export function blockScalarAtEnd(node: YamlNode): ScalarNode | null {
  if (node.kind === 'scalar') return node.style === 'literal' || node.style === 'folded' ? node : null
  const last: Entry | undefined = node.kind === 'alias' ? undefined : node.entries.at(-1)
  return last === undefined ? null : blockScalarAtEnd(last.value)
}

function keepsEmptyLines(text: string, node: YamlNode): boolean {
  const scalar = blockScalarAtEnd(node)
  return scalar !== null && /^[|>]\d?\+/.test(text.slice(scalar.start, scalar.start + 3))
}
