import type { Path } from '@/lib/registries/diagnostic'
import { contributing, createVisitBudget, gather, isMap, mergedMaps, valuesAt } from './effective'
import { insertPair } from './insert-entry'
import { spacesStart, columnAt, lineEnd, lineStart, nextLine } from '@/lib/go/yaml/lines'
import { removeEntries } from './remove-entries'
import { printFlowPair, printPair } from '@/lib/edit/write/print-tree'
import { fieldOf } from '@/lib/registries/field-of'
import { isFilled, type Obstacle } from './route'
import { entryOf, pathTo, slotOf, type Slot, type EditContext } from './slot'
import { separatorsOf } from './file-style'
import { throughAlias, type AliasNode, type Entry, type YamlNode, type Property } from '@/lib/go/yaml/node'
import { isMergeKey } from '@/lib/go/yaml/resolve'
import type { TextEdit } from '@/lib/text/text-edit'
import { writeValue } from '@/lib/edit/write/write-value'
import { pairsOf, scalarTree, treeOf, type Pair } from './written-tree'
import { refusal, type Refusal } from './refusal'
import { saying } from '@/lib/words/saying'

const TOO_MUCH = refusal(saying('Too much is repeated through aliases here to write it out. Change it in the text.'))

/**
 * Writes out what is shared, so that a change in one place does not affect another. The meaning of the file stays.
 *
 * Refused when writing it out would never end.
 */
export function unshare(context: EditContext, obstacle: Obstacle): readonly TextEdit[] | Refusal {
  switch (obstacle.kind) {
    case 'alias':
      return copyAlias(context, obstacle.slot, null)
    case 'anchor':
      return moveAnchor(context, obstacle.node, usersOf(context, obstacle.node))
    case 'merge':
      return spellOutMerge(context, obstacle.map, obstacle.index, obstacle.path)
    case 'merged-key':
      return copyMergedKey(context, obstacle.map, obstacle.path)
    case 'overridden-by-null':
      return clearAway(context, obstacle.containers, obstacle.slots, obstacle.path)
  }
}

export function usersOf({ syntax }: EditContext, node: YamlNode): AliasNode[] {
  return syntax.aliases.filter((alias) => alias.target === node)
}

/** Replaces an alias by the value it refers to. */
function copyAlias(context: EditContext, slot: Slot, anchor: string | null): TextEdit[] | Refusal {
  const budget = createVisitBudget()
  const path = pathTo(context.syntax.root, slot.node)
  const tree = treeOf([slot.node], path && fieldOf(path), budget)
  return budget.left < 0 ? TOO_MUCH : writeValue(context, slot, tree, anchor)
}

function copyMergedKey(context: EditContext, map: Slot, path: Path): readonly TextEdit[] | Refusal {
  const budget = createVisitBudget()
  const value = treeOf(valuesAt(context.syntax.root, path, budget), fieldOf(path), budget)
  if (budget.left < 0) return TOO_MUCH
  return insertPair(context, map, String(path.at(-1)), value, path)
}

/**
 * Moves an anchor from its value to the first alias of it, where the value is written out. `users` are the aliases that
 * keep the value, in text order.
 */
export function moveAnchor(
  context: EditContext,
  node: YamlNode,
  users: readonly AliasNode[],
): readonly TextEdit[] | Refusal {
  const [first] = users
  if (first === undefined || node.anchor === null) return []
  const anchor = users.length > 1 ? node.anchor.name : null
  const moved = writeOut(context, node, first, anchor)
  const isStillUsed = usersOf(context, node).length > users.length
  return 'refused' in moved || isStillUsed ? moved : [...removeProperty(context.syntax.text, node.anchor), ...moved]
}

/** An anchor in entries that are about to be removed, and its aliases elsewhere. */
export function anchorUsedOutside(
  context: EditContext,
  slots: readonly Slot[],
): { readonly node: YamlNode; readonly users: readonly AliasNode[] } | null {
  const isInside = withinOneOf(slots.flatMap((slot) => entryOf(slot) ?? []))
  const outside = context.syntax.aliases.filter((alias) => !isInside(alias))
  const used = outside.find(({ target }) => isInside(target))
  return used === undefined
    ? null
    : { node: used.target, users: outside.filter(({ target }) => target === used.target) }
}

/** Tells whether a value is inside one of the entries, which are disjoint. */
function withinOneOf(entries: readonly Entry[]): (node: YamlNode) => boolean {
  const sorted = entries.toSorted((a, b) => a.start - b.start)
  return ({ outerStart }) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= outerStart) low = middle + 1
      else high = middle
    }
    return outerStart < (sorted[low - 1]?.end ?? 0)
  }
}

/** Removes entries that have no effect, or first moves an anchor out of them. */
export function clearAway(
  context: EditContext,
  containers: readonly Slot[],
  slots: readonly Slot[],
  path: Path,
): readonly TextEdit[] | Refusal {
  const shared = anchorUsedOutside(context, slots)
  return shared === null
    ? removeEntries(context, containers, slots, path)
    : moveAnchor(context, shared.node, shared.users)
}

/** Replaces an alias, also one after `<<`, by the value it refers to. */
export function writeOutAlias(context: EditContext, alias: AliasNode): readonly TextEdit[] | Refusal {
  return writeOut(context, alias.target, alias, null)
}

function writeOut(
  context: EditContext,
  node: YamlNode,
  alias: AliasNode,
  anchor: string | null,
): readonly TextEdit[] | Refusal {
  const slot = slotOf(context.syntax.root, alias)
  if (slot === null) return writeOutKey(node, alias, anchor)
  const entry = entryOf(slot)
  const map = slot.parent
  if (entry === null || map === null || !isMergeKey(entry.key)) return copyAlias(context, slot, anchor)

  const holder = slotOf(context.syntax.root, map) ?? { parent: null, index: 0, node: map }
  const path = pathTo(context.syntax.root, map) ?? []
  if (anchor === null) return spellOutMerge(context, holder, slot.index, path)
  const mark = entryOf(holder)?.mark ?? null
  if (map.entries.length > 1 || map.anchor !== null || mark === null) return copyAlias(context, slot, anchor)
  // The map consists of the merge alone, so it can take over the anchor.
  const spelt = spellOutMerge(context, holder, slot.index, path)
  return 'refused' in spelt ? spelt : [{ start: mark, end: mark, insert: ` &${anchor}` }, ...spelt]
}

function writeOutKey(node: YamlNode, alias: AliasNode, anchor: string | null): readonly TextEdit[] | Refusal {
  const value = throughAlias(node)
  if (value.kind !== 'scalar') return TOO_MUCH
  const tree = scalarTree(value.text, 'double')
  const text = tree.kind === 'scalar' ? tree.flow : ''
  return [{ start: alias.start, end: alias.end, insert: anchor === null ? text : `&${anchor} ${text}` }]
}

/** Replaces a `<<` by the keys that it brings, except those that the map itself has further down. */
function spellOutMerge(context: EditContext, slot: Slot, index: number, path: Path): readonly TextEdit[] | Refusal {
  const { syntax, style } = context
  const map = slot.node
  const entry = map.kind === 'map' ? map.entries[index] : undefined
  if (map.kind !== 'map' || entry === undefined) return []
  const budget = createVisitBudget()
  const field = fieldOf(path)
  const later = gather([{ ...map, entries: map.entries.slice(index + 1) }], budget)
  const pairs = pairsOf(mergedMaps(entry), field, budget).filter(
    (pair) => !isOverwritten(pair, later.get(pair.text)?.values ?? [], path),
  )
  if (budget.left < 0) return TOO_MUCH
  const { text } = syntax
  if (pairs.length === 0) return removeEntries(context, [slot], [{ parent: map, index, node: entry.value }], path)
  if (map.flow) {
    const separators = separatorsOf(syntax, map)
    const insert = pairs.map((pair) => printFlowPair(pair, separators)).join(separators.comma)
    return [{ start: entry.start, end: entry.end, insert }]
  }
  const [first = '', ...lines] = pairs.flatMap((pair) => printPair(pair, columnAt(text, entry.start), style))
  // A comment after the merge stays on its line.
  const end = lineEnd(text, entry.end)
  const insert = [first.trimStart() + text.slice(entry.end, end), ...lines].join(style.lineBreak)
  return [{ start: entry.start, end, insert }]
}

/** True when a later key of the same map replaces what the merge brings. Fields that accumulate are not replaced. */
function isOverwritten({ text, value }: Pair, later: readonly YamlNode[], path: Path): boolean {
  if (later.length === 0) return false
  const fieldPath = [...path, text]
  const fillers = contributing(later, fieldOf(path), fieldOf(fieldPath))
  if (fillers.length < later.length || !isFilled(fieldPath) || value.kind !== 'map') return true
  const written = gather(fillers.map(throughAlias).filter(isMap), createVisitBudget())
  return value.pairs.every((below) => written.has(below.text))
}

/** Removes an anchor or tag and the spaces after it. */
export function removeProperty(text: string, { start, end }: Property): TextEdit[] {
  const isLast = /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)))
  if (!isLast) return [{ start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0), insert: '' }]
  const from = spacesStart(text, start)
  const isAlone = from === lineStart(text, start) && text.slice(end, lineEnd(text, end)).trim() === ''
  return [{ start: from, end: isAlone ? nextLine(text, end) : end, insert: '' }]
}
