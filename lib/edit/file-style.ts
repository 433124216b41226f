import type { Path } from '@/lib/registries/diagnostic'
import { columnAt, lineBreakOf } from '@/lib/go/yaml/lines'
import { isCollection, type CollectionNode, type YamlNode, type Syntax } from '@/lib/go/yaml/node'
import { isNull, keyText } from '@/lib/go/yaml/resolve'
import { likeStyle, ownStyle, type QuoteStyle } from '@/lib/edit/write/quote'
import { scalarTree, type Tree } from './written-tree'

/** The layout conventions of the file, for what is added to it. */
export interface FileStyle {
  readonly lineBreak: string
  /** Columns from a key to the keys below it. */
  readonly indent: number
  /** Columns from a key to the dashes below it. */
  readonly dashIndent: number
  readonly flowLists: boolean
}

/** Uses the first example of each; without one, the style of the K3s documentation. */
export function fileStyleOf({ text, root }: Syntax): FileStyle {
  const seen: { indent: number | null; dashIndent: number | null; flowLists: number; blockLists: number } = {
    indent: null,
    dashIndent: null,
    flowLists: 0,
    blockLists: 0,
  }
  const visit = (node: YamlNode): void => {
    if (!isCollection(node)) return
    if (node.kind === 'list' && node.entries.length > 0) seen[node.flow ? 'flowLists' : 'blockLists'] += 1
    for (const { value } of node.entries) {
      if (!node.flow && node.kind === 'map' && isBlock(value)) {
        const offset = columnAt(text, value.start) - columnAt(text, node.start)
        if (value.kind === 'map') seen.indent ??= offset
        else seen.dashIndent ??= offset
      }
      visit(value)
    }
  }
  if (root !== null) visit(root)
  const indent = seen.indent ?? 2
  return {
    lineBreak: lineBreakOf(text),
    indent,
    dashIndent: seen.dashIndent ?? indent,
    flowLists: seen.flowLists > seen.blockLists,
  }
}

function isBlock(node: YamlNode): node is CollectionNode {
  return isCollection(node) && !node.flow
}

/** The spaces after the colons and commas of a flow collection. */
export interface Separators {
  readonly colon: string
  readonly comma: string
}

/** As in the first flow collection that has an example, starting with `near`. */
export function separatorsOf({ text, root }: Syntax, near: YamlNode | null): Separators {
  let colon: string | null = null
  let comma: string | null = null
  const visit = (node: YamlNode): void => {
    if (!isCollection(node) || (colon !== null && comma !== null)) return
    node.entries.forEach((entry, index) => {
      if (node.flow && entry.mark !== null && !isNull(entry.value)) colon ??= spacesAfter(text, entry.mark)
      const next = node.entries[index + 1]
      if (node.flow && entry.comma !== null && next !== undefined) comma ??= spacesAfter(text, entry.comma + 1)
      visit(entry.value)
    })
  }
  if (near !== null) visit(near)
  if (root !== null) visit(root)
  return { colon: `:${colon ?? ' '}`, comma: `,${comma ?? ' '}` }
}

/** The spaces at an offset; null when the line ends after them. */
function spacesAfter(text: string, offset: number): string | null {
  return /^([ \t]*)[^ \t\r\n#]/.exec(text.slice(offset, offset + 40))?.[1] ?? null
}

/** The style of the last key that is a single-line scalar, null when the map has none. */
export function keyStyleOf(map: CollectionNode): 'plain' | 'single' | 'double' | null {
  for (const entry of map.entries.toReversed()) {
    if (keyText(entry) === null || entry.key?.kind !== 'scalar' || keyText(entry) === '<<') continue
    const { style } = entry.key
    if (style === 'plain' || style === 'single' || style === 'double') return style
  }
  return null
}

/** Endpoints and rewrites are quoted in all examples of K3s. */
export function wantsQuotes(path: Path): boolean {
  return path.at(-2) === 'endpoint' || path.at(-2) === 'rewrite'
}

/** A new value in the style of its neighbours. `near` is the collection it is added to. */
export function newScalar(value: string | boolean, path: Path, near: YamlNode | null): Tree {
  if (typeof value === 'boolean') return { kind: 'scalar', block: String(value), flow: String(value) }
  const inFlow = near !== null && isFlow(near)
  const example = near === null ? null : (neighbourStyle(near) ?? (isJson(near) ? 'double' : null))
  const quoted = wantsQuotes(path)
  return scalarTree(
    value,
    example === null ? ownStyle(value, quoted, inFlow) : likeStyle(example, value, quoted, inFlow),
  )
}

/** The style of the last value that gives an example; plain values count only in a list. */
function neighbourStyle(near: YamlNode): QuoteStyle | null {
  if (!isCollection(near)) return null
  for (const { value } of near.entries.toReversed()) {
    if (value.kind !== 'scalar' || value.start === value.end || isNull(value)) continue
    if (value.style === 'double' || value.style === 'single') return value.style
    if (value.style === 'plain' && near.kind === 'list') return 'plain'
  }
  return null
}

/** True for a map whose keys are in double quotes, as in JSON. */
export function isJson(node: YamlNode): boolean {
  return isFlow(node) && node.entries.some(({ key }) => key?.kind === 'scalar' && key.style === 'double')
}

function isFlow(node: YamlNode): node is CollectionNode {
  return isCollection(node) && node.flow
}
