import type { Change } from './change'
import { refusal, type Refusal } from './refusal'
import { createValue, type Leaf } from '@/lib/edit/write/create-value'
import type { Path } from '@/lib/registries/diagnostic'
import { createVisitBudget, gather, valuesAt } from './effective'
import { crossedAlias, isIn, moveEntry, planMove, type Move } from './move-entry'
import { removeEntries } from './remove-entries'
import { describePath, findRoute, isFilled, type Obstacle, type Route } from './route'
import { fieldOf } from '@/lib/registries/field-of'
import { isValue, renameKeys, replaceByEmpty, replaceScalar, newValueOf } from './set-scalar'
import { entryOf, slotOf, type Slot, type EditContext } from './slot'
import { throughAlias, type AliasNode } from '@/lib/go/yaml/node'
import { isMergeKey, isNull } from '@/lib/go/yaml/resolve'
import type { TextEdit } from '@/lib/text/text-edit'
import { anchorUsedOutside, clearAway, moveAnchor, unshare, usersOf, writeOutAlias } from './unshare'
import { saying } from '@/lib/words/saying'

/** One step towards a change: either writes out something shared, or makes the change itself. */
export type Planned = { readonly edits: readonly TextEdit[]; readonly done: boolean } | Refusal

const NOTHING: Planned = { edits: [], done: true }

export function planStep(context: EditContext, change: Change): Planned {
  if ('set' in change) return planSet(context, change.set, change.to)
  if ('insert' in change) return planInsert(context, change.insert, change.at, change.to)
  if ('add' in change) return planAdd(context, change.add)
  if ('remove' in change) return planRemove(context, change.remove)
  if ('rename' in change) return planRename(context, change.rename, change.to)
  return planMoved(context, change.move, change.to)
}

function planSet(context: EditContext, path: Path, to: string | boolean): Planned {
  const newValue = newValueOf(path, to)
  if (newValue === null) return refusal(saying('{field} is either true or false.', { field: String(path.at(-1)) }))
  const present = valuesAt(context.syntax.root, path, createVisitBudget()).at(-1)
  if (present !== undefined && isValue(throughAlias(present), newValue)) return NOTHING
  return along(context, path, 'beside', (route) => {
    const slot = route.found.at(-1)
    if (slot === undefined) return done(createValue(context, route, path, { value: newValue }))
    const { node } = slot
    if (context.everywhere === true && node.kind === 'alias')
      return done(replaceScalar(context, slotOf(context.syntax.root, node.target) ?? slot, newValue, path))
    const users = context.everywhere === true ? [] : usersOf(context, node)
    if (users.length > 0) return step(moveAnchor(context, slot.node, users))
    return done(replaceScalar(context, slot, newValue, path))
  })
}

function planInsert(context: EditContext, list: Path, at: number, to: string): Planned {
  const length = listLength(context, list)
  const path = [...list, Math.min(at, length)]
  return along(context, path, 'beside', (route) =>
    done(createValue(context, { ...route, depth: Math.min(route.depth, list.length) }, path, { value: to })),
  )
}

function listLength({ syntax }: EditContext, path: Path): number {
  const present = valuesAt(syntax.root, path, createVisitBudget()).at(-1)
  const list = present === undefined ? null : throughAlias(present)
  return list?.kind === 'list' ? list.entries.length : 0
}

function planAdd(context: EditContext, path: Path): Planned {
  const field = fieldOf(path)
  const isList = field?.kind === 'list'
  const present = valuesAt(context.syntax.root, path, createVisitBudget()).at(-1)
  // Go distinguishes a missing structure from an empty one only where it keeps a pointer.
  if (present !== undefined && !(isNull(throughAlias(present)) && field?.nullable === true)) return NOTHING
  const leaf: Leaf = { empty: isList ? 'list' : 'map' }
  return along(context, path, 'beside', (route) => {
    const slot = route.found.at(-1)
    if (slot === undefined) return done(createValue(context, route, path, leaf))
    // The null discards the values before it; filling it would revive them.
    const overridden = route.found.slice(0, -1)
    return overridden.length > 0
      ? step(clearAway(context, route.containers, overridden, path.slice(0, -1)))
      : done(replaceByEmpty(context, slot))
  })
}

function planRemove(context: EditContext, path: Path): Planned {
  if (!isThere(context, path)) return NOTHING
  return along(context, path, wayTo(path), (route) => {
    if (route.found.length === 0) return NOTHING
    const shared = anchorUsedOutside(context, route.found)
    if (shared !== null) return step(moveAnchor(context, shared.node, shared.users))
    return done(removeEntries(context, route.containers, route.found, path.slice(0, -1)))
  })
}

function planRename(context: EditContext, path: Path, to: string): Planned {
  if (typeof path.at(-1) === 'number') return refusal(saying('A value of a list has no name.'))
  if (!isThere(context, path)) return missing(path)
  if (path.at(-1) === to) return NOTHING
  return along(context, path, 'within', (route) => {
    if (route.found.length === 0) return missing(path)
    const maps = route.containers.flatMap(({ node }) => (node.kind === 'map' ? [node] : []))
    if (gather(maps, createVisitBudget()).has(to)) return refusal(saying('{name} is there already.', { name: to }))
    const dead = deadEntries(route.found, path)
    if (dead.length > 0) return step(clearAway(context, route.containers, dead, path.slice(0, -1)))
    const keys = route.found.flatMap((slot) => entryOf(slot)?.key ?? [])
    const used = keys.find((key) => usersOf(context, key).length > 0)
    if (used !== undefined) return step(moveAnchor(context, used, usersOf(context, used)))
    return done(renameKeys(keys, to, path, maps[0]?.flow ?? false))
  })
}

function planMoved(context: EditContext, path: Path, to: number): Planned {
  if (!isThere(context, path)) return missing(path)
  return along(context, path, wayTo(path), (route) => {
    const slot = route.found.at(-1)
    if (slot === undefined) return missing(path)
    const merge = firstMerge(route, path)
    if (merge !== null) return step(unshare(context, merge))
    const dead = deadEntries(route.found, path)
    if (dead.length > 0) return step(clearAway(context, route.containers, dead, path.slice(0, -1)))
    if (route.containers.length > 1 || route.found.length > 1)
      return refusal(
        saying('{place} is written more than once. Join the parts in the text first.', {
          place: describePath(path.slice(0, -1)),
        }),
      )
    const move = planMove(slot, to)
    if (move === null) return NOTHING
    const crossed = crossedAlias(context, move)
    return crossed === null ? done(moveEntry(context, move)) : step(keepOrder(context, crossed, move))
  })
}

function isThere({ syntax }: EditContext, path: Path): boolean {
  return valuesAt(syntax.root, path, createVisitBudget()).length > 0
}

function along(context: EditContext, path: Path, way: 'beside' | 'within', plan: (route: Route) => Planned): Planned {
  const route = findRoute(context, path, way)
  if ('refused' in route) return route
  return route.kind === 'route' ? plan(route) : step(unshare(context, route))
}

/** Values of a list replace a merged list entirely; what a merge brings into a map stays in it. */
function wayTo(path: Path): 'beside' | 'within' {
  return typeof path.at(-1) === 'number' ? 'beside' : 'within'
}

/** Entries that are replaced by a later one with the same key. */
function deadEntries(found: readonly Slot[], path: Path): readonly Slot[] {
  return isFilled(path) ? [] : found.slice(0, -1)
}

function firstMerge({ containers }: Route, path: Path): Obstacle | null {
  for (const map of containers) {
    const index = map.node.kind === 'map' ? map.node.entries.findIndex(({ key }) => isMergeKey(key)) : -1
    if (index >= 0) return { kind: 'merge', map, index, path: path.slice(0, -1) }
  }
  return null
}

/** An entry that moves down leaves its anchor to the aliases it passes; in all other cases the alias becomes a copy. */
function keepOrder(
  context: EditContext,
  alias: AliasNode,
  { collection, from, to }: Move,
): readonly TextEdit[] | Refusal {
  const moved = collection.entries[from]
  const leavesAnchor = to > from && moved !== undefined && isIn(moved, alias.target) && !isIn(moved, alias)
  if (!leavesAnchor) return writeOutAlias(context, alias)
  return moveAnchor(
    context,
    alias.target,
    usersOf(context, alias.target).filter((one) => !isIn(moved, one)),
  )
}

function missing(path: Path): Refusal {
  return refusal(saying('{place} is not in the text.', { place: describePath(path) }))
}

function step(edits: readonly TextEdit[] | Refusal): Planned {
  return 'refused' in edits ? edits : { edits, done: false }
}

function done(edits: readonly TextEdit[] | Refusal): Planned {
  return 'refused' in edits ? edits : { edits, done: true }
}
