/**
 * The first document of a text as it is written: which characters belong to which key, value and mark. What yaml.v2
 * decodes and what an edit changes is the same tree.
 *
 * Offsets are UTF-16, ends are exclusive and never include trailing spaces, comments or line breaks.
 */
export interface Syntax {
  readonly text: string
  /** Null for a text without a document, such as one of only comments. */
  readonly root: YamlNode | null
  /** Where reading stopped: at the next marker or at the end of the text. What follows is never read. */
  readonly end: number
  /** All aliases in text order. */
  readonly aliases: readonly AliasNode[]
  /** All values with an anchor, in text order. */
  readonly anchored: readonly ValueNode[]
}

export type YamlNode = ValueNode | AliasNode
export type ValueNode = ScalarNode | CollectionNode

interface Written {
  /** Of the value itself. For a missing value: an empty range after the colon, dash or properties. */
  readonly start: number
  readonly end: number
  /** With anchor and tag. */
  readonly outerStart: number
  /** Line of `outerStart`; zero-based, counted as yaml.v2 does. */
  readonly line: number
  readonly anchor: Property | null
  /** Its name is the long form. yaml.v2 reads the tag of a collection and ignores it: `tagOf` returns what counts. */
  readonly tag: Property | null
  /** How many aliases follow each other from here. */
  readonly aliases: number
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
  /** Without quotes and tag, so that its text determines its type; also for the tag `!`, as in yaml.v2. */
  readonly implicit: boolean
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface AliasNode extends Written {
  readonly kind: 'alias'
  readonly name: string
  /** Never an alias itself: an alias has no anchor. */
  readonly target: ValueNode
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
  /** Null in a list, never in a map. */
  readonly key: YamlNode | null
  /** After the colon or dash. Null if nothing marks the value: in flow lists and for a lone key. */
  readonly mark: number | null
  readonly value: YamlNode
  /** Of the comma after it, null when there is none. */
  readonly comma: number | null
}

export const LONG_TAG = 'tag:yaml.org,2002:'
export const NULL_TAG = `${LONG_TAG}null`
export const STRING_TAG = `${LONG_TAG}str`
export const BOOLEAN_TAG = `${LONG_TAG}bool`
export const INTEGER_TAG = `${LONG_TAG}int`
export const FLOAT_TAG = `${LONG_TAG}float`
export const TIMESTAMP_TAG = `${LONG_TAG}timestamp`
export const BINARY_TAG = `${LONG_TAG}binary`
export const MERGE_TAG = `${LONG_TAG}merge`
export const SEQUENCE_TAG = `${LONG_TAG}seq`
export const MAPPING_TAG = `${LONG_TAG}map`

/** `!!str` for the long form of it, other tags as they are. */
export function shortTag(tag: string): string {
  return tag.startsWith(LONG_TAG) ? `!!${tag.slice(LONG_TAG.length)}` : tag
}

/** The tag that yaml.v2 decodes by, in its long form; empty when there is none. */
export function tagOf(node: YamlNode): string {
  return node.kind === 'scalar' && node.tag !== null ? node.tag.name : ''
}

/** The value itself, or the value an alias refers to. */
export function throughAlias(node: YamlNode): ValueNode {
  return node.kind === 'alias' ? node.target : node
}

export function isCollection(node: YamlNode): node is CollectionNode {
  return node.kind === 'map' || node.kind === 'list'
}

/** The text of a scalar, also through an alias; empty for maps and lists. */
export function textOf(node: YamlNode): string {
  const value = throughAlias(node)
  return value.kind === 'scalar' ? value.text : ''
}

/** A missing value. */
export function missingNode(line: number, offset: number): ScalarNode {
  return {
    kind: 'scalar',
    style: 'plain',
    text: '',
    implicit: true,
    start: offset,
    end: offset,
    outerStart: offset,
    line,
    anchor: null,
    tag: null,
    aliases: 0,
  }
}
