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
  if (root === null) return null
  const entries = entriesByStart.get(root) ?? indexEntries(root)
  return entries.get(start) ?? null
}

const entriesByStart = new WeakMap<YamlNode, ReadonlyMap<number, WrittenEntry>>()

/** All at once: a file can be full of keys that are asked about. */
function indexEntries(root: YamlNode): ReadonlyMap<number, WrittenEntry> {
  const found = new Map<number, WrittenEntry>()
  const left: YamlNode[] = [root]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.kind === 'list') for (const { value } of node.entries) left.push(value)
    for (const entry of entriesOf(node)) {
      if (!found.has(entry.key.start)) found.set(entry.key.start, entry)
      left.push(entry.value)
    }
  }
  entriesByStart.set(root, found)
  return found
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
