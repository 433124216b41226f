import { isAlias, isMap, isScalar, isSeq, type Document } from 'yaml'
import type { YamlNode } from './yaml-v2-node'

/**
 * What the `yaml` library could make of a text that yaml.v2 refuses, in the nodes that the decoder reads.
 * Lines and tags are left out: nothing decoded from this is called accepted.
 */
export function nodesOfDocument(document: Document.Parsed): YamlNode | null {
  return document.contents === null ? null : convert(document.contents, new Map(), 0)
}

function convert(source: unknown, anchors: Map<string, YamlNode>, offset: number): YamlNode {
  if (isAlias(source)) {
    const target = anchors.get(source.source)
    return target === undefined
      ? createNode('scalar', source.range, offset)
      : { ...createNode('alias', source.range, offset), value: source.source, target }
  }
  if (isMap(source)) {
    const node = remember(createNode('mapping', source.range, offset), source.anchor, anchors)
    for (const { key, value } of source.items) {
      const keyNode = convert(key, anchors, node.start)
      node.children.push(keyNode, convert(value, anchors, keyNode.end))
    }
    return node
  }
  if (isSeq(source)) {
    const node = remember(createNode('sequence', source.range, offset), source.anchor, anchors)
    for (const item of source.items) node.children.push(convert(item, anchors, node.start))
    return node
  }
  if (isScalar(source)) {
    const text = typeof source.value === 'string' ? source.value : (source.source ?? '')
    const node = { ...createNode('scalar', source.range, offset), value: text, implicit: source.type === 'PLAIN' }
    return remember(node, source.anchor, anchors)
  }
  return createNode('scalar', null, offset)
}

function remember(node: YamlNode, anchor: string | undefined, anchors: Map<string, YamlNode>): YamlNode {
  if (anchor !== undefined) anchors.set(anchor, node)
  return node
}

function createNode(kind: YamlNode['kind'], range: readonly number[] | null | undefined, offset: number): YamlNode {
  const start = range?.[0] ?? offset
  return { kind, tag: '', value: '', implicit: true, line: 0, start, end: range?.[1] ?? start, children: [], target: null }
}
