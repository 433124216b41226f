import { moveBlockEntry } from './block-entries'
import { moveFlowEntry } from './flow-entries'
import type { Slot, Writing } from './slot'
import { keyText, type AliasNode, type CollectionNode, type Entry, type Node } from './syntax'
import type { TextEdit } from './text-edit'
import type { Refusal } from './change'

/** Which entry has to change its place to which, so that it becomes the one at `to` among those that count. */
export interface Move {
  readonly collection: CollectionNode
  readonly from: number
  readonly to: number
}

/** Null when it is there already. Of a repeated key the last one counts. `to` beyond the end means the end. */
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

export function moveEntry({ syntax: { text }, style }: Writing, { collection, from, to }: Move): readonly TextEdit[] | Refusal {
  if (collection.flow) return moveFlowEntry(text, collection, from, to)
  const edits = moveBlockEntry(text, collection, from, to, style.lineBreak)
  return edits ?? { refused: 'Keys share a line with a dash here. Change this place in the text.' }
}

/** An alias that would come to stand before its anchor, null when there is none. */
export function crossedAlias({ syntax }: Writing, { collection, from, to }: Move): AliasNode | null {
  const moved = collection.entries[from]
  if (moved === undefined) return null
  const passed = collection.entries.slice(Math.min(from, to), Math.max(from, to) + 1).filter((entry) => entry !== moved)
  const isIn = (entry: Entry, node: Node): boolean => entry.start <= node.outerStart && node.outerStart < entry.end
  const [early, late] = to < from ? [passed, [moved]] : [[moved], passed]
  const crossing = syntax.aliases.find((alias) => {
    return late.some((entry) => isIn(entry, alias)) && early.some((entry) => isIn(entry, alias.target))
  })
  return crossing ?? null
}
