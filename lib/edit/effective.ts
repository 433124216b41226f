import type { Path } from '@/lib/registries/diagnostic'
import type { Field } from '@/lib/registries/field'
import { fieldOf } from '@/lib/registries/field-of'
import { throughAlias, type CollectionNode, type Entry, type YamlNode } from '@/lib/go/yaml/node'
import { isMergeKey, isNull, keyText } from '@/lib/go/yaml/resolve'

/** Nodes that may be visited through merges. Guards against alias bombs; plain nodes cost nothing. */
const VISITS_MAX = 100_000

export interface VisitBudget {
  left: number
}

export function createVisitBudget(): VisitBudget {
  return { left: VISITS_MAX }
}

/**
 * All values that are decoded into the same place for a key of a map, in decoding order: a merge counts at the position
 * of `<<`, and of several merged maps the first takes precedence.
 */
export function valuesOf(map: CollectionNode, key: string, budget: VisitBudget): YamlNode[] {
  const values: YamlNode[] = []
  eachPair(map, budget, (entry, text) => {
    if (text === key) values.push(entry.value)
  })
  return values
}

/** The first occurrence of a key, with all values that are decoded into its place. */
export interface Gathered {
  readonly key: YamlNode | null
  readonly values: YamlNode[]
}

/** All keys of maps that are decoded into the same place, with their values. */
export function gather(maps: readonly CollectionNode[], budget: VisitBudget): Map<string, Gathered> {
  const keys = new Map<string, Gathered>()
  for (const map of maps) {
    eachPair(map, budget, (entry, text) => {
      const known = keys.get(text)
      if (known === undefined) keys.set(text, { key: entry.key, values: [entry.value] })
      else known.values.push(entry.value)
    })
  }
  return keys
}

function eachPair(map: CollectionNode, budget: VisitBudget, use: (entry: Entry, key: string) => void): void {
  for (const entry of map.entries) {
    if (!isMergeKey(entry.key)) {
      use(entry, keyText(entry) ?? '')
      continue
    }
    for (const merged of mergedMaps(entry)) {
      budget.left -= merged.entries.length + 1
      if (budget.left < 0) return
      eachPair(merged, budget, use)
    }
  }
}

/** The maps that a `<<` merges; the last one takes precedence. */
export function mergedMaps(entry: Entry): CollectionNode[] {
  const value = throughAlias(entry.value)
  const nodes = value.kind === 'list' ? value.entries.map((one) => throughAlias(one.value)).toReversed() : [value]
  return nodes.filter((node) => isMap(node))
}

export function isMap(node: YamlNode): node is CollectionNode {
  return node.kind === 'map'
}

/**
 * Of values decoded one after the other into the same place, those that contribute to the result: a field that is a map
 * or a group is filled by all of them since the last null, everything else is replaced by the last.
 */
export function contributing(
  values: readonly YamlNode[],
  parent: Field | null,
  field: Field | null,
): readonly YamlNode[] {
  if (parent?.kind !== 'group' || (field?.kind !== 'group' && field?.kind !== 'map')) return values.slice(-1)
  const lastNull = values.findLastIndex((value) => isNull(throughAlias(value)))
  return lastNull === values.length - 1 ? values.slice(-1) : values.slice(lastNull + 1)
}

/** The values decoded for a path; the last one counts. Empty if there are none. */
export function valuesAt(root: YamlNode | null, path: Path, budget: VisitBudget): readonly YamlNode[] {
  let values: readonly YamlNode[] = root === null ? [] : [root]
  path.forEach((key, depth) => {
    const below = valuesBelow(values, key, budget)
    values = contributing(below, fieldOf(path.slice(0, depth)), fieldOf(path.slice(0, depth + 1)))
  })
  return values
}

function valuesBelow(values: readonly YamlNode[], key: string | number, budget: VisitBudget): YamlNode[] {
  const nodes = values.map(throughAlias)
  if (typeof key === 'string') return nodes.flatMap((node) => (isMap(node) ? valuesOf(node, key, budget) : []))
  const list = nodes.at(-1)
  const entry = list?.kind === 'list' ? list.entries[key] : undefined
  return entry === undefined ? [] : [entry.value]
}
