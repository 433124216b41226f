import { isBlankOrEnd, isBreak, isBreakOrEnd } from './characters'
import { columnOf, lookAhead, peek, scanFailure, takeBreak } from './cursor'
import {
  closeBlocks,
  fetchAnchor,
  fetchBlockEntry,
  fetchBlockScalar,
  fetchDirective,
  fetchDocumentIndicator,
  fetchFlowEnd,
  fetchFlowEntry,
  fetchFlowStart,
  fetchKey,
  fetchPlainScalar,
  fetchQuotedScalar,
  fetchStreamEnd,
  fetchTag,
  fetchValue,
} from './fetch'
import { atDocumentIndicator } from './plain'
import { isPossible } from './simple-key'
import type { Token } from './token'
import type { Scanner } from './token-queue'

export { createScanner, type Scanner } from './token-queue'

/** The next token, without consuming it; throws a `YamlFailure` when there is none. */
export function peekToken(scanner: Scanner): Token {
  for (;;) {
    const token = scanner.tokens[scanner.head]
    if (token !== undefined) {
      const level = scanner.keyLevels.get(scanner.parsed)
      const key = level === undefined ? undefined : scanner.simpleKeys[level]
      if (key === undefined || !isPossible(scanner, key)) return token
    }
    fetchToken(scanner)
  }
}

/** Consumes the token that `peekToken` returned. */
export function skipToken(scanner: Scanner): void {
  scanner.head += 1
  scanner.parsed += 1
  if (scanner.head === scanner.tokens.length) {
    scanner.tokens = []
    scanner.head = 0
  }
}

function fetchToken(scanner: Scanner): void {
  skipToNextToken(scanner)
  closeBlocks(scanner, columnOf(scanner))
  lookAhead(scanner, 4)
  const code = peek(scanner)
  if (code === 0) return fetchStreamEnd(scanner)
  if (code === 37 && columnOf(scanner) === 0) return fetchDirective(scanner)
  if (atDocumentIndicator(scanner))
    return fetchDocumentIndicator(scanner, code === 45 ? 'document-start' : 'document-end')

  const inFlow = scanner.flowLevel > 0
  const nextIsBlank = isBlankOrEnd(peek(scanner, 1))
  switch (scanner.text.charAt(scanner.pos)) {
    case '[':
      return fetchFlowStart(scanner, 'flow-sequence-start')
    case '{':
      return fetchFlowStart(scanner, 'flow-mapping-start')
    case ']':
      return fetchFlowEnd(scanner, 'flow-sequence-end')
    case '}':
      return fetchFlowEnd(scanner, 'flow-mapping-end')
    case ',':
      return fetchFlowEntry(scanner)
    case '-':
      return nextIsBlank ? fetchBlockEntry(scanner) : fetchPlainScalar(scanner)
    case '?':
      return inFlow || nextIsBlank ? fetchKey(scanner) : fetchPlainScalar(scanner)
    case ':':
      return inFlow || nextIsBlank ? fetchValue(scanner) : fetchPlainScalar(scanner)
    case '*':
      return fetchAnchor(scanner, 'alias')
    case '&':
      return fetchAnchor(scanner, 'anchor')
    case '!':
      return fetchTag(scanner)
    case '|':
    case '>':
      if (!inFlow) return fetchBlockScalar(scanner)
      break
    case "'":
    case '"':
      return fetchQuotedScalar(scanner)
    case '%':
    case '@':
    case '`':
    case '#':
    case '\t':
      break
    default:
      return fetchPlainScalar(scanner)
  }
  throw scanFailure(scanner, 'found character that cannot start any token', scanner.pos)
}

/** Skips spaces, comments and line breaks. A tab counts as a space only where no key may begin. */
function skipToNextToken(scanner: Scanner): void {
  for (;;) {
    const tabs = scanner.flowLevel > 0 || !scanner.simpleKeyAllowed
    while (peek(scanner) === 32 || (tabs && peek(scanner) === 9)) scanner.pos += 1
    if (peek(scanner) === 35) while (!isBreakOrEnd(peek(scanner))) scanner.pos += 1
    lookAhead(scanner, 1)
    if (!isBreak(peek(scanner))) return
    takeBreak(scanner)
    if (scanner.flowLevel === 0) scanner.simpleKeyAllowed = true
  }
}
