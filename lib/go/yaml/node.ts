/** A value as yaml.v2 composes it before it knows the type it is wanted for. */
export interface YamlNode {
  readonly kind: 'scalar' | 'mapping' | 'sequence' | 'alias'
  /** Written tag of a scalar in its long form, else empty. */
  readonly tag: string
  /** Text of a scalar, name of an alias. */
  readonly value: string
  /** A scalar without quotes and tag: its text decides what it is. */
  readonly implicit: boolean
  /** Line of its first character, tag and anchor included; zero-based, counted as yaml.v2 does. */
  readonly line: number
  /** Its text, without tag and anchor. Empty, behind the colon, for a value that is not there. */
  readonly start: number
  end: number
  /** Items of a sequence; keys and values of a mapping in turn. */
  readonly children: YamlNode[]
  /** What an alias stands for. */
  readonly target: YamlNode | null
  /** How many aliases lead on from here, one behind the other. */
  aliases: number
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

/** The node itself, or what it stands for. */
export function behindAlias(node: YamlNode): YamlNode {
  return node.target ?? node
}
