import { entryLines, removeBlockEntries, withoutLastBreak } from './block-entries'
import type { Path } from '@/lib/registries/diagnostic'
import { removeFlowEntries } from './flow-entries'
import { lineBreakOf, startsLine } from '@/lib/go/yaml/lines'
import { fieldOf } from '@/lib/registries/field-of'
import { isCollection, type CollectionNode, type Entry, type YamlNode } from '@/lib/go/yaml/node'
import { tidyEdits, type TextEdit } from '@/lib/text/text-edit'
import { entryOf, slotOf, type Slot, type EditContext } from './slot'
import { refusal, type Refusal } from './refusal'
import { saying } from '@/lib/words/saying'

const NO_LINES = refusal(saying('Keys share a line with a dash here. Change this place in the text.'))

/**
 * Removes the entries at the slots, with their comments. `path` leads to their parent, `containers` are where it is
 * written.
 *
 * When a list or map becomes empty, its key is removed too, unless that would lose a comment or K3s would see a
 * difference; then it stays with `[]` or `{}`.
 */
export function removeEntries(
  context: EditContext,
  containers: readonly Slot[],
  slots: readonly Slot[],
  path: Path,
): readonly TextEdit[] | Refusal {
  const { text } = context.syntax
  const indexesOf = indexesByParent(slots)
  const removals: TextEdit[][] = []
  for (const container of containers) {
    const { node } = container
    const indexes = isCollection(node) ? indexesOf.get(node) : undefined
    if (!isCollection(node) || indexes === undefined) continue
    const removed =
      indexes.length < node.entries.length ? removeSome(text, node, indexes) : removeAll(context, container, node, path)
    if (removed === null) return NO_LINES
    removals.push(removed)
  }
  const edits = tidyEdits(text, removals.flat())
  const last = edits.at(-1)
  return last !== undefined && needsLastBreak(context, last.start) ? edits : withoutLastBreak(text, edits)
}

/** True after a `|` or `>` that keeps its last line break: without it its value would change. */
function needsLastBreak({ syntax: { text, root } }: EditContext, offset: number): boolean {
  let node = root
  while (node !== null && isCollection(node)) node = node.entries.findLast(({ start }) => start < offset)?.value ?? null
  if (node?.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return false
  return !/^[|>]\d?-/.test(text.slice(node.start, node.start + 3))
}

function indexesByParent(slots: readonly Slot[]): Map<YamlNode | null, number[]> {
  const indexes = new Map<YamlNode | null, number[]>()
  for (const { parent, index } of slots) {
    const known = indexes.get(parent)
    if (known === undefined) indexes.set(parent, [index])
    else known.push(index)
  }
  return indexes
}

function removeSome(text: string, node: CollectionNode, indexes: readonly number[]): TextEdit[] | null {
  return node.flow ? removeFlowEntries(text, node, indexes) : removeBlockEntries(text, node, indexes)
}

function removeAll(context: EditContext, container: Slot, node: CollectionNode, path: Path): TextEdit[] | null {
  const { text } = context.syntax
  const holder = entryOf(container)
  if (holder === null) return removeRoot(context, node)

  const kind = fieldOf(path)?.kind
  const goesToo = (kind === 'list' || kind === 'map') && !hasOtherComments(text, container, node)
  if (!goesToo) return emptyCollection(text, holder, node)
  const { parent } = container
  if (parent === null || parent.entries.length > 1) return parent && removeSome(text, parent, [container.index])
  const above = slotOf(context.syntax.root, parent)
  const aboveHolder = above && entryOf(above)
  return aboveHolder === null ? removeRoot(context, parent) : emptyCollection(text, aboveHolder, parent)
}

/** An empty document stays, otherwise the next one would be read in its place. */
function removeRoot({ syntax: { text, end } }: EditContext, node: CollectionNode): TextEdit[] | null {
  const edits = removeSome(text, node, allOf(node))
  if (edits === null || node.flow || !text.startsWith('---', end)) return edits
  return [{ start: end, end, insert: `{}${lineBreakOf(text)}` }, ...edits]
}

/** True when removing the lines of a key would also remove a comment that belongs to no entry below it. */
function hasOtherComments(text: string, { parent, index }: Slot, node: CollectionNode): boolean {
  const entry = parent?.entries[index]
  const lines = parent === null || parent.flow ? null : entryLines(text, parent, index)
  if (parent === null || entry === undefined) return true
  if (lines === null || node.flow) {
    const { start, end } = lines ?? entry
    return text.slice(start, end).includes('#')
  }
  let rest = text.slice(lines.start, entry.start)
  let at = endOfProperties(entry.value, entry.mark ?? entry.start)
  for (const below of node.entries.keys()) {
    const own = entryLines(text, node, below)
    if (own === null) return true
    rest += text.slice(at, own.start)
    at = own.end
  }
  return (rest + text.slice(at, lines.end)).includes('#')
}

function allOf(node: CollectionNode): number[] {
  return Array.from(node.entries.keys())
}

/** Leaves `{}` or `[]` after the key. */
function emptyCollection(text: string, holder: Entry, node: CollectionNode): TextEdit[] | null {
  if (node.flow) return removeFlowEntries(text, node, allOf(node))
  const empty = node.kind === 'map' ? '{}' : '[]'
  if (!startsLine(text, node.entries[0]?.start ?? 0)) return [{ start: node.start, end: node.end, insert: empty }]
  const removed = removeBlockEntries(text, node, allOf(node))
  const after = endOfProperties(holder.value, holder.mark ?? holder.start)
  return removed && [{ start: after, end: after, insert: ` ${empty}` }, ...removed]
}

function endOfProperties({ anchor, tag }: YamlNode, mark: number): number {
  return Math.max(mark, anchor?.end ?? 0, tag?.end ?? 0)
}
