import type { Path } from '@/lib/registries/diagnostic'
import type { LintContext } from '@/lib/lint/context'

/**
 * True when there are comments in or around an entry that may belong to it, or to what is commented out below it: on
 * its own lines, or alone on adjacent lines. Also true when the text has no such entry itself, as through an alias.
 */
export function hasComments({ parsed: { text, locate } }: Pick<LintContext, 'parsed'>, path: Path): boolean {
  const source = locate(path)
  if (source === null || source.key === null) return true
  return hasCommentsAround(text, source.key.start, Math.max(source.key.end, source.value.end))
}

/** The same for the lines of a range of the text. */
export function hasCommentsAround(text: string, from: number, to: number): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = endOfLine(text, to)
  return isComment(text.slice(start, end)) || isCommentAbove(text, start) || isCommentBelow(text, end)
}

function isCommentAbove(text: string, start: number): boolean {
  for (let end = start - 1; end >= 0; end = text.lastIndexOf('\n', end - 1)) {
    const line = text.slice(end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1, end)
    if (line.trim() !== '') return isOnlyComment(line)
    if (end === 0) return false
  }
  return false
}

function isCommentBelow(text: string, end: number): boolean {
  for (let start = end + 1; start < text.length; start = endOfLine(text, start) + 1) {
    const line = text.slice(start, endOfLine(text, start))
    if (line.trim() !== '') return isOnlyComment(line)
  }
  return false
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function isOnlyComment(line: string): boolean {
  return line.trimStart().startsWith('#')
}

function isComment(lines: string): boolean {
  return /(?:^|\s)#/.test(lines)
}
