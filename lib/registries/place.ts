import type { Path, Range } from './diagnostic'
import type { SourceRange } from './model'
import type { YamlNode } from '@/lib/go/yaml/node'

/**
 * A value K3s holds after decoding, together with the text that made it. Decoding twice into the same place leaves
 * what Go would leave: merged groups and maps, replaced lists and scalars.
 */
export interface Place {
  /** Null for list items and the root. */
  key: YamlNode | null
  /** Behind an alias: what it stands for. Null for the root of an empty text. */
  node: YamlNode | null
  scalar: string | boolean
  /** Of a group or a map; null when nothing was written, which Go calls nil. */
  entries: Map<string, Place> | null
  items: Place[]
}

export function createPlace(key: YamlNode | null, node: YamlNode | null): Place {
  return { key, node, scalar: '', entries: null, items: [] }
}

/** The place at a path, null when nothing in the text makes it. */
export function placeAt(root: Place, path: Path): Place | null {
  let place: Place | undefined = root
  for (const step of path) {
    place = typeof step === 'number' ? place.items[step] : place.entries?.get(step)
    if (place === undefined) return null
  }
  return place
}

export function sourceRangeOf(place: Place): SourceRange | null {
  if (place.node === null) return null
  return { key: place.key && rangeOf(place.key), value: rangeOf(place.node) }
}

export function rangeOf(node: YamlNode): Range {
  return { start: node.start, end: node.end }
}
