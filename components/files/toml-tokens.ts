export type TokenKind = 'comment' | 'header' | 'key' | 'string' | 'literal' | 'plain'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const PIECES = /(#.*$)|("(?:[^"\\]|\\.)*"?|'[^']*'?)|\b(true|false|\d+)\b|([A-Za-z0-9_-]+)/g

/** Colours for one line of TOML. Joined, the tokens are the line. Not a parser: invalid lines get some colours too. */
export function tokenizeTomlLine(line: string): readonly Token[] {
  if (/^\s*\[/.test(line)) return [{ kind: 'header', text: line }]
  const tokens: Token[] = []
  const equals = keyEnd(line)
  let at = 0
  for (const match of line.matchAll(PIECES)) {
    if (match.index > at) tokens.push({ kind: 'plain', text: line.slice(at, match.index) })
    tokens.push({ kind: kindOf(match, equals), text: match[0] })
    at = match.index + match[0].length
  }
  if (at < line.length) tokens.push({ kind: 'plain', text: line.slice(at) })
  return tokens
}

function kindOf(match: RegExpMatchArray, equals: number): TokenKind {
  if (match[1] !== undefined) return 'comment'
  if ((match.index ?? 0) < equals) return 'key'
  if (match[2] !== undefined) return 'string'
  return match[3] === undefined ? 'plain' : 'literal'
}

function keyEnd(line: string): number {
  const quoted = /^\s*("(?:[^"\\]|\\.)*"|'[^']*')\s*=/.exec(line)
  return quoted ? quoted[0].length : line.indexOf('=')
}
