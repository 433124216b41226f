const NAME_MAX = 60
const FIELDS_MAX = 60

/**
 * The fields of `time="…" level=error msg="…" error="…"`, unquoted once, as Go quotes. What is between them is passed
 * over. Each character is looked at once.
 */
export function readGoFields(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  let at = 0
  while (at < text.length && values.size < FIELDS_MAX) {
    const equals = text.indexOf('=', at)
    if (equals === -1) break
    const name = /[\w.-]{1,60}$/.exec(text.slice(Math.max(at, equals - NAME_MAX), equals))?.[0]
    const value = text[equals + 1] === '"' ? quotedAt(text, equals + 1) : bareAt(text, equals + 1)
    if (name !== undefined && !values.has(name)) values.set(name, value.text)
    at = value.end
  }
  return values
}

/** A string that begins with a quotation mark at `start`; up to the end of the text if it has no other. */
export function quotedAt(text: string, start: number): { readonly text: string; readonly end: number } {
  const pieces: string[] = []
  let from = start + 1
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') return { text: pieces.join('') + text.slice(from, at), end: at + 1 }
    if (letter !== '\\') continue
    const next = text[at + 1] ?? ''
    const code = next === 'u' || next === 'x' ? (next === 'u' ? 4 : 2) : 0
    const hex = text.slice(at + 2, at + 2 + code)
    pieces.push(text.slice(from, at))
    if (code > 0 && hex.length === code && /^[0-9a-f]+$/i.test(hex)) {
      pieces.push(String.fromCharCode(Number.parseInt(hex, 16)))
      at += 1 + code
    } else {
      pieces.push(UNQUOTED[next] ?? (next === '"' || next === '\\' ? next : `\\${next}`))
      at += 1
    }
    from = at + 1
  }
  return { text: pieces.join('') + text.slice(from), end: text.length }
}

const UNQUOTED: Readonly<Record<string, string>> = { n: '\n', t: ' ', r: '' }

function bareAt(text: string, start: number): { readonly text: string; readonly end: number } {
  const space = text.slice(start).search(/\s/)
  const end = space === -1 ? text.length : start + space
  return { text: text.slice(start, end), end }
}
