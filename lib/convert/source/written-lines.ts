/** Offsets of a map in a text. */
export interface Lines {
  readonly keyEnd: number
  /** Of its first key. */
  readonly start: number
  /** With comments that follow. */
  readonly end: number
}

/** The lines after that of the key, as far as they are the map's, without its indentation; null when it begins before. */
export function linesOf(text: string, { keyEnd, start, end }: Lines): string | null {
  const below = text.indexOf('\n', keyEnd) + 1
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (below === 0 || below > start || before.trim() !== '') return null
  const lines = text.slice(below, end).split('\n')
  // A comment at the end that is indented less is about what comes after.
  while (lines.length > 0 && isOutside(lines.at(-1) ?? '', before.length)) lines.pop()
  const indentation = new RegExp(`^ {0,${before.length}}`)
  return `${lines.map((line) => line.replace(indentation, '')).join('\n')}\n`
}

function isOutside(line: string, columns: number): boolean {
  return line.trim() === '' || (/^ *#/.test(line) && line.indexOf('#') < columns)
}
