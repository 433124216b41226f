import { addEntry, pairOf, takeColon, type Composer, type Kinds, type OpenCollection } from './composer'
import { grammarFailure } from './cursor'
import { missingNode, type CollectionNode, type Entry, type YamlNode } from './node'
import { peekToken, skipToken } from './scanner'
import type { Token, TokenKind } from './token'

const AFTER_KEY_IN_LIST: Kinds = new Set(['value', 'flow-entry', 'flow-sequence-end'])
const AFTER_KEY: Kinds = new Set(['value', 'flow-entry', 'flow-mapping-end'])

export function composeFlowItems(composer: Composer, node: OpenCollection): void {
  eachFlowEntry(composer, node, 'flow-sequence-end', "did not find expected ',' or ']'", (token) => {
    const value =
      token.kind === 'key' ? composePairAsItem(composer, token) : composer.composeNode(composer, false, false)
    return { start: value.outerStart, end: value.end, key: null, mark: null, value, comma: null }
  })
}

/** `[a: b]` is a list with a map in it. */
function composePairAsItem(composer: Composer, token: Token): CollectionNode {
  const { scanner } = composer
  skipToken(scanner)
  const next = peekToken(scanner)
  const isMissing = AFTER_KEY_IN_LIST.has(next.kind)
  // yaml.v2 drops the token here, so a missing key also drops its colon or the end of the list.
  if (isMissing) skipToken(scanner)
  const key = isMissing ? missingNode(next.line, next.end) : composer.composeNode(composer, false, false)
  const pair = composeFlowValue(composer, token, key, 'flow-sequence-end')
  return {
    kind: 'map',
    flow: true,
    entries: [pair],
    start: pair.start,
    end: pair.end,
    outerStart: pair.start,
    line: token.line,
    anchor: null,
    tag: null,
    aliases: Math.max(key.aliases, pair.value.aliases),
  }
}

export function composeFlowPairs(composer: Composer, node: OpenCollection): void {
  const { scanner } = composer
  eachFlowEntry(composer, node, 'flow-mapping-end', "did not find expected ',' or '}'", (token) => {
    if (token.kind !== 'key') {
      const key = composer.composeNode(composer, false, false)
      return pairOf(key.outerStart, key, null, missingNode(peekToken(scanner).line, key.end))
    }
    skipToken(scanner)
    const next = peekToken(scanner)
    const isMissing = AFTER_KEY.has(next.kind)
    const key = isMissing ? missingNode(next.line, token.end) : composer.composeNode(composer, false, false)
    return composeFlowValue(composer, token, key, 'flow-mapping-end')
  })
}

function composeFlowValue(composer: Composer, { start }: Token, key: YamlNode, end: TokenKind): Entry {
  const { scanner } = composer
  const { line } = peekToken(scanner)
  const colon = takeColon(scanner)
  if (colon === null) return pairOf(start, key, null, missingNode(line, key.end))
  const next = peekToken(scanner)
  const isMissing = next.kind === 'flow-entry' || next.kind === end
  const value = isMissing ? missingNode(next.line, colon.end) : composer.composeNode(composer, false, false)
  return pairOf(start, key, colon, value)
}

function eachFlowEntry(
  { scanner }: Composer,
  node: OpenCollection,
  end: TokenKind,
  problem: string,
  compose: (token: Token) => Entry,
): void {
  skipToken(scanner)
  for (let token = peekToken(scanner); token.kind !== end; token = peekToken(scanner)) {
    const entry = compose(token)
    const next = peekToken(scanner)
    const isComma = next.kind === 'flow-entry'
    addEntry(node, isComma ? { ...entry, comma: next.start } : entry)
    if (isComma) skipToken(scanner)
    else if (next.kind !== end) throw grammarFailure(problem, next, node.start)
  }
  node.end = peekToken(scanner).end
  skipToken(scanner)
}
