/**
 * registries.yaml as it is written: which characters belong to which key, value and separator.
 * Offsets are UTF-16, ends are exclusive and never include trailing blanks, comments or line breaks.
 */
export type Node = ScalarNode | AliasNode | CollectionNode

interface Written {
  /** Of the value itself. For a value that is not there: an empty place behind the colon, dash or properties. */
  readonly start: number
  readonly end: number
  /** With anchor and tag. */
  readonly outerStart: number
  readonly anchor: Property | null
  readonly tag: Property | null
}

export interface Property {
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface ScalarNode extends Written {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  readonly text: string
  /** Without quotes and tag, so that its text decides what it is. */
  readonly implicit: boolean
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface AliasNode extends Written {
  readonly kind: 'alias'
  readonly name: string
  readonly target: Node
}

export interface CollectionNode extends Written {
  readonly kind: 'map' | 'list'
  readonly flow: boolean
  readonly entries: readonly Entry[]
}

/** A pair of a map, or one value of a list. */
export interface Entry {
  /** First character: of `?`, dash, key or, in a flow list, value; anchor and tag included. */
  readonly start: number
  readonly end: number
  /** Null in a list. */
  readonly key: Node | null
  /** Behind the colon or dash. Null where nothing marks the value: in flow lists and for a key alone. */
  readonly mark: number | null
  readonly value: Node
  /** Of the comma behind it, null when there is none. */
  readonly comma: number | null
}

export interface Syntax {
  readonly text: string
  /** Null when there is nothing but blanks and comments. */
  readonly root: Node | null
  /** Where the first document ends: at the next marker or at the end of the text. */
  readonly end: number
  /** All aliases in the order of the text. */
  readonly aliases: readonly AliasNode[]
  /** All values with an anchor, in the order of the text. */
  readonly anchored: readonly Node[]
}

/** The value itself, or what it stands for. Ends because a value cannot contain an alias of itself. */
export function behind(node: Node): Exclude<Node, AliasNode> {
  let found = node
  while (found.kind === 'alias') found = found.target
  return found
}

export function isCollection(node: Node): node is CollectionNode {
  return node.kind === 'map' || node.kind === 'list'
}

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL'])

export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.implicit && NULLS.has(node.text)
}

/** `<<`, unless it is quoted. */
export function isMerge(entry: Entry): boolean {
  const { key } = entry
  if (key?.kind !== 'scalar' || key.text !== '<<') return false
  return key.implicit || key.tag?.name === '!!merge'
}

/** The text of a key; null where it is not a scalar. */
export function keyText(entry: Entry): string | null {
  const key = entry.key === null ? null : behind(entry.key)
  if (key?.kind !== 'scalar') return null
  return isNull(key) ? '' : key.text
}
