import type { Path } from './diagnostic'
import type { Field } from './field'
import { fieldOf } from './field-of'
import { behind, isMerge, isNull, keyText, type CollectionNode, type Entry, type Node } from './syntax'

/** How often a value may be looked at through aliases and merges before it counts as a bomb. */
const MAX_VISITS = 20_000

export interface Visits {
  left: number
}

export function createVisits(): Visits {
  return { left: MAX_VISITS }
}

/**
 * All values that are decoded into one place for a key of a map, in the order in which they are: a merge counts where
 * `<<` stands, and of several merged maps the first counts most.
 */
export function valuesOf(map: CollectionNode, key: string, visits: Visits): Node[] {
  const values: Node[] = []
  for (const entry of map.entries) {
    if ((visits.left -= 1) < 0) return values
    if (isMerge(entry)) for (const merged of mergedMaps(entry)) values.push(...valuesOf(merged, key, visits))
    else if (keyText(entry) === key) values.push(entry.value)
  }
  return values
}

/** The maps behind a `<<`, the most important last. */
export function mergedMaps(entry: Entry): CollectionNode[] {
  const value = behind(entry.value)
  const nodes = value.kind === 'list' ? value.entries.map((one) => behind(one.value)).toReversed() : [value]
  return nodes.filter((node): node is CollectionNode => node.kind === 'map')
}

export function keysOf(maps: readonly CollectionNode[], visits: Visits): Set<string> {
  const keys = new Set<string>()
  const collect = (map: CollectionNode): void => {
    for (const entry of map.entries) {
      if ((visits.left -= 1) < 0) return
      if (isMerge(entry)) mergedMaps(entry).forEach(collect)
      else keys.add(keyText(entry) ?? '')
    }
  }
  maps.forEach(collect)
  return keys
}

/**
 * Of values decoded one after the other into one place, those that leave something there: a field that is a map or a
 * group is filled by all of them since the last null, everything else is replaced by the last.
 */
export function contributing(values: readonly Node[], parent: Field | null, field: Field | null): readonly Node[] {
  if (parent?.kind !== 'group' || (field?.kind !== 'group' && field?.kind !== 'map')) return values.slice(-1)
  const lastNull = values.findLastIndex((value) => isNull(behind(value)))
  return lastNull === values.length - 1 ? values.slice(-1) : values.slice(lastNull + 1)
}

/** What is decoded into the place of a path; the last one counts. Empty where nothing is. */
export function valuesAt(root: Node | null, path: Path, visits: Visits): readonly Node[] {
  let values: readonly Node[] = root === null ? [] : [root]
  path.forEach((key, depth) => {
    const below = valuesBelow(values, key, visits)
    values = contributing(below, fieldOf(path.slice(0, depth)), fieldOf(path.slice(0, depth + 1)))
  })
  return values
}

function valuesBelow(values: readonly Node[], key: string | number, visits: Visits): Node[] {
  const nodes = values.map(behind)
  if (typeof key === 'string') return nodes.flatMap((node) => (node.kind === 'map' ? valuesOf(node, key, visits) : []))
  const list = nodes.at(-1)
  const entry = list?.kind === 'list' ? list.entries[key] : undefined
  return entry === undefined ? [] : [entry.value]
}
