import { scanBlockScalar } from './block-scalar'
import { columnOf, scanFailure } from './cursor'
import { scanPlainScalar } from './plain'
import { scanQuotedScalar } from './quoted'
import { beginKey, dropSimpleKey, isPossible, nextTokenNumber, saveSimpleKey } from './simple-key'
import { scanAnchor, scanDirective, scanTag } from './tag'
import type { TokenKind } from './token'
import { insert, makeToken, scanPosition, push, pushIndicator, type ScanPosition, type Scanner } from './token-queue'

// Each of these reads one token, and inserts before it the tokens that it implies.

export function fetchStreamEnd(scanner: Scanner): void {
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

export function fetchDirective(scanner: Scanner): void {
  leaveBlocks(scanner)
  const at = scanPosition(scanner)
  const directive = scanDirective(scanner)
  push(
    scanner,
    directive.kind === 'version'
      ? makeToken('version-directive', at, scanner.pos, directive.version)
      : makeToken('tag-directive', at, scanner.pos, directive.handle, directive.prefix),
  )
}

export function fetchDocumentIndicator(scanner: Scanner, kind: TokenKind): void {
  leaveBlocks(scanner)
  pushIndicator(scanner, kind, 3)
}

export function fetchFlowStart(scanner: Scanner, kind: TokenKind): void {
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

export function fetchFlowEnd(scanner: Scanner, kind: TokenKind): void {
  dropSimpleKey(scanner)
  if (scanner.flowLevel > 0) {
    scanner.flowLevel -= 1
    // For an empty collection this discards the possible key that the collection itself is, as yaml.v2 does.
    const key = scanner.simpleKeys.pop()
    if (key !== undefined) scanner.keyLevels.delete(key.tokenNumber)
  }
  scanner.simpleKeyAllowed = false
  pushIndicator(scanner, kind, 1)
}

export function fetchFlowEntry(scanner: Scanner): void {
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = true
  pushIndicator(scanner, 'flow-entry', 1)
}

export function fetchBlockEntry(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.simpleKeyAllowed) {
      throw scanFailure(scanner, 'block sequence entries are not allowed in this context', scanner.pos)
    }
    openBlock(scanner, columnOf(scanner), null, 'block-sequence-start', scanPosition(scanner))
  }
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = true
  pushIndicator(scanner, 'block-entry', 1)
}

export function fetchKey(scanner: Scanner): void {
  if (scanner.flowLevel === 0) {
    if (!scanner.simpleKeyAllowed) {
      throw scanFailure(scanner, 'mapping keys are not allowed in this context', scanner.pos)
    }
    openBlock(scanner, columnOf(scanner), null, 'block-mapping-start', scanPosition(scanner))
  }
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = scanner.flowLevel === 0
  pushIndicator(scanner, 'key', 1)
}

export function fetchValue(scanner: Scanner): void {
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
      openBlock(scanner, columnOf(scanner), null, 'block-mapping-start', scanPosition(scanner))
    }
    scanner.simpleKeyAllowed = scanner.flowLevel === 0
  }
  pushIndicator(scanner, 'value', 1)
}

export function fetchAnchor(scanner: Scanner, kind: 'alias' | 'anchor'): void {
  const at = beginKey(scanner)
  const name = scanAnchor(scanner)
  push(scanner, makeToken(kind, at, scanner.pos, name))
}

export function fetchTag(scanner: Scanner): void {
  const at = beginKey(scanner)
  const { handle, suffix } = scanTag(scanner)
  push(scanner, makeToken('tag', at, scanner.pos, handle, suffix))
}

export function fetchQuotedScalar(scanner: Scanner): void {
  const at = beginKey(scanner)
  const value = scanQuotedScalar(scanner)
  push(scanner, makeToken('scalar', at, scanner.pos, value))
}

export function fetchPlainScalar(scanner: Scanner): void {
  const at = beginKey(scanner)
  const { value, end, brokeLine } = scanPlainScalar(scanner, scanner.indent + 1, scanner.flowLevel > 0)
  push(scanner, makeToken('scalar', at, end, value, '', true))
  if (brokeLine) scanner.simpleKeyAllowed = true
}

export function fetchBlockScalar(scanner: Scanner): void {
  dropSimpleKey(scanner)
  scanner.simpleKeyAllowed = true
  const at = scanPosition(scanner)
  const { value, end } = scanBlockScalar(scanner, scanner.indent)
  push(scanner, makeToken('scalar', at, end, value))
}

/** Begins a block collection when the column is deeper than the one around it; `number` is the token it goes before. */
function openBlock(scanner: Scanner, column: number, number: number | null, kind: TokenKind, at: ScanPosition): void {
  if (scanner.flowLevel > 0 || scanner.indent >= column) return
  scanner.indents.push(scanner.indent)
  scanner.indent = column
  insert(scanner, number, makeToken(kind, at, at.pos))
}

/** Ends the block collections that are indented deeper than the column. */
export function closeBlocks(scanner: Scanner, column: number): void {
  if (scanner.flowLevel > 0) return
  while (scanner.indent > column) {
    push(scanner, makeToken('block-end', scanner, scanner.pos))
    scanner.indent = scanner.indents.pop() ?? -1
  }
}
