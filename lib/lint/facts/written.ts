import { behindAlias, type YamlNode } from '@/lib/go/yaml/node'

/** A key with its value as they are written, and the map that holds them. */
export interface WrittenEntry {
  readonly key: YamlNode
  readonly value: YamlNode
  readonly map: YamlNode
  /** Among the entries of the map. */
  readonly index: number
}

/** The entry whose key begins at an offset; null when none does. */
export function entryAt(root: YamlNode | null, start: number): WrittenEntry | null {
  if (root === null || start < root.start || start > root.end) return null
  if (root.kind === 'sequence') {
    const item = root.children.find((child) => child.start <= start && start <= child.end)
    return item === undefined ? null : entryAt(item, start)
  }
  if (root.kind !== 'mapping') return null
  for (const entry of entriesOf(root)) {
    if (entry.key.start === start) return entry
    const inside = entry.value.start <= start && start <= entry.value.end ? entryAt(entry.value, start) : null
    if (inside !== null) return inside
  }
  return null
}

/** The entries of a map; none for anything else. */
export function entriesOf(map: YamlNode | null): readonly WrittenEntry[] {
  if (map?.kind !== 'mapping') return []
  const entries: WrittenEntry[] = []
  for (let at = 0; at + 1 < map.children.length; at += 2) {
    const key = map.children[at]
    const value = map.children[at + 1]
    if (key !== undefined && value !== undefined) entries.push({ key, value, map, index: at / 2 })
  }
  return entries
}

/** The text of a scalar, empty for null; null for maps and lists. */
export function scalarText(node: YamlNode): string | null {
  const target = behindAlias(node)
  if (target.kind !== 'scalar') return null
  return target.implicit && /^(?:~|null|Null|NULL)?$/.test(target.value) ? '' : target.value
}
