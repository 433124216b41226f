import { grammarFailure } from './cursor'
import { LONG_TAG, type Property } from './node'
import { peekToken, skipToken, type Scanner } from './scanner'
import type { Token } from './token'

/** Tag and anchor of a node. */
export interface Properties {
  /** Its name is the long form. */
  readonly tag: Property | null
  readonly anchor: Property | null
  /** Where the node begins, its properties included. */
  readonly line: number
  readonly outerStart: number
  /** After the last property. */
  readonly end: number
}

/** Reads the `%` lines above a document and returns the prefixes of its tag handles. */
export function readDirectives(scanner: Scanner): ReadonlyMap<string, string> {
  const tagPrefixes = new Map<string, string>()
  let hasVersion = false
  let token = peekToken(scanner)
  while (token.kind === 'version-directive' || token.kind === 'tag-directive') {
    if (token.kind === 'version-directive') {
      if (hasVersion) throw grammarFailure('found duplicate %YAML directive', token, token.start)
      if (token.value !== '1.1') throw grammarFailure('found incompatible YAML document', token, token.start)
      hasVersion = true
    } else {
      if (tagPrefixes.has(token.value)) throw grammarFailure('found duplicate %TAG directive', token, token.start)
      tagPrefixes.set(token.value, token.suffix)
    }
    skipToken(scanner)
    token = peekToken(scanner)
  }
  if (!tagPrefixes.has('!')) tagPrefixes.set('!', '!')
  if (!tagPrefixes.has('!!')) tagPrefixes.set('!!', LONG_TAG)
  return tagPrefixes
}

/** At most one tag and one anchor, in either order. */
export function readProperties(scanner: Scanner, tagPrefixes: ReadonlyMap<string, string>, first: Token): Properties {
  let tag: Token | null = null
  let anchor: Token | null = null
  let { start: end } = first
  let token = first
  while ((token.kind === 'tag' && tag === null) || (token.kind === 'anchor' && anchor === null)) {
    if (token.kind === 'tag') tag = token
    else anchor = token
    end = token.end
    skipToken(scanner)
    token = peekToken(scanner)
  }
  return {
    tag: tag && propertyOf(tag, resolveTag(tagPrefixes, tag, first.start)),
    anchor: anchor && propertyOf(anchor, anchor.value),
    line: first.line,
    outerStart: first.start,
    end,
  }
}

function propertyOf({ start, end }: Token, name: string): Property {
  return { name, start, end }
}

function resolveTag(tagPrefixes: ReadonlyMap<string, string>, token: Token, about: number): string {
  if (token.value === '') return token.suffix
  const prefix = tagPrefixes.get(token.value)
  const tag = prefix === undefined ? '' : prefix + token.suffix
  if (tag === '') throw grammarFailure('found undefined tag handle', token, about)
  return tag
}
