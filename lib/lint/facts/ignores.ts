import type { Range } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { YamlNode } from '@/lib/go/yaml/node'
import { indexLines, type LineIndex } from '@/lib/text/line-index'

/** A code in a comment `# pullpath-ignore <code>, …` or `# pullpath-ignore-file <code>, …`. */
export interface Ignore {
  /** In lower case; empty for a comment without a code. */
  readonly code: string
  /** Of the code, or of a comment without a code. */
  readonly range: Range
  /** From the # to the end of its line. */
  readonly comment: Range
  /** All codes of the comment. */
  readonly codes: readonly string[]
  /** The zero-based line whose findings it hides; null for those of the whole file. */
  readonly line: number | null
}

const WORD = 'pullpath-ignore'
const COMMENT = /^#[ \t]*pullpath-ignore(-file)?(?![\w-])[ \t]*:?[ \t]*(.*)$/i
const CODES = /^[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*/

/**
 * What the comments of a file ask to ignore, in the order of the text. A comment after a value applies to its line, one
 * that is alone on its line to the next line that has more than a comment. A reason may follow the codes. What looks
 * like a comment within a value is not one. Never throws.
 */
export function ignoresIn({ text, root }: Pick<ParsedRegistries, 'text' | 'root'>): readonly Ignore[] {
  if (!text.toLowerCase().includes(WORD)) return []
  const lines = indexLines(text)
  const values = root === null ? [] : scalarsIn(root)
  return lines.starts.flatMap((start, line) => {
    const end = endOf(lines, line)
    const written = text.slice(start, end).replace(/[\r\n]+$/, '')
    if (!written.toLowerCase().includes(WORD)) return []
    const at = commentAt(written, (offset) => isInside(values, start + offset))
    const [comment, file, rest = ''] = at === null ? [] : (COMMENT.exec(written.slice(at)) ?? [])
    if (at === null || comment === undefined) return []
    const range = { start: start + at, end: start + written.length }
    const target = file !== undefined ? null : written.slice(0, at).trim() === '' ? lineBelow(text, lines, line) : line
    return ignoresOf(rest, start + written.length - rest.length, range, target)
  })
}

function ignoresOf(rest: string, from: number, comment: Range, line: number | null): readonly Ignore[] {
  const list = CODES.exec(rest)?.[0]
  if (list === undefined) return [{ code: '', range: comment, comment, codes: [], line }]
  const found = [...list.matchAll(/[\w-]+/g)].map(({ 0: word, index }) => ({ code: word.toLowerCase(), index }))
  const codes = found.map(({ code }) => code)
  return found.map(({ code, index }) => ({
    code,
    range: { start: from + index, end: from + index + code.length },
    comment,
    codes,
    line,
  }))
}

/** Where the comment of a line begins: at the first # outside of values that starts the line or follows a space. */
function commentAt(line: string, isValue: (offset: number) => boolean): number | null {
  for (const { 0: mark, index } of line.matchAll(/(?:^|[ \t])#/g)) {
    const at = index + mark.length - 1
    if (!isValue(at)) return at
  }
  return null
}

function lineBelow(text: string, lines: LineIndex, line: number): number {
  let below = line + 1
  while (below < lines.starts.length && /^[ \t]*#/.test(text.slice(lines.starts[below], endOf(lines, below))))
    below += 1
  return below
}

function endOf({ starts, length }: LineIndex, line: number): number {
  return starts[line + 1] ?? length
}

function scalarsIn(node: YamlNode): readonly Range[] {
  if (node.kind === 'scalar') return [{ start: node.start, end: node.end }]
  if (node.kind === 'alias') return []
  return node.entries.flatMap(({ key, value }) => [...(key === null ? [] : scalarsIn(key)), ...scalarsIn(value)])
}

/** `values` are disjoint and in text order. */
function isInside(values: readonly Range[], offset: number): boolean {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const last = values[low - 1]
  return last !== undefined && offset < last.end
}
