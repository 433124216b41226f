import type { Path, Range } from '@/lib/registries/diagnostic'

/**
 * What is being typed at a position in the text. Read from indentation alone, because half-typed YAML does not parse.
 */
export interface TypingContext {
  /** `key`: a key of the map at `parent`. `value`: the value of the key at `parent`. `item`: an item of the list at `parent`. */
  readonly kind: 'key' | 'value' | 'item'
  readonly parent: Path
  /** What has been typed of it, quotes included. */
  readonly replace: Range
}

// A plain key may end with spaces, which are taken off it: to look for their end anew from each would take its square.
const KEY = /^(\s*)(?:"((?:[^"\\]|\\.)*)"\s*|'((?:[^']|'')*)'\s*|([^\s#'"-][^#]*?|-[^\s#][^#]*?)):(?:\s|$)/

/** How many lines up to search for the enclosing keys; beyond that there is no completion. */
const LINES_MAX = 5_000

/** Null in comments and wherever the context is unclear. Never throws; looks at a bounded number of lines. */
export function contextAt(text: string, offset: number): TypingContext | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(lineStart, offset)
  if (/(^|\s)#/.test(before)) return null
  const item = /^(\s*)-\s+(\S.*)?$/.exec(before)
  if (item) {
    return context('item', pathAbove(text, lineStart, indentOf(item[1] ?? '') + 1), offset, item[2] ?? '')
  }
  const keyed = KEY.exec(before)
  if (keyed) {
    const indent = indentOf(keyed[1] ?? '')
    return context(
      'value',
      [...pathAbove(text, lineStart, indent), keyName(keyed)],
      offset,
      before.slice(keyed[0].length),
    )
  }
  const typed = /^(\s*)(["']?[^\s:"']*)$/.exec(before)
  if (!typed) return null
  return context('key', pathAbove(text, lineStart, indentOf(typed[1] ?? '')), offset, typed[2] ?? '')
}

function context(kind: TypingContext['kind'], parent: Path, offset: number, typed: string): TypingContext {
  return { kind, parent, replace: { start: offset - typed.length, end: offset } }
}

/** The keys that enclose a line of that indentation, outermost first. */
function pathAbove(text: string, lineStart: number, indent: number): Path {
  const path: string[] = []
  let indentMax = indent
  let end = lineStart - 1
  for (let count = 0; end >= 0 && indentMax > 0 && count < LINES_MAX; count++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const keyed = KEY.exec(text.slice(start, end))
    const found = keyed ? indentOf(keyed[1] ?? '') : indentMax
    if (keyed && found < indentMax) {
      path.unshift(keyName(keyed))
      indentMax = found
    }
    end = start - 1
  }
  return path
}

function keyName(match: RegExpExecArray): string {
  return match[2] ?? match[3] ?? match[4] ?? ''
}

function indentOf(space: string): number {
  return space.length
}
