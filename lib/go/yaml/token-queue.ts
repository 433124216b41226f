import type { Cursor } from './cursor'
import type { Token, TokenKind } from './token'

/** A token that turns out to be a key when a `:` follows on the same line. */
export interface SimpleKey {
  possible: boolean
  /** In a block mapping at the level of its keys, only a key is allowed here. */
  required: boolean
  tokenNumber: number
  pos: number
  line: number
  column: number
}

/** The tokens of a text, read on demand. */
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

/** K3s reads registries.yaml with this grammar, so its quirks are kept. Source: gopkg.in/yaml.v2 v2.4.0, scannerc.go */
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

export interface ScanPosition {
  readonly pos: number
  readonly line: number
}

export function scanPosition(scanner: Scanner): ScanPosition {
  return { pos: scanner.pos, line: scanner.line }
}

export function makeToken(
  kind: TokenKind,
  at: ScanPosition,
  end: number,
  value = '',
  suffix = '',
  plain = false,
): Token {
  return { kind, start: at.pos, end, line: at.line, value, suffix, plain }
}

export function pushIndicator(scanner: Scanner, kind: TokenKind, length: number): void {
  const at = scanPosition(scanner)
  scanner.pos += length
  push(scanner, makeToken(kind, at, scanner.pos))
}

export function push(scanner: Scanner, token: Token): void {
  scanner.tokens.push(token)
}

/** Inserts a token before the one with that number; after all others when that one was already handed out. */
export function insert(scanner: Scanner, number: number | null, token: Token): void {
  if (number === null || number < scanner.parsed) push(scanner, token)
  else scanner.tokens.splice(scanner.head + number - scanner.parsed, 0, token)
}
