import { isBlankOrEnd, isBreak, isBreakOrEnd } from './yaml-v2-characters'
import { scanBlockScalar } from './yaml-v2-block-scalar'
import { columnOf, lookAhead, peek, scanFailure, takeBreak, type Cursor } from './yaml-v2-cursor'
import { atDocumentIndicator, scanPlainScalar } from './yaml-v2-plain'
import { scanQuotedScalar } from './yaml-v2-quoted'
import { scanAnchor, scanDirective, scanTag } from './yaml-v2-tag'
import type { Token, TokenKind } from './yaml-v2-token'

/** A token that turns out to be a key when a `:` follows on the same line. */
interface SimpleKey {
  possible: boolean
  /** In a block mapping at the level of its keys nothing else may stand here. */
  required: boolean
  tokenNumber: number
  pos: number
  line: number
  column: number
}

/** The tokens of a text, read only as far as they are asked for. */
export interface Scanner extends Cursor {
  flowLevel: number
  indent: number
  readonly indents: number[]
  simpleKeyAllowed: boolean
  /** One for each flow level. */
  readonly simpleKeys: SimpleKey[]
  /** Level of the possible key that a token number begins. */
  readonly keyLevels: Map<number, number>
  tokens: Token[]
  head: number
  /** Tokens handed out so far. */
  parsed: number
}

/** K3s reads registries.yaml with this grammar; where it is odd, so is this. Source: gopkg.in/yaml.v2 v2.4.0, scannerc.go */
export function createScanner(text: string, start: number, refusal: string | null): Scanner {
  return {
    text,
    refusal,
    pos: start,
    line: 0,
    lineStart: start,
    flowLevel: 0,
    indent: -1,
    indents: [],
    simpleKeyAllowed: true,
    simpleKeys: [{ possible: false, required: false, tokenNumber: 0, pos: 0, line: 0, column: 0 }],
    keyLevels: new Map(),
    tokens: [],
    head: 0,
    parsed: 0,
  }
}

/** The next token, which stays; throws a `YamlFailure` when there is none. */
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

/** Drops the token that `peekToken` gave. */
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
  if (atDocumentIndicator(scanner)) return fetchDocumentIndicator(scanner, code === 45 ? 'document-start' : 'document-end')

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

/** Steps over blanks, comments and line breaks. A tab is a blank only where no key may begin. */
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

function isPossible(scanner: Scanner, key: SimpleKey): boolean {
  if (!key.possible) return false
  if (key.line === scanner.line && isNear(scanner, key.pos)) return true
  if (key.required) throw scanFailure(scanner, "could not find expected ':'", key.pos)
  key.possible = false
  return false
}

/** A key ends within 1024 characters, counted as code points. */
function isNear(scanner: Scanner, start: number): boolean {
  if (scanner.pos - start <= 1024) return true
  if (scanner.pos - start > 2048) return false
  return scanner.text.slice(start, scanner.pos).replace(/[\ud800-\udbff]/g, '').length <= 1024
}

function saveSimpleKey(scanner: Scanner): void {
  if (!scanner.simpleKeyAllowed) return
  const column = columnOf(scanner)
  dropSimpleKey(scanner)
  const level = scanner.simpleKeys.length - 1
  const tokenNumber = nextTokenNumber(scanner)
  scanner.simpleKeys[level] = {
    possible: true,
    required: scanner.flowLevel === 0 && scanner.indent === column,
    tokenNumber,
    pos: scanner.pos,
    line: scanner.line,
    column,
  }
  scanner.keyLevels.set(tokenNumber, level)
}

function dropSimpleKey(scanner: Scanner): void {
  const key = scanner.simpleKeys[scanner.simpleKeys.length - 1]
  if (key === undefined || !key.possible) return
  if (key.required) throw scanFailure(scanner, "could not find expected ':'", key.pos)
  key.possible = false
  scanner.keyLevels.delete(key.tokenNumber)
}

function nextTokenNumber(scanner: Scanner): number {
  return scanner.parsed + scanner.tokens.length - scanner.head
}

/** Begins a block collection when the column is deeper than the one around it; `number` is the token it goes before. */
function openBlock(scanner: Scanner, column: number, number: number | null, kind: TokenKind, at: Place): void {
  if (scanner.flowLevel > 0 || scanner.indent >= column) return
  scanner.indents.push(scanner.indent)
  scanner.indent = column
  insert(scanner, number, makeToken(kind, at, at.pos))
}

function closeBlocks(scanner: Scanner, column: number): void {
  if (scanner.flowLevel > 0) return
  while (scanner.indent > column) {
    push(scanner, makeToken('block-end', scanner, scanner.pos))
    scanner.indent = scanner.indents.pop() ?? -1
  }
}

function fetchStreamEnd(scanner: Scanner): void {
  if (columnOf(scanner) !== 0) {
    scanner.line += 1
    scanner.lineStart = scanner.pos
  }
  leaveBlocks(scanner)
  push(scanner, makeToken('stream-end', scanner, scanner.pos))
}

function leaveBlocks(scanner: Scanner): void {
  closeBlocks(scanner, -1)
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = false
}

function fetchDirective(scanner: Scanner): void {
  leaveBlocks(scanner)
  const at = placeOf(scanner)
  const directive = scanDirective(scanner)
  push(
    scanner,
    directive.kind === 'version'
      ? makeToken('version-directive', at, scanner.pos, directive.version)
      : makeToken('tag-directive', at, scanner.pos, directive.handle, directive.prefix),
  )
}

function fetchDocumentIndicator(scanner: Scanner, kind: TokenKind): void {
  leaveBlocks(scanner)
  pushIndicator(scanner, kind, 3)
}

function fetchFlowStart(scanner: Scanner, kind: TokenKind): void {
  saveSimpleKey(scanner)
  scanner.simpleKeys.push({
    possible: false,
    required: false,
    tokenNumber: nextTokenNumber(scanner),
    pos: scanner.pos,
    line: scanner.line,
    column: columnOf(scanner),
  })
  scanner.flowLevel += 1
  scanner.simpleKeyAllowed = true
  pushIndicator(scanner, kind, 1)
}

function fetchFlowEnd(scanner: Scanner, kind: TokenKind): void {
  dropSimpleKey(scanner)
  if (scanner.flowLevel > 0) {
    scanner.flowLevel -= 1
    // For an empty collection this forgets the key that the collection itself could be, as yaml.v2 does.
    const key = scanner.simpleKeys.pop()
    if (key !== undefined) scanner.keyLevels.delete(key.tokenNumber)
  }
  scanner.simpleKeyAllowed = false
  pushIndicator(scanner, kind, 1)
}

function fetchFlowEntry(scanner: Scanner): void {
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = true
  pushIndicator(scanner, 'flow-entry', 1)
}

function fetchBlockEntry(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.simpleKeyAllowed) {
      throw scanFailure(scanner, 'block sequence entries are not allowed in this context', scanner.pos)
    }
    openBlock(scanner, columnOf(scanner), null, 'block-sequence-start', placeOf(scanner))
  }
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = true
  pushIndicator(scanner, 'block-entry', 1)
}

function fetchKey(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.simpleKeyAllowed) {
      throw scanFailure(scanner, 'mapping keys are not allowed in this context', scanner.pos)
    }
    openBlock(scanner, columnOf(scanner), null, 'block-mapping-start', placeOf(scanner))
  }
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = scanner.flowLevel === 0
  pushIndicator(scanner, 'key', 1)
}

function fetchValue(scanner: Scanner): void {
  const key = scanner.simpleKeys[scanner.simpleKeys.length - 1]
  if (key !== undefined && isPossible(scanner, key)) {
    insert(scanner, key.tokenNumber, makeToken('key', key, key.pos))
    openBlock(scanner, key.column, key.tokenNumber, 'block-mapping-start', key)
    key.possible = false
    scanner.keyLevels.delete(key.tokenNumber)
    scanner.simpleKeyAllowed = false
  } else {
    if (scanner.flowLevel === 0) {
      if (!scanner.simpleKeyAllowed) {
        throw scanFailure(scanner, 'mapping values are not allowed in this context', key?.pos ?? scanner.pos)
      }
      openBlock(scanner, columnOf(scanner), null, 'block-mapping-start', placeOf(scanner))
    }
    scanner.simpleKeyAllowed = scanner.flowLevel === 0
  }
  pushIndicator(scanner, 'value', 1)
}

function fetchAnchor(scanner: Scanner, kind: 'alias' | 'anchor'): void {
  const at = beginKey(scanner)
  const name = scanAnchor(scanner)
  push(scanner, makeToken(kind, at, scanner.pos, name))
}

function fetchTag(scanner: Scanner): void {
  const at = beginKey(scanner)
  const { handle, suffix } = scanTag(scanner)
  push(scanner, makeToken('tag', at, scanner.pos, handle, suffix))
}

function fetchQuotedScalar(scanner: Scanner): void {
  const at = beginKey(scanner)
  const value = scanQuotedScalar(scanner)
  push(scanner, makeToken('scalar', at, scanner.pos, value))
}

function fetchPlainScalar(scanner: Scanner): void {
  const at = beginKey(scanner)
  const { value, end, brokeLine } = scanPlainScalar(scanner, scanner.indent + 1, scanner.flowLevel > 0)
  push(scanner, makeToken('scalar', at, end, value, '', true))
  if (brokeLine) scanner.simpleKeyAllowed = true
}

function fetchBlockScalar(scanner: Scanner): void {
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = true
  const at = placeOf(scanner)
  const { value, end } = scanBlockScalar(scanner, scanner.indent)
  push(scanner, makeToken('scalar', at, end, value))
}

interface Place {
  readonly pos: number
  readonly line: number
}

function placeOf(scanner: Scanner): Place {
  return { pos: scanner.pos, line: scanner.line }
}

function beginKey(scanner: Scanner): Place {
  saveSimpleKey(scanner)
  scanner.simpleKeyAllowed = false
  return placeOf(scanner)
}

function makeToken(kind: TokenKind, at: Place, end: number, value = '', suffix = '', plain = false): Token {
  return { kind, start: at.pos, end, line: at.line, value, suffix, plain }
}

function pushIndicator(scanner: Scanner, kind: TokenKind, length: number): void {
  const at = placeOf(scanner)
  scanner.pos += length
  push(scanner, makeToken(kind, at, scanner.pos))
}

function push(scanner: Scanner, token: Token): void {
  scanner.tokens.push(token)
}

/** Puts a token before the one of that number; behind all others when that one was handed out already. */
function insert(scanner: Scanner, number: number | null, token: Token): void {
  if (number === null || number < scanner.parsed) push(scanner, token)
  else scanner.tokens.splice(scanner.head + number - scanner.parsed, 0, token)
}

