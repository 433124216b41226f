import { visibleText } from '@/lib/text/visible-text'

/** Styles of human-readable output. Without colour every function returns its text unchanged. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
  readonly accent: (text: string) => string
}

const CODES = { bold: [1, 22], dim: [2, 22], good: [32, 39], bad: [31, 39], warn: [33, 39], accent: [36, 39] } as const

export function createStyle(colour: boolean): Style {
  const paint =
    ([on, off]: readonly [number, number]) =>
    (text: string) =>
      colour ? `\u001b[${on}m${text}\u001b[${off}m` : text
  return {
    bold: paint(CODES.bold),
    dim: paint(CODES.dim),
    good: paint(CODES.good),
    bad: paint(CODES.bad),
    warn: paint(CODES.warn),
    accent: paint(CODES.accent),
  }
}

/**
 * Several lines of external text for a terminal: line breaks and tabs stay, other control characters become visible.
 */
export function visibleLines(text: string): string {
  return text.replace(/[^\n\t]+/g, visibleText)
}

/** JSON for programs and people, ending with a line break. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Characters of Chinese, which take two columns and may be followed by a line break. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g
/** No line begins with these. */
const CLOSING = '，。；：、）'

export function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}

/** The text with spaces after it, to a width in columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

/** A word in the pieces between which a line may end. */
function brokenAt(word: string): readonly string[] {
  const pieces: string[] = []
  for (const piece of word.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+/g,
  ) ?? ['']) {
    const last = pieces.at(-1)
    if (last !== undefined && CLOSING.includes(piece)) pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces
}

/** Wraps at words so that a sentence stays readable next to its position; every line but the first begins with `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  /** Of the last line. */
  let columns = 0
  for (const word of text.split(/\s+/)) {
    for (const [at, part] of brokenAt(word).entries()) {
      const between = at === 0 ? ' ' : ''
      const more = between.length + columnsOf(part)
      if (lines.length > 0 && columns + more <= width) {
        lines[lines.length - 1] += between + part
        columns += more
      } else {
        lines.push(part)
        columns = more - between.length
      }
    }
  }
  return lines.join(`\n${indent}`)
}
