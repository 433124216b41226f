const CLASSES: ReadonlyMap<string, string> = new Map([
  ['d', '0-9'],
  ['w', 'A-Za-z0-9_'],
  ['s', ' '],
])

/**
 * An equivalent pattern without backslashes; null if there is none, as for \b. A double backslash is TOML's own escape
 * and stays.
 */
export function withoutBackslashes(pattern: string): string | null {
  let plain = ''
  let inClass = false
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? ''
    if (character !== '\\') {
      plain += character
      inClass = inClass ? character !== ']' || pattern[at - 1] === '[' : character === '['
      continue
    }
    const escaped = escapedAs(pattern[at + 1] ?? '', inClass)
    if (escaped === null) return null
    plain += escaped
    at += 1
  }
  return plain
}

function escapedAs(character: string, inClass: boolean): string | null {
  const members = CLASSES.get(character.toLowerCase())
  if (members !== undefined) {
    if (character === character.toLowerCase()) return inClass ? members : `[${members}]`
    return inClass ? null : `[^${members}]`
  }
  if (character === '\\') return '\\\\'
  if (character === '' || /[A-Za-z0-9^"]/.test(character)) return null
  // Within brackets these would end the class or make a range.
  if (inClass) return /[\]-]/.test(character) ? null : character
  return /[.$*+?()[\]{}|]/.test(character) ? `[${character}]` : character
}
