import { YamlFailure } from './cursor'
import { missingNode, type AliasNode, type CollectionNode, type Entry, type ValueNode, type YamlNode } from './node'
import { peekToken, skipToken, type Scanner } from './scanner'
import type { Token, TokenKind } from './token'

/**
 * Deeper than any useful registries.yaml; the decoded types have five levels. Also limits how many aliases may refer to
 * each other in a row, as in a chain of merges.
 */
export const DEPTH_MAX = 64

/** One pass over the tokens of a document. */
export interface Composer {
  readonly scanner: Scanner
  readonly anchors: Map<string, ValueNode>
  readonly aliases: AliasNode[]
  readonly anchored: ValueNode[]
  tagPrefixes: ReadonlyMap<string, string>
  depth: number
  /** `compose.ts`, for the contents of collection entries. */
  readonly composeNode: ComposeNode
}

/** `indentless`: dashes may begin in the column of the key they belong to. */
export type ComposeNode = (composer: Composer, inBlock: boolean, indentless: boolean) => YamlNode

/** Grows while it is composed: an alias inside can already refer to it. */
export type OpenCollection = CollectionNode & {
  end: number
  aliases: number
  readonly entries: Entry[]
}

export type Kinds = ReadonlySet<TokenKind>

export class TooDeep extends YamlFailure {}

export function tooDeep(token: Token): TooDeep {
  const problem = `nested deeper than ${DEPTH_MAX} levels`
  return new TooDeep(problem, problem, token.start, token.start)
}

/** Takes the token that marks a value; null when another one is next. */
export function takeColon(scanner: Scanner): Token | null {
  const token = peekToken(scanner)
  if (token.kind !== 'value') return null
  skipToken(scanner)
  return token
}

/** The value after an indicator, or a missing value when one of `kinds` follows directly. */
export function composeUnless(composer: Composer, indicator: Token, kinds: Kinds, indentless: boolean): YamlNode {
  const isMissing = kinds.has(peekToken(composer.scanner).kind)
  return isMissing ? missingNode(indicator.line, indicator.end) : composer.composeNode(composer, true, indentless)
}

/** A pair whose key begins with the token `start`. */
export function pairOf(start: number, key: YamlNode, colon: Token | null, value: YamlNode): Entry {
  const mark = colon?.end ?? null
  return { start, end: Math.max(value.end, mark ?? key.end), key, mark, value, comma: null }
}

export function addEntry(node: OpenCollection, entry: Entry): void {
  node.entries.push(entry)
  node.aliases = Math.max(node.aliases, entry.key?.aliases ?? 0, entry.value.aliases)
  node.end = Math.max(node.end, entry.end)
}
