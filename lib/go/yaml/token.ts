export type TokenKind =
  | 'stream-start'
  | 'stream-end'
  | 'version-directive'
  | 'tag-directive'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'scalar'

export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** Of `start`. */
  readonly line: number
  /** Text of a scalar, name of an anchor or alias, handle of a tag, version of a directive. */
  readonly value: string
  /** What follows the handle of a tag; prefix of a tag directive. */
  readonly suffix: string
  /** True for a scalar without quotes that is not a block scalar. */
  readonly plain: boolean
}
