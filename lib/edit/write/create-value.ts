import type { Path } from '@/lib/registries/diagnostic'
import { insertPair, insertValue } from '@/lib/edit/insert-entry'
import { isJson, newScalar } from '@/lib/edit/file-style'
import { ownStyle } from './quote'
import type { Route } from '@/lib/edit/route'
import type { Slot, EditContext } from '@/lib/edit/slot'
import type { TextEdit } from '@/lib/text/text-edit'
import { emptyTree, scalarTree, type Tree } from '@/lib/edit/written-tree'
import { refusal, type Refusal } from '@/lib/edit/refusal'
import { saying } from '@/lib/words/saying'

/** The value to write at the end of a path. */
export type Leaf = { readonly value: string | boolean } | { readonly empty: 'map' | 'list' }

/** Writes a value, together with the keys and lists that are missing on the way to it. */
export function createValue(context: EditContext, route: Route, path: Path, leaf: Leaf): readonly TextEdit[] | Refusal {
  const slot = route.containers.at(-1)
  const key = path[route.depth]
  if (slot === undefined || key === undefined) return refusal(saying('There is nothing to change here.'))
  const steps = path.slice(route.depth)
  const count = slot.node.kind === 'list' ? slot.node.entries.length : 0
  if (steps.some((step, at) => typeof step === 'number' && step > (at === 0 ? count : 0))) {
    return refusal(saying('The list is shorter than that.'))
  }
  const tree = treeDown(context, path, route.depth + 1, leaf, slot)
  if (typeof key === 'number') return insertValue(context, slot, key, tree)
  return insertPair(context, slot, key, tree, path.slice(0, route.depth + 1))
}

/** The value after the key before `depth`, with everything below it. */
function treeDown(context: EditContext, path: Path, depth: number, leaf: Leaf, slot: Slot, isDirect = true): Tree {
  const inJson = isJson(slot.node) || (slot.parent !== null && isJson(slot.parent))
  const key = path[depth]
  if (key === undefined) {
    if ('empty' in leaf) return emptyTree(leaf.empty)
    if (inJson && typeof leaf.value === 'string') return scalarTree(leaf.value, 'double')
    return newScalar(leaf.value, path, isDirect ? slot.node : null)
  }
  const below = treeDown(context, path, depth + 1, leaf, slot, false)
  if (typeof key === 'number') return { kind: 'list', flow: context.style.flowLists, values: [below] }
  const name = scalarTree(key, inJson ? 'double' : ownStyle(key, path[depth - 1] === 'rewrite', false))
  return { kind: 'map', flow: false, pairs: [{ text: key, key: name, value: below }] }
}
