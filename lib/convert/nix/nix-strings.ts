import type { ReadString } from '@/lib/convert/hcl/hcl-strings'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Reads a text in double quotes; one that is not closed ends with the text. */
export function nixString(text: string, from: number): ReadString {
  const pieces: string[] = []
  let at = from + 1
  while (at < text.length && text.charAt(at) !== '"') {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    pieces.push(character === '\\' ? (ESCAPES[next] ?? next) : character)
    at += character === '\\' ? 2 : 1
  }
  return { text: pieces.join(''), end: at + 1 }
}

/**
 * Reads a text between `''`, without the indentation that its lines share.
 *
 * Source: nix.dev/manual/nix/latest/language/string-literals, Indented string
 */
export function nixIndented(text: string, from: number): ReadString {
  const pieces: string[] = []
  let at = from + 2
  while (at < text.length) {
    if (text.startsWith("''", at)) {
      const mark = text.charAt(at + 2)
      if (mark === '$') {
        pieces.push(HELD_MARK)
        at += 3
      } else if (mark === "'") {
        pieces.push("''")
        at += 3
      } else if (mark === '\\') {
        pieces.push(ESCAPES[text.charAt(at + 3)] ?? text.charAt(at + 3))
        at += 4
      } else break
    } else {
      pieces.push(text.charAt(at))
      at += 1
    }
  }
  return { text: unindented(pieces.join('')).replaceAll(HELD_MARK, '$'), end: at + 2 }
}

/** `''$`, until the indentation is known. */
const HELD_MARK = '\uE000'

function unindented(text: string): string {
  const lines = text.replace(/^ *\n/, '').split('\n')
  const columns = lines.reduce(
    (least, line) => (line.trim() === '' ? least : Math.min(least, line.search(/[^ ]/))),
    Infinity,
  )
  return lines
    .map((line, index) =>
      line.trim() === '' ? (index === lines.length - 1 ? '' : line.slice(columns)) : line.slice(columns),
    )
    .join('\n')
}
