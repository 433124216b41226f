import { contributing, keysOf, valuesOf, type Visits } from './effective'
import type { Field } from './field'
import { quote, type QuoteStyle } from './quote'
import { behind, type CollectionNode, type Node, type ScalarNode } from './syntax'

/** A value that is about to be written, as it would look. */
export type Tree =
  | { readonly kind: 'scalar'; readonly block: string; readonly flow: string }
  | { readonly kind: 'map'; readonly flow: boolean; readonly pairs: readonly Pair[] }
  | { readonly kind: 'list'; readonly flow: boolean; readonly values: readonly Tree[] }

export interface Pair {
  /** What the key says. */
  readonly text: string
  readonly key: Tree
  readonly value: Tree
}

export function scalarTree(text: string, style: QuoteStyle): Tree {
  return { kind: 'scalar', block: quote(text, style, false), flow: quote(text, style, true) }
}

export function emptyTree(kind: 'map' | 'list'): Tree {
  return kind === 'map' ? { kind, flow: true, pairs: [] } : { kind, flow: true, values: [] }
}

/**
 * What the values leave when they are decoded one after the other into one place, written out: without aliases, merges
 * and anchors, every scalar as it is written there. Values without end are cut when `visits` are used up.
 */
export function treeOf(values: readonly Node[], field: Field | null, visits: Visits): Tree {
  visits.left -= 1
  const nodes = values.map(behind)
  const last = nodes.at(-1)
  if (last === undefined || visits.left < 0) return { kind: 'scalar', block: '', flow: 'null' }
  if (last.kind === 'scalar') return scalarTreeOf(last)
  if (last.kind === 'list') {
    const below = field?.entry ?? null
    return { kind: 'list', flow: last.flow, values: last.entries.map(({ value }) => treeOf([value], below, visits)) }
  }
  const maps = nodes.filter((node): node is CollectionNode => node.kind === 'map')
  return { kind: 'map', flow: last.flow, pairs: pairsOf(maps, field, visits) }
}

export function pairsOf(maps: readonly CollectionNode[], field: Field | null, visits: Visits): Pair[] {
  const keys = [...keysOf(maps, visits)]
  return keys.map((key) => {
    const below = field?.entry ?? field?.children.find((child) => child.name === key) ?? null
    const values = maps.flatMap((map) => valuesOf(map, key, visits))
    return { text: key, key: keyTree(maps, key), value: treeOf(contributing(values, field, below), below, visits) }
  })
}

/** The key as it is written where it is first met. */
function keyTree(maps: readonly CollectionNode[], key: string): Tree {
  for (const map of maps) {
    for (const entry of map.entries) {
      const node = entry.key === null ? null : behind(entry.key)
      if (node?.kind === 'scalar' && node.text === key) return scalarTreeOf(node)
    }
  }
  return scalarTree(key, 'plain')
}

const SAFE_AS_IT_IS = /^(?:[\w+./-]+|~)$/

function scalarTreeOf(node: ScalarNode): Tree {
  const { text, style } = node
  if (style === 'plain') {
    const block = node.implicit && !/[\r\n]/.test(text) ? text : quote(text, 'double', false)
    return { kind: 'scalar', block, flow: text === '' ? 'null' : SAFE_AS_IT_IS.test(text) ? text : quote(text, 'double', true) }
  }
  return scalarTree(text, style === 'single' ? 'single' : 'double')
}

export function isEmptyTree(tree: Tree): boolean {
  return tree.kind === 'map' ? tree.pairs.length === 0 : tree.kind === 'list' && tree.values.length === 0
}
