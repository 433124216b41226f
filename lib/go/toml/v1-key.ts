export type ParsedKey1 = { readonly key: readonly string[] } | { readonly error: string }

const BARE = /[A-Za-z0-9_-]/

/**
 * Splits a dotted key whose strings are decoded already, as go-toml v1 does: a quote that an escape made ends its part.
 * Source: pelletier/go-toml v1.9.5 keysparsing.go
 */
export function parseKey1(text: string): ParsedKey1 {
  const key: string[] = []
  let position = 0
  while (position < text.length) {
    const character = text.charAt(position)
    if (character === ' ' || character === '\t') {
      position += 1
    } else if (BARE.test(character)) {
      const bare = bareKey(text, position)
      if (bare.error !== null) return { error: bare.error }
      key.push(bare.part)
      position = bare.end
    } else if (character === '"' || character === "'") {
      const end = text.indexOf(character, position + 1)
      if (end < 0) return { error: `unclosed ${character === '"' ? 'double' : 'single'}-quoted key` }
      key.push(text.slice(position + 1, end))
      position = end + 1
    } else if (character === '.') {
      position += 1
      const next = text.charAt(position)
      if (next === '') return { error: 'unexpected end of key' }
      if (!BARE.test(next) && !`'" `.includes(next)) return { error: 'expecting key part after dot' }
    } else {
      return { error: `invalid key character: ${characterAt(text, position)}` }
    }
  }
  return key.length === 0 ? { error: 'empty key' } : { key }
}

function bareKey(
  text: string,
  start: number,
): { readonly part: string; readonly end: number; readonly error: string | null } {
  let end = start
  while (BARE.test(text.charAt(end))) end += 1
  const part = text.slice(start, end)
  let next = end
  while (/[ \t]/.test(text.charAt(next))) next += 1
  if (next === text.length || text[next] === '.') return { part, end: next, error: null }
  const problem = next > end ? 'invalid key character after whitespace' : 'invalid bare key character'
  return { part, end: next, error: `${problem}: ${characterAt(text, next)}` }
}

function characterAt(text: string, position: number): string {
  return String.fromCodePoint(text.codePointAt(position) ?? 0xfffd)
}
