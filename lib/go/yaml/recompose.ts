import { composeYaml, type Composed } from './compose'
import { DEPTH_MAX } from './composer'
import { isCollection, type CollectionNode, type Entry, type Syntax, type YamlNode } from './node'
import { shiftedEntry } from './shift'

/** One part of a text that was replaced. */
interface Replaced {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** A tree in which one or more entries next to each other were composed anew. */
export interface Recomposed extends Composed {
  readonly root: CollectionNode
  /** Which entry of the root has them. */
  readonly top: number
  /** Entries of its value that were there before: from `at` on, `removed` of them. */
  readonly at: number
  readonly removed: number
  /** Those in their place. */
  readonly made: readonly Entry[]
  /** How far what follows them has moved. */
  readonly by: number
}

/**
 * What `composeYaml` makes of `text`, from the tree of the text before a change within one entry of a block map in the
 * root: only that entry is composed again, and what follows is moved. Null where more has to be looked at: in a text with
 * anchors, for block scalars and tags in what changed, and where the entry is written in any other way.
 *
 * What is before the entry and what follows it is read as it was: it begins with its key in a line of its own, in the column
 * of its siblings, and nothing that it holds reaches beyond its last line.
 */
export function recomposeYaml(before: Syntax, text: string, change: Replaced): Recomposed | null {
  const { root } = before
  if (root?.kind !== 'map' || root.flow || before.aliases.length + before.anchored.length > 0) return null
  const { at: start, removed, inserted } = change
  if (OTHER_BREAK.test(removed + inserted + before.text.charAt(start - 1))) return null
  const place = placeOf(before, root, start, start + removed.length)
  if (place === null) return null
  const by = inserted.length - removed.length
  const slice = text.slice(place.start, place.end + by)
  const composed = composeYaml(slice)
  const made = composed.root
  if (composed.failure !== null || made?.kind !== 'map' || made.flow || composed.end !== slice.length) return null
  if (composed.aliases.length + composed.anchored.length > 0 || made.start !== place.column) return null
  if (!isPlain(made, 1)) return null
  const lines = countBreaks(inserted) - countBreaks(removed)
  const top = root.entries[place.top]!
  const map = top.value as CollectionNode
  const entries = made.entries.map((entry) => shiftedEntry(entry, place.start, place.line))
  const children = [
    ...map.entries.slice(0, place.at),
    ...entries,
    ...map.entries.slice(place.at + 1).map((entry) => shiftedEntry(entry, by, lines)),
  ]
  const value = { ...map, entries: children, end: children.at(-1)!.end }
  const tops = [
    ...root.entries.slice(0, place.top),
    { ...top, value, end: value.end },
    ...root.entries.slice(place.top + 1).map((entry) => shiftedEntry(entry, by, lines)),
  ]
  return {
    text,
    root: { ...root, entries: tops, end: tops.at(-1)!.end },
    end: before.end + by,
    aliases: [],
    anchored: [],
    failure: null,
    tooDeep: false,
    top: place.top,
    at: place.at,
    removed: 1,
    made: entries,
    by,
  }
}

interface Place {
  readonly top: number
  readonly at: number
  /** From the beginning of its first line to the beginning of the line after it. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
}

/** The entry within which a range of the text is, without the line break at its end. */
function placeOf(before: Syntax, root: CollectionNode, start: number, end: number): Place | null {
  const top = lastBefore(root.entries, start)
  const map = root.entries[top]?.value
  if (map?.kind !== 'map' || map.flow) return null
  const at = lastBefore(map.entries, start)
  const entry = map.entries[at]
  if (entry?.key == null || entry.mark === null) return null
  const next = map.entries[at + 1] ?? root.entries[top + 1]
  const first = lineOf(before.text, entry.start)
  const last = next === undefined ? before.end : lineOf(before.text, next.start)
  if (first === null || last === null || entry.start === first || before.text[last - 1] !== '\n' || end >= last)
    return null
  return { top, at, start: first, end: last, line: entry.key.line, column: entry.start - first }
}

/** The index of the last entry that begins at or before an offset; -1 when there is none. */
function lastBefore(entries: readonly Entry[], offset: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Where the line begins in which an offset is, after spaces alone; null when it is after something else. */
function lineOf(text: string, offset: number): number | null {
  let at = offset
  while (text[at - 1] === ' ') at -= 1
  return at > 0 && text[at - 1] === '\n' ? at : null
}

/** Nothing in it can reach beyond its last line, or depends on what is before it. */
function isPlain(node: YamlNode, depth: number): boolean {
  if (node.tag !== null || node.anchor !== null || node.kind === 'alias' || depth > DEPTH_MAX / 2) return false
  if (!isCollection(node)) return node.style !== 'literal' && node.style !== 'folded'
  return node.entries.every(
    ({ key, mark, value }) =>
      (key === null || isPlain(key, depth + 1)) && (mark !== null || node.flow) && isPlain(value, depth + 1),
  )
}

/** Breaks that are not a line feed alone. */
const OTHER_BREAK = /[\r\u0085\u2028\u2029]/

function countBreaks(part: string): number {
  return part.split('\n').length - 1
}
