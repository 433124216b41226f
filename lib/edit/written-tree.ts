import { contributing, gather, isMap, type VisitBudget } from './effective'
import type { Field } from '@/lib/registries/field'
import { quote, type QuoteStyle } from '@/lib/edit/write/quote'
import { throughAlias, type CollectionNode, type YamlNode, type ScalarNode } from '@/lib/go/yaml/node'

/** A value that is about to be written, in the form it will have. */
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
 * The result of decoding the values one after the other into the same place, written out: no aliases, merges or
 * anchors, every scalar as written. Endless values are cut when `budget` is used up.
 */
export function treeOf(values: readonly YamlNode[], field: Field | null, budget: VisitBudget): Tree {
  budget.left -= 1
  const nodes = values.map(throughAlias)
  const last = nodes.at(-1)
  if (last === undefined || budget.left < 0) return { kind: 'scalar', block: '', flow: 'null' }
  if (last.kind === 'scalar') return scalarTreeOf(last)
  if (last.kind === 'list') {
    const below = field?.entry ?? null
    return { kind: 'list', flow: last.flow, values: last.entries.map(({ value }) => treeOf([value], below, budget)) }
  }
  return { kind: 'map', flow: last.flow, pairs: pairsOf(nodes.filter(isMap), field, budget) }
}

/** The result of decoding maps one after the other into the same place. */
export function pairsOf(maps: readonly CollectionNode[], field: Field | null, budget: VisitBudget): Pair[] {
  return [...gather(maps, budget)].map(([text, { key, values }]) => {
    const below = field?.entry ?? field?.children.find((child) => child.name === text) ?? null
    return { text, key: keyTree(key, text), value: treeOf(contributing(values, field, below), below, budget) }
  })
}

function keyTree(key: YamlNode | null, text: string): Tree {
  const node = key === null ? null : throughAlias(key)
  return node?.kind === 'scalar' ? scalarTreeOf(node) : scalarTree(text, 'plain')
}

const SAFE_AS_IT_IS = /^(?:[\w+./-]+|~)$/

function scalarTreeOf(node: ScalarNode): Tree {
  const { text, style } = node
  if (style === 'plain') {
    const block = node.implicit && !/[\r\n]/.test(text) ? text : quote(text, 'double', false)
    return {
      kind: 'scalar',
      block,
      flow: text === '' ? 'null' : SAFE_AS_IT_IS.test(text) ? text : quote(text, 'double', true),
    }
  }
  return scalarTree(text, style === 'single' ? 'single' : 'double')
}

export function isEmptyTree(tree: Tree): boolean {
  return tree.kind === 'map' ? tree.pairs.length === 0 : tree.kind === 'list' && tree.values.length === 0
}
