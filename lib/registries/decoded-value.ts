import type { Path, Range } from './diagnostic'
import type { SourceRange } from './model'
import type { YamlNode } from '@/lib/go/yaml/node'

/**
 * A value K3s holds after decoding, together with the text that made it. Decoding twice into the same value gives what
 * Go would give: merged groups and maps, replaced lists and scalars.
 */
export interface DecodedValue {
  /** Null for list items and the root. */
  key: YamlNode | null
  /** For an alias, the node it refers to. Null for the root of an empty text. */
  node: YamlNode | null
  scalar: string | boolean
  /** Of a group or a map; null (Go's nil) when nothing was written. */
  entries: Map<string, DecodedValue> | null
  items: DecodedValue[]
}

export function createDecodedValue(key: YamlNode | null, node: YamlNode | null): DecodedValue {
  return { key, node, scalar: '', entries: null, items: [] }
}

/** The decoded value at a path, null when nothing in the text makes it. */
export function decodedValueAt(root: DecodedValue, path: Path): DecodedValue | null {
  let decoded: DecodedValue | undefined = root
  for (const step of path) {
    decoded = typeof step === 'number' ? decoded.items[step] : decoded.entries?.get(step)
    if (decoded === undefined) return null
  }
  return decoded
}

export function sourceRangeOf(decoded: DecodedValue): SourceRange | null {
  if (decoded.node === null) return null
  return { key: decoded.key && rangeOf(decoded.key), value: rangeOf(decoded.node) }
}

export function rangeOf(node: YamlNode): Range {
  return { start: node.start, end: node.end }
}
