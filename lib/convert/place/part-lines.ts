import { indexLines, lineAt } from '@/lib/text/line-index'

/** For each line of a part, the line of the outer text that it is from; both from 0. */
export type PartLines = readonly number[]

/** Lines that cannot be found one by one each cost a look at the rest of the text. */
const SEARCHES_MAX = 200

/**
 * Where the parts of a text are written in it, in order. `encoded` is how a part is written there, if not as it reads.
 * Null where a part cannot be found, as when it is put together from pieces.
 */
export function linesOfParts(
  text: string,
  parts: readonly { readonly text: string; readonly encoded: string | null }[],
): readonly (PartLines | null)[] {
  const outer = text.split(/\r\n|\n|\r/).map(plain)
  let from = 0
  return parts.map(({ text: part, encoded }) => {
    if (part === '') return null
    const lines = part.split(/\r\n|\n|\r/)
    const found =
      encoded !== null
        ? encodedLines(text, encoded, lines.length)
        : (together(outer, lines.map(plain), from) ?? oneByOne(text, lines, from))
    if (found !== null) from = Math.max(from, (found.at(-1) ?? from - 1) + 1)
    return found
  })
}

/** Without indentation, and without what the languages around it write for `$`, `%` and `\`. */
function plain(line: string): string {
  return line.trim().replaceAll('\\', '').replace(/''\$/g, '$').replace(/\$\$+/g, '$').replace(/%%+/g, '%')
}

/** Knuth, Morris and Pratt, over lines: the first place after `from`, or else the first of all. */
function together(outer: readonly string[], given: readonly string[], from: number): PartLines | null {
  const lines = given.slice(0, given.findLastIndex((line) => line !== '') + 1)
  if (lines.length === 0) return null
  const back = [0]
  for (let at = 1, same = 0; at < lines.length; at += 1) {
    while (same > 0 && lines[at] !== lines[same]) same = back[same - 1] ?? 0
    if (lines[at] === lines[same]) same += 1
    back.push(same)
  }
  for (const begin of from === 0 ? [0] : [from, 0]) {
    for (let at = begin, same = 0; at < outer.length; at += 1) {
      while (same > 0 && outer[at] !== lines[same]) same = back[same - 1] ?? 0
      if (outer[at] === lines[same]) same += 1
      if (same === lines.length) {
        const first = at - lines.length + 1
        return given.map((_, index) => Math.min(first + index, outer.length - 1))
      }
    }
  }
  return null
}

/** Lines that are not below each other, as those of `echo`; null when the first is not there. */
function oneByOne(text: string, lines: readonly string[], fromLine: number): PartLines | null {
  const index = indexLines(text)
  let at = index.starts[fromLine] ?? 0
  let searches = 0
  let last: number | null = null
  const found: number[] = []
  for (const line of lines) {
    const word = line.trim()
    if (word !== '' && searches < SEARCHES_MAX) {
      searches += 1
      const next = text.indexOf(word, at)
      if (next !== -1) {
        at = next
        last = lineAt(index, next)
      }
    }
    if (last === null && word !== '') return null
    found.push(last ?? 0)
  }
  return last === null ? null : found
}

function encodedLines(text: string, encoded: string, count: number): PartLines | null {
  const at = text.indexOf(encoded.slice(0, 40).split('\n', 1)[0] ?? '')
  return at === -1 ? null : Array.from({ length: count }, () => lineAt(indexLines(text), at))
}
