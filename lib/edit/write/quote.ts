import type { ScalarStyle } from '@/lib/go/yaml/node'

export type QuoteStyle = 'plain' | 'single' | 'double'

// Words and names, host[:port], paths, URLs without a fragment: nothing that any YAML version reads as something else.
const SAFE_PLAIN = /^(?:[A-Za-z_/][\w./@+=-]*(?::[\w./@+=-]+)*|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?)$/
const WORDS_OF_YAML = /^(?:y|n|yes|no|on|off|true|false|null)$/i

// A colon within a plain scalar is legal inside brackets, but YAML parsers disagree about it.
const UNSAFE_IN_FLOW = /:/

const CONTROLS = '\\x00-\\x1f\\x7f-\\xa0'
// They change what a person sees: soft hyphen, zero width and bidirectional marks, line separators, the byte order
// mark.
const INVISIBLE = '\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff0-\\uffff'
const ESCAPED = new RegExp(`["\\\\${CONTROLS}${INVISIBLE}]`, 'g')
const NEEDS_ESCAPE = new RegExp(`[${CONTROLS}${INVISIBLE}]`)

/** True when the text needs no quotes, neither for yaml.v2 nor for any other parser. */
export function isSafePlain(text: string, inFlow: boolean): boolean {
  return SAFE_PLAIN.test(text) && !WORDS_OF_YAML.test(text) && !(inFlow && UNSAFE_IN_FLOW.test(text))
}

/** True when the text can be quoted as it is, or with `''` for `'`. */
export function canBeSingle(text: string): boolean {
  return !NEEDS_ESCAPE.test(text)
}

/** The style a person would choose for a text if nothing around it gives an example. */
export function ownStyle(text: string, quoted: boolean, inFlow: boolean): QuoteStyle {
  if (!quoted && isSafePlain(text, inFlow)) return 'plain'
  const needsEscape = /["\\]/.test(text) || NEEDS_ESCAPE.test(text)
  return needsEscape && canBeSingle(text) ? 'single' : 'double'
}

/**
 * The text as one line of YAML that yaml.v2 reads back as exactly this text, in the requested style if possible.
 *
 * Uses only escapes that JSON has too, so that a JSON file stays JSON.
 */
export function quote(text: string, style: QuoteStyle, inFlow: boolean): string {
  if (style === 'plain' && isSafePlain(text, inFlow)) return text
  if (style === 'single' && canBeSingle(text)) return `'${text.replaceAll("'", "''")}'`
  return `"${text.replace(ESCAPED, escape)}"`
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escape(character: string): string {
  return SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Half a surrogate pair cannot be stored in a file. */
export function canBeStored(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

/** The style of a scalar that replaces one written in `style`. */
export function likeStyle(style: ScalarStyle, text: string, quoted: boolean, inFlow: boolean): QuoteStyle {
  if (style === 'plain' && isSafePlain(text, inFlow)) return 'plain'
  if (style === 'single' && canBeSingle(text)) return 'single'
  if (style === 'double') return 'double'
  return ownStyle(text, quoted || style !== 'plain', inFlow)
}

/**
 * A text as a `|` scalar, header first, then lines at column `indent`; null when it would not be read back unchanged.
 *
 * Needs a line break after it.
 */
export function literalLines(text: string, indent: number): readonly string[] | null {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = body.split('\n')
  const isPlain = /^[^\s]/.test(body) && !body.endsWith('\n') && !lines.some((line) => NEEDS_ESCAPE.test(line))
  if (!isPlain) return null
  return [body === text ? '|-' : '|', ...lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))]
}
