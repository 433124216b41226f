import {
  spacesEnd,
  spacesStart,
  commentColumn,
  isLineEnd,
  isLineStart,
  lineEnd,
  lineEndAbove,
  lineStart,
  nextLine,
  restIsComment,
  startsLine,
} from '@/lib/go/yaml/lines'
import type { CollectionNode, Entry } from '@/lib/go/yaml/node'
import type { TextEdit } from '@/lib/text/text-edit'

/** Inserts `entry` before the one at `index`, on its own line if that one has its own line. */
export function insertFlowEntry(
  text: string,
  collection: CollectionNode,
  index: number,
  entry: string,
  comma: string,
  lineBreak: string,
): TextEdit[] {
  const next = collection.entries[index]
  if (next !== undefined) {
    const own = ownLines(text, collection, index)
    if (own === null) return [insertAt(next.start, entry + comma)]
    return [insertAt(own.start, `${indentOf(text, next.start)}${entry},${lineBreak}`)]
  }
  const last = collection.entries.at(-1)
  if (last === undefined) return [{ start: collection.start + 1, end: collection.end - 1, insert: entry }]

  const after = last.comma === null ? last.end : last.comma + 1
  const space = spaceAfter(last)
  const mark = last.comma === null ? [insertAt(last.end, `${space},`)] : []
  const tail = last.comma === null ? '' : ','
  if (!startsLine(text, last.start)) {
    return last.comma === null
      ? [insertAt(last.end, space + comma + entry)]
      : [insertAt(after, comma.slice(1) + entry + tail)]
  }
  const line = restIsComment(text, after) ? lineEnd(text, after) : after
  return [...mark, insertAt(line, lineBreak + indentOf(text, last.start) + entry + tail)]
}

function insertAt(offset: number, insert: string): TextEdit {
  return { start: offset, end: offset, insert }
}

/** A colon without a value needs a space before the comma, otherwise both are read as text. */
function spaceAfter({ mark, end }: Entry): string {
  return mark === end ? ' ' : ''
}

function indentOf(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset)
}

interface OwnLines {
  readonly start: number
  /** After the line break. */
  readonly end: number
}

/** The lines of an entry with the comments above and after it; null when it shares them with something else. */
function ownLines(text: string, collection: CollectionNode, index: number): OwnLines | null {
  const entry = collection.entries[index]
  if (entry === undefined || !startsLine(text, entry.start)) return null
  const after = entry.comma === null ? entry.end : entry.comma + 1
  if (!restIsComment(text, after)) return null
  const column = entry.start - lineStart(text, entry.start)
  const floor = collection.entries[index - 1]?.end ?? collection.start
  let start = lineStart(text, entry.start)
  for (;;) {
    const above = lineEndAbove(text, start)
    const line = above < 0 ? -1 : lineStart(text, above)
    if (line <= floor || commentColumn(text, line) !== column) break
    start = line
  }
  return { start, end: nextLine(text, after) }
}

/** Removes the entries and the commas that become redundant. Comments that are not theirs stay. */
export function removeFlowEntries(text: string, collection: CollectionNode, indexes: readonly number[]): TextEdit[] {
  const removed = new Set(indexes)
  const stays = collection.entries.findLastIndex((_, index) => !removed.has(index))
  const edits: TextEdit[] = []
  if (stays < 0) {
    const inside = { start: collection.start + 1, end: collection.end - 1, insert: '' }
    if (!text.slice(inside.start, collection.entries[0]?.start).includes('#') && !hasCommentBetween(text, collection))
      return [inside]
  }
  collection.entries.forEach((entry, index) => {
    if (!removed.has(index)) return
    edits.push(cutFlowEntry(text, collection, entry, index, index > stays))
  })
  const last = collection.entries[stays]
  const end = collection.entries.at(-1)
  // The comma before removed entries is removed too, unless the list ends with a comma anyway.
  if (last !== undefined && last !== end && last.comma !== null && end?.comma === null) {
    edits.push({ start: last.comma, end: last.comma + 1, insert: '' })
  }
  return edits
}

function hasCommentBetween(text: string, collection: CollectionNode): boolean {
  return collection.entries.some((entry, index) => {
    const end = collection.entries[index + 1]?.start ?? collection.end - 1
    return text.slice(entry.end, end).includes('#')
  })
}

function cutFlowEntry(
  text: string,
  collection: CollectionNode,
  entry: Entry,
  index: number,
  isTail: boolean,
): TextEdit {
  const own = ownLines(text, collection, index)
  if (own !== null) return { start: own.start, end: own.end, insert: '' }
  const end = entry.comma === null ? entry.end : entry.comma + 1
  const after = spacesEnd(text, end)
  if (isTail || isLineEnd(text, after)) return { start: spacesBefore(text, entry.start), end, insert: '' }
  return { start: entry.start, end: after, insert: '' }
}

/** The start of the spaces before an offset, unless they indent its line. */
function spacesBefore(text: string, offset: number): number {
  const at = spacesStart(text, offset)
  return isLineStart(text, at) ? offset : at
}

/** Shifts each entry between `from` and `to` into its neighbour's place; commas and line breaks stay where they are. */
export function moveFlowEntry(text: string, collection: CollectionNode, from: number, to: number): TextEdit[] {
  const step = from < to ? 1 : -1
  const places = Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step)
  const inLines = collection.entries.every((_, index) => ownLines(text, collection, index) !== null)
  return places.flatMap((place, at) => {
    const source = places[at + 1] ?? from
    const parts = partsOf(text, collection, source, inLines).map(([start, end]) => text.slice(start, end))
    const entry = collection.entries[source]
    return partsOf(text, collection, place, inLines).map(([start, end], part) => {
      const space = part === 0 && entry !== undefined ? spaceAfter(entry) : ''
      return { start, end, insert: (parts[part] ?? '') + space }
    })
  })
}

/**
 * The parts of an entry that move: the entry and, on its own line, the comments above and after it. Never the comma.
 */
function partsOf(
  text: string,
  collection: CollectionNode,
  index: number,
  inLines: boolean,
): (readonly [number, number])[] {
  const entry = collection.entries[index]
  const own = inLines ? ownLines(text, collection, index) : null
  if (entry === undefined) return []
  if (own === null) return [[entry.start, entry.end]]
  const after = entry.comma === null ? entry.end : entry.comma + 1
  return [
    [own.start, entry.end],
    [after, lineEnd(text, after)],
  ]
}
