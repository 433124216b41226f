import { addEntry, composeUnless, pairOf, takeColon, type Composer, type Kinds, type OpenCollection } from './composer'
import { grammarFailure } from './cursor'
import { missingNode } from './node'
import { peekToken, skipToken } from './scanner'
import type { Token } from './token'

/** Tokens that follow an indicator without a value. */
const AFTER_ITEM: Kinds = new Set(['block-entry', 'block-end'])
const AFTER_INDENTLESS_ITEM: Kinds = new Set(['block-entry', 'key', 'value', 'block-end'])
const AFTER_PAIR: Kinds = new Set(['key', 'value', 'block-end'])

export function composeBlockItems(composer: Composer, node: OpenCollection): void {
  const { scanner } = composer
  skipToken(scanner)
  for (let token = peekToken(scanner); token.kind !== 'block-end'; token = peekToken(scanner)) {
    if (token.kind !== 'block-entry') throw grammarFailure("did not find expected '-' indicator", token, node.start)
    addItem(composer, node, token, AFTER_ITEM)
  }
  skipToken(scanner)
}

/** A list whose dashes begin in the column of the key they belong to; nothing marks its end. */
export function composeIndentlessItems(composer: Composer, node: OpenCollection): void {
  const { scanner } = composer
  for (let token = peekToken(scanner); token.kind === 'block-entry'; token = peekToken(scanner)) {
    addItem(composer, node, token, AFTER_INDENTLESS_ITEM)
  }
}

function addItem(composer: Composer, node: OpenCollection, dash: Token, kinds: Kinds): void {
  skipToken(composer.scanner)
  const value = composeUnless(composer, dash, kinds, false)
  addEntry(node, {
    start: dash.start,
    end: Math.max(value.end, dash.end),
    key: null,
    mark: dash.end,
    value,
    comma: null,
  })
}

export function composeBlockPairs(composer: Composer, node: OpenCollection): void {
  const { scanner } = composer
  skipToken(scanner)
  for (let token = peekToken(scanner); token.kind !== 'block-end'; token = peekToken(scanner)) {
    if (token.kind !== 'key') throw grammarFailure('did not find expected key', token, node.start)
    skipToken(scanner)
    const key = composeUnless(composer, token, AFTER_PAIR, true)
    const next = peekToken(scanner)
    const colon = takeColon(scanner)
    const value = colon === null ? missingNode(next.line, key.end) : composeUnless(composer, colon, AFTER_PAIR, true)
    addEntry(node, pairOf(token.start, key, colon, value))
  }
  skipToken(scanner)
}
