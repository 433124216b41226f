import { columnOf, scanFailure } from './cursor'
import { scanPosition, type ScanPosition, type Scanner, type SimpleKey } from './token-queue'

/** False, and discarded, once the key can no longer end on its line. */
export function isPossible(scanner: Scanner, key: SimpleKey): boolean {
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

export function saveSimpleKey(scanner: Scanner): void {
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

/** Discards the possible key of this level; fails if a key is required there. */
export function dropSimpleKey(scanner: Scanner): void {
  const key = scanner.simpleKeys[scanner.simpleKeys.length - 1]
  if (key === undefined || !key.possible) return
  if (key.required) throw scanFailure(scanner, "could not find expected ':'", key.pos)
  key.possible = false
  scanner.keyLevels.delete(key.tokenNumber)
}

export function nextTokenNumber(scanner: Scanner): number {
  return scanner.parsed + scanner.tokens.length - scanner.head
}

/** The start of a token that can be a key, after which no other key can begin on the same line. */
export function beginKey(scanner: Scanner): ScanPosition {
  saveSimpleKey(scanner)
  scanner.simpleKeyAllowed = false
  return scanPosition(scanner)
}
