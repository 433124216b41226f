import { isBreak } from './characters'

/** Where the line of an offset begins; after the byte order mark on the first line. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1
  return at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1
  return at
}

/** Where the next line begins; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  return end === text.length ? end : end + breakLength(text, end)
}

/** Offset before the line break that ends the line above; -1 on the first line. `start` is where a line starts. */
export function lineEndAbove(text: string, start: number): number {
  if (start === 0 || !isBreak(text.charCodeAt(start - 1))) return -1
  return start >= 2 && text.startsWith('\r\n', start - 2) ? start - 2 : start - 1
}

function breakLength(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1
}

/** Column of an offset in its line. */
export function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

// A line can be as long as the file, and is examined once for each of its entries: what follows looks no further
// than the spaces at the offset.

/** True when there are only spaces before an offset in its line. */
export function startsLine(text: string, offset: number): boolean {
  let at = offset
  while (at > 0 && text[at - 1] === ' ') at -= 1
  return isLineStart(text, at)
}

export function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || isBreak(text.charCodeAt(offset - 1)) || (offset === 1 && text.charCodeAt(0) === 0xfeff)
}

/** Where the spaces after an offset end. */
export function spacesEnd(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}

/** Where the spaces before an offset begin. */
export function spacesStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1
  return at
}

export function isLineEnd(text: string, offset: number): boolean {
  return offset >= text.length || isBreak(text.charCodeAt(offset))
}

/** The column of the `#` when the line at `start` holds nothing but a comment, else null. */
export function commentColumn(text: string, start: number): number | null {
  const at = spacesEnd(text, start)
  return text[at] === '#' ? at - start : null
}

export function isBlankLine(text: string, start: number): boolean {
  return isLineEnd(text, spacesEnd(text, start))
}

/** True when nothing but a comment follows an offset in its line. */
export function restIsComment(text: string, offset: number): boolean {
  const at = spacesEnd(text, offset)
  return text[at] === '#' || isLineEnd(text, at)
}

/** The first line break of the text, a line feed when it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
