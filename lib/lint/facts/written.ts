import { throughAlias, textOf, type CollectionNode, type YamlNode } from '@/lib/go/yaml/node'
import { isNull } from '@/lib/go/yaml/resolve'

/** A key with its value as written, and the map that contains them. */
export interface WrittenEntry {
  readonly key: YamlNode
  /** The text of the key. */
  readonly name: string
  readonly value: YamlNode
  readonly map: CollectionNode
  /** Index among the entries of the map. */
  readonly index: number
}

/** The entry whose key begins at an offset; null when none does. */
export function entryAt(root: YamlNode | null, start: number): WrittenEntry | null {
  if (root === null || start < root.start || start > root.end) return null
  if (root.kind === 'list') {
    const item = root.entries.find(({ value }) => value.start <= start && start <= value.end)
    return item === undefined ? null : entryAt(item.value, start)
  }
  for (const entry of entriesOf(root)) {
    if (entry.key.start === start) return entry
    const inside = entry.value.start <= start && start <= entry.value.end ? entryAt(entry.value, start) : null
    if (inside !== null) return inside
  }
  return null
}

/** The entries of a map; empty for anything else. */
export function entriesOf(map: YamlNode | null): readonly WrittenEntry[] {
  if (map?.kind !== 'map') return []
  return map.entries.flatMap(({ key, value }, index) =>
    key === null ? [] : [{ key, name: textOf(key), value, map, index }],
  )
}

/** The text of a scalar, empty for null; null for maps and lists. */
export function scalarText(node: YamlNode): string | null {
  const value = throughAlias(node)
  if (value.kind !== 'scalar') return null
  return isNull(value) ? '' : value.text
}
