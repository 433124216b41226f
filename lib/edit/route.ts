import type { Path } from '@/lib/registries/diagnostic'
import { contributing, createVisitBudget, isMap, mergedMaps, valuesOf, type VisitBudget } from './effective'
import { quote } from '@/lib/edit/write/quote'
import { fieldOf } from '@/lib/registries/field-of'
import { missingNode, type CollectionNode, type Entry, type YamlNode } from '@/lib/go/yaml/node'
import { isMergeKey, isNull, keyText } from '@/lib/go/yaml/resolve'
import { refusal, type Refusal } from './refusal'
import { slotOf, type Slot, type EditContext } from './slot'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'

/** How much of a path exists in the text. */
export interface Route {
  readonly kind: 'route'
  /** The values that hold the next key, in decoding order. Additions go to the last one. */
  readonly containers: readonly Slot[]
  /** How many keys of the path lead to them. */
  readonly depth: number
  /** Where the whole path is written, in that order. Empty when it is not, or only through a merge. */
  readonly found: readonly Slot[]
}

/** Something along the path is shared with another place and has to be written out first. */
export type Obstacle =
  | { readonly kind: 'alias'; readonly slot: Slot }
  | { readonly kind: 'anchor'; readonly node: YamlNode }
  /** A key that comes from a merge and must be written beside it to be changed. */
  | { readonly kind: 'merged-key'; readonly map: Slot; readonly path: Path }
  /** A merge that brings the key back, whatever is written beside it. */
  | { readonly kind: 'merge'; readonly map: Slot; readonly index: number; readonly path: Path }
  /** Values that a later null discards. Writing into the null would revive them. */
  | {
      readonly kind: 'overridden-by-null'
      readonly containers: readonly Slot[]
      readonly slots: readonly Slot[]
      readonly path: Path
    }

/**
 * `beside` a merge: the change writes a value that overrides the merged one.
 * `within`: the change removes or renames a key, so no merge may bring it back.
 */
export type Way = 'beside' | 'within'

/** Follows a path through the text until it ends or something is in the way. */
export function findRoute(context: EditContext, path: Path, way: Way): Route | Obstacle | Refusal {
  const { syntax } = context
  let slots: readonly Slot[] = [{ parent: null, index: 0, node: syntax.root ?? missingNode(0, syntax.end) }]
  for (const [depth, key] of path.entries()) {
    if (context.everywhere === true) slots = slots.map((slot) => writtenSlot(context, slot))
    const shared = sharedSlot(context, slots)
    if (shared !== null) return inPlace(context, shared, path, way) ?? shared
    const containers = context.everywhere === true ? [...slots.slice(0, -1), ...holders(context, slots, key)] : slots
    const last = containers.at(-1)
    if (last === undefined || isNull(last.node)) return { kind: 'route', containers, depth, found: [] }
    const kind = typeof key === 'number' ? 'list' : 'map'
    if (last.node.kind !== kind) return refusal(notOfKind(kind, describePath(path.slice(0, depth))))

    const next = typeof key === 'number' ? entrySlots(last, key) : keySlots(containers, path, depth, way)
    if (!Array.isArray(next)) return next
    if (next.length === 0) return { kind: 'route', containers, depth, found: [] }
    if (depth === path.length - 1) return { kind: 'route', containers, depth: path.length, found: next }
    const nodes = next.map((slot) => slot.node)
    const field = fieldOf(path.slice(0, depth + 1))
    const parent = fieldOf(path.slice(0, depth))
    slots = next.slice(-contributing(nodes, parent, field).length)
    const overridden = next.slice(0, -slots.length)
    const isOverridden = slots.every(({ node }) => isNull(node)) && isFilled(path.slice(0, depth + 1))
    if (overridden.length > 0 && isOverridden)
      return { kind: 'overridden-by-null', containers, slots: overridden, path: path.slice(0, depth) }
  }
  return { kind: 'route', containers: [], depth: 0, found: slots }
}

/** True for a field that accumulates every value decoded into it, until a null empties it. */
export function isFilled(path: Path): boolean {
  const kind = fieldOf(path)?.kind
  return fieldOf(path.slice(0, -1))?.kind === 'group' && (kind === 'group' || kind === 'map')
}

/** Where the value is written that an alias repeats. */
function writtenSlot({ syntax }: EditContext, slot: Slot): Slot {
  return slot.node.kind === 'alias' ? (slotOf(syntax.root, slot.node.target) ?? slot) : slot
}

/** The last of some maps, or the map that it merges the key from. */
function holders(context: EditContext, slots: readonly Slot[], key: string | number): readonly Slot[] {
  const last = slots.at(-1)
  return last === undefined ? [] : [holderOf(context, last, String(key), createVisitBudget()) ?? last]
}

/** The map whose own entry makes the value of a key; null when none does. */
function holderOf(context: EditContext, map: Slot, key: string, budget: VisitBudget): Slot | null {
  const { node } = map
  if (!isMap(node) || (budget.left -= node.entries.length) < 0) return null
  for (const entry of node.entries.toReversed()) {
    if (!isMergeKey(entry.key)) {
      if (keyText(entry) === key) return map
      continue
    }
    for (const merged of mergedMaps(entry).toReversed()) {
      const slot = slotOf(context.syntax.root, merged)
      const holder = slot && holderOf(context, slot, key, budget)
      if (holder !== null) return holder
    }
  }
  return null
}

/**
 * The route through the only alias of a value below a key that K3s ignores. Such a value is there for this alias, and a
 * copy would leave it to nothing.
 */
function inPlace(context: EditContext, shared: Obstacle, path: Path, way: Way): ReturnType<typeof findRoute> | null {
  if (shared.kind !== 'alias' || context.everywhere === true || shared.slot.node.kind !== 'alias') return null
  const { target } = shared.slot.node
  const { root, aliases } = context.syntax
  const holder = root !== null && isMap(root) ? root.entries.find(({ value }) => isWithin(target, value)) : undefined
  if (holder === undefined || isRead(holder) || aliases.filter((one) => one.target === target).length > 1) return null
  return findRoute({ ...context, everywhere: true }, path, way)
}

function isWithin(node: YamlNode, outer: YamlNode): boolean {
  return outer.outerStart <= node.outerStart && node.end <= outer.end
}

function isRead(entry: Entry): boolean {
  return fieldOf([keyText(entry) ?? '']) !== null
}

function sharedSlot({ syntax, everywhere }: EditContext, slots: readonly Slot[]): Obstacle | null {
  for (const slot of slots) {
    const { node } = slot
    if (node.kind === 'alias') return { kind: 'alias', slot }
    if (everywhere === true) continue
    if (node.anchor !== null && syntax.aliases.some((alias) => alias.target === node)) return { kind: 'anchor', node }
  }
  return null
}

function entrySlots(list: Slot, index: number): Slot[] {
  const parent = list.node as CollectionNode
  const entry = parent.entries[index]
  return entry === undefined ? [] : [{ parent, index, node: entry.value }]
}

function keySlots(containers: readonly Slot[], path: Path, depth: number, way: Way): Slot[] | Obstacle {
  const key = String(path[depth])
  const isLast = depth === path.length - 1
  const found: Slot[] = []
  let merge: { readonly map: Slot; readonly index: number } | null = null
  let endsMerged = false
  const budget = createVisitBudget()
  for (const map of containers) {
    const { node } = map
    if (node.kind !== 'map') continue
    node.entries.forEach((entry, index) => {
      if (isMergeKey(entry.key)) {
        if (!mergedMaps(entry).some((merged) => valuesOf(merged, key, budget).length > 0)) return
        merge ??= { map, index }
        endsMerged = true
      } else if (keyText(entry) === key) {
        found.push({ parent: node, index, node: entry.value })
        endsMerged = false
      }
    })
  }
  const obstacle = merge as { readonly map: Slot; readonly index: number } | null
  if (obstacle === null) return found
  if (way === 'within') {
    const isReplaced = !isLast && !endsMerged && fieldOf(path.slice(0, depth))?.kind !== 'group'
    return isReplaced ? found : { kind: 'merge', ...obstacle, path: path.slice(0, depth) }
  }
  if (!endsMerged && !(isFilled(path.slice(0, depth + 1)) && found.slice(-1).some(({ node }) => isNull(node))))
    return found
  if (!endsMerged && !isLast) return { kind: 'merge', ...obstacle, path: path.slice(0, depth) }
  const map = containers.at(-1) ?? obstacle.map
  return isLast ? [] : { kind: 'merged-key', map, path: path.slice(0, depth + 1) }
}

function notOfKind(kind: 'list' | 'map', place: SaidValue): Saying {
  return kind === 'list'
    ? saying('{place} is not a list in the text. Correct it there first.', { place })
    : saying('{place} is not a map in the text. Correct it there first.', { place })
}

export function describePath(path: Path): SaidValue {
  return path.length === 0 ? saying('The file') : path.map((key) => quote(String(key), 'plain', false)).join(' › ')
}
