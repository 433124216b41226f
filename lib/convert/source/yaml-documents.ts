import { isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import { isMap as isPlainMap, listIn, textIn, type Plain, type PlainMap } from './plain'
import { linesOf, type Lines } from './written-lines'
import { composeYaml } from './yaml-compose'

export interface YamlDocuments {
  /** Each document without a syntax error; the objects of a Kubernetes list each for themselves. */
  readonly documents: readonly Plain[]
  /**
   * The lines of a map below its key, comments and all, without their common indentation.
   *
   * Null for a map that begins on the line of its key, as one in braces does.
   */
  textOf(map: PlainMap): string | null
}

/** In a document, with what its aliases stand for: they can multiply without end. */
const VALUES_MAX = 200_000

/** Reads the YAML or JSON of another program. Tags are ignored, aliases and merge keys are followed. Never throws. */
export function readYaml(text: string): YamlDocuments {
  const written = new Map<PlainMap, Lines>()
  const documents = composeYaml(text).flatMap(({ contents, errors }) => {
    const reading: Reading = { written, anchors: new Map(), values: 0 }
    const value = errors.length > 0 ? null : plainOf(contents, reading)
    return errors.length > 0 || reading.values > VALUES_MAX ? [] : objectsOf(value)
  })
  return {
    documents,
    textOf: (map) => {
      const lines = written.get(map)
      return lines === undefined ? null : linesOf(text, lines)
    },
  }
}

interface Reading {
  readonly written: Map<PlainMap, Lines>
  /** What has an anchor so far, and of how many values it is made. */
  readonly anchors: Map<string, { readonly plain: Plain; readonly values: number }>
  values: number
}

function plainOf(node: unknown, reading: Reading): Plain {
  reading.values += 1
  if (!isNode(node) || reading.values > VALUES_MAX) return null
  if (isAlias(node)) {
    const { plain, values } = reading.anchors.get(node.source) ?? { plain: null, values: 0 }
    reading.values += values
    return plain
  }
  const before = reading.values
  const plain = isMap(node)
    ? mapOf(node, reading)
    : isSeq(node)
      ? node.items.map((item) => plainOf(item, reading))
      : isScalar(node)
        ? scalarOf(String(node.value), node.type === 'PLAIN')
        : null
  if ('anchor' in node && node.anchor !== undefined)
    reading.anchors.set(node.anchor, { plain, values: reading.values - before })
  return plain
}

function scalarOf(text: string, isPlain: boolean): string | null {
  return isPlain && /^(?:~|null|Null|NULL)?$/.test(text) ? null : text
}

function mapOf({ items }: YAMLMap, reading: Reading): PlainMap {
  const map = new Map<string, Plain>()
  const merged: Plain[] = []
  for (const { key, value } of items) {
    const plain = plainOf(value, reading)
    if (isScalar(key) && key.type === 'PLAIN' && key.value === '<<')
      merged.push(...(isPlainMap(plain) ? [plain] : listIn(plain)))
    else {
      const name = isScalar(key) ? String(key.value) : plainOf(key, reading)
      if (typeof name === 'string') map.set(name, plain)
    }
    if (isPlainMap(plain) && isMap(value) && isNode(key) && key.range && value.range)
      reading.written.set(plain, { keyEnd: key.range[1], start: value.range[0], end: value.range[2] })
  }
  for (const [name, plain] of merged.filter(isPlainMap).flatMap((source) => [...source]))
    if (!map.has(name)) map.set(name, plain)
  return map
}

/** kubectl prints several objects as one. */
function objectsOf(document: Plain): readonly Plain[] {
  const items = textIn(document, 'kind').endsWith('List') ? listIn(document, 'items') : []
  return items.length > 0 ? items : [document]
}
