/**
 * Where lines start, to convert between offsets and lines without counting each time. Lines and columns are zero-based.
 */
export interface LineIndex {
  readonly starts: readonly number[]
  readonly length: number
}

/** LF, CRLF and a lone CR end a line, as in the YAML editor. Linear. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return { starts, length: text.length }
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return { starts, length: text.length }
}

/** The line that holds `offset`; the last one for offsets after the end. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Line and column of an offset, both counted from 1 as people and editors do. */
export function positionOf(index: LineIndex, offset: number): { readonly line: number; readonly column: number } {
  const line = lineAt(index, offset)
  return { line: line + 1, column: offset - (index.starts[line] ?? 0) + 1 }
}
