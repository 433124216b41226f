/** A text that was read, and the offset after it. */
export interface ReadString {
  readonly text: string
  readonly end: number
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** Reads a text in double quotes that begins at `from`; one that is not closed ends with its line. */
export function hclString(text: string, from: number): ReadString {
  const pieces: string[] = []
  let at = from + 1
  // Once one is not closed in the line, no later one is.
  let isOpen = false
  while (at < text.length && text.charAt(at) !== '"' && text.charAt(at) !== '\n') {
    const character = text.charAt(at)
    if (character === '\\') {
      const unicode = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1]
      pieces.push(
        unicode === undefined
          ? (ESCAPES[text.charAt(at + 1)] ?? text.slice(at, at + 2))
          : String.fromCharCode(Number.parseInt(unicode, 16)),
      )
      at += unicode === undefined ? 2 : 6
    } else if (isEscapedMark(text, at)) {
      pieces.push(`${character}{`)
      at += 3
    } else if (!isOpen && (character === '$' || character === '%') && text.charAt(at + 1) === '{') {
      const closed = templateEnd(text, at)
      isOpen = closed === null
      const end = closed ?? at + 2
      pieces.push(text.slice(at, end))
      at = end
    } else {
      pieces.push(character)
      at += 1
    }
  }
  return { text: pieces.join(''), end: text.charAt(at) === '"' ? at + 1 : at }
}

/** Reads a heredoc; without its marker at the end, it ends with the text. `<<-` takes the common indentation away. */
export function hclHeredoc(text: string, from: number): ReadString {
  BEGINNING.lastIndex = from
  const [whole = '<<', strips = '', marker = ''] = BEGINNING.exec(text) ?? []
  if (marker === '') return { text: '', end: from + whole.length }
  const lines: string[] = []
  let at = from + whole.length
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(at, end)
    if (line.trim() === marker) return { text: unescaped(lines, strips === '-'), end }
    lines.push(`${line}\n`)
    at = end + 1
  }
  return { text: unescaped(lines, strips === '-'), end: text.length }
}

const BEGINNING = /<<(-?)([A-Za-z_][\w-]*)[^\n]*\n?/y

function unescaped(lines: readonly string[], strips: boolean): string {
  const written = lines.filter((line) => line.trim() !== '')
  const columns = strips ? written.reduce((least, line) => Math.min(least, line.search(/[^ \t]/)), Infinity) : 0
  return lines
    .map((line) =>
      line.trim() === '' ? line.replace(/^[ \t]*(?=\n)/, '') : line.slice(columns === Infinity ? 0 : columns),
    )
    .join('')
    .replace(/\$\$\{/g, '${')
    .replace(/%%\{/g, '%{')
}

function isEscapedMark(text: string, at: number): boolean {
  return text.startsWith('$${', at) || text.startsWith('%%{', at)
}

/** The offset after `${…}`, whose texts and braces may be nested; null when it is not closed in its line. */
function templateEnd(text: string, from: number): number | null {
  let depth = 0
  for (let at = from + 1; at < text.length && text.charAt(at) !== '\n'; at += 1) {
    if (text.charAt(at) === '{') depth += 1
    if (text.charAt(at) === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return null
}
