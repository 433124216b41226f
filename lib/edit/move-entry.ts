import { moveBlockEntry } from './block-entries'
import { moveFlowEntry } from './flow-entries'
import type { Slot, EditContext } from './slot'
import type { AliasNode, CollectionNode, Entry, YamlNode } from '@/lib/go/yaml/node'
import { keyText } from '@/lib/go/yaml/resolve'
import type { TextEdit } from '@/lib/text/text-edit'
import { refusal, type Refusal } from './refusal'
import { saying } from '@/lib/words/saying'

/** From which index to which an entry has to move to become number `to` among the effective entries. */
export interface Move {
  readonly collection: CollectionNode
  readonly from: number
  readonly to: number
}

/** Null when it is already there. Of a repeated key the last one counts. `to` beyond the end means the end. */
export function planMove({ parent, index }: Slot, to: number): Move | null {
  if (parent === null) return null
  const counting = countingEntries(parent)
  const at = counting.indexOf(index)
  const target = counting[Math.max(0, Math.min(to, counting.length - 1))]
  return at < 0 || target === undefined || target === index ? null : { collection: parent, from: index, to: target }
}

function countingEntries({ kind, entries }: CollectionNode): number[] {
  if (kind === 'list') return Array.from(entries.keys())
  const last = new Map<string, number>()
  for (const [index, entry] of entries.entries()) {
    const key = keyText(entry)
    if (key === null) continue
    last.delete(key)
    last.set(key, index)
  }
  return [...last.values()]
}

export function moveEntry(
  { syntax: { text }, style }: EditContext,
  { collection, from, to }: Move,
): readonly TextEdit[] | Refusal {
  if (collection.flow) return moveFlowEntry(text, collection, from, to)
  const edits = moveBlockEntry(text, collection, from, to, style.lineBreak)
  return edits ?? refusal(saying('Keys share a line with a dash here. Change this place in the text.'))
}

/** An alias that would refer to something else after the move, or to nothing; null when there is none. */
export function crossedAlias({ syntax }: EditContext, move: Move): AliasNode | null {
  const shift = shiftOf(move)
  const order = [...syntax.anchored, ...syntax.aliases]
    .map((node) => ({ node, at: shift(node.outerStart) }))
    .toSorted((a, b) => a.at - b.at)
  const known = new Map<string, YamlNode>()
  for (const { node } of order) {
    if (node.kind === 'alias' && known.get(node.name) !== node.target) return node
    if (node.anchor !== null) known.set(node.anchor.name, node)
  }
  return null
}

/** The approximate offset after the move, precise enough to compare positions. */
function shiftOf({ collection, from, to }: Move): (offset: number) => number {
  const moved = collection.entries[from]
  const target = collection.entries[to]
  if (moved === undefined || target === undefined) return (offset) => offset
  const [start, end] = from < to ? [moved.start, target.end] : [target.start, moved.end]
  const own = moved.end - moved.start
  return (offset) => {
    if (offset < start || offset >= end) return offset
    if (offset >= moved.start && offset < moved.end) return offset + (from < to ? end - moved.end : start - moved.start)
    return offset + (from < to ? -own : own)
  }
}

export function isIn(entry: Entry, node: YamlNode): boolean {
  return entry.start <= node.outerStart && node.outerStart < entry.end
}
