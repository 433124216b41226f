import type { CollectionNode, Entry, ScalarNode, YamlNode } from './node'

/** An entry as it is further on in the text, by so many characters and lines. It must hold no alias. */
export function shiftedEntry(entry: Entry, by: number, lines: number): Entry {
  if (by === 0 && lines === 0) return entry
  const { start, end, key, mark, value, comma } = entry
  return {
    start: start + by,
    end: end + by,
    key: key && shiftedNode(key, by, lines),
    mark: mark === null ? null : mark + by,
    value: shiftedNode(value, by, lines),
    comma: comma === null ? null : comma + by,
  }
}

function shiftedNode(node: YamlNode, by: number, lines: number): YamlNode {
  if (node.kind === 'alias') throw new Error('an alias cannot be moved without what it refers to')
  if (node.kind === 'scalar') return shiftedScalar(node, by, lines)
  const { kind, flow, entries, start, end, outerStart, line, anchor, tag, aliases } = node
  const moved: CollectionNode = {
    kind,
    flow,
    entries: entries.map((entry) => shiftedEntry(entry, by, lines)),
    start: start + by,
    end: end + by,
    outerStart: outerStart + by,
    line: line + lines,
    anchor,
    tag: tag && { name: tag.name, start: tag.start + by, end: tag.end + by },
    aliases,
  }
  return moved
}

function shiftedScalar(node: ScalarNode, by: number, lines: number): ScalarNode {
  const { kind, style, text, implicit, start, end, outerStart, line, anchor, tag, aliases } = node
  return {
    kind,
    style,
    text,
    implicit,
    start: start + by,
    end: end + by,
    outerStart: outerStart + by,
    line: line + lines,
    anchor,
    tag: tag && { name: tag.name, start: tag.start + by, end: tag.end + by },
    aliases,
  }
}
