import { diffLines, type DiffLine } from '@/lib/text/line-diff'
import type { FilePair } from '@/lib/k3s/file-differences'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { fileLines, type FileLine } from './file-lines'

/** A line as it is shown. */
export interface FileRow extends DiffLine {
  /** In the file itself, zero-based; null for a line that it no longer has. */
  readonly line: number | null
  /** What is written before it: that of a removed line is of the other file. */
  readonly number: number
}

/** Unchanged lines that stay around a changed one. */
const CONTEXT = 3
/** Unchanged lines that are shown rather than folded. */
const FOLDED_MIN = 2

/** The lines of a file, with secrets replaced by dots unless `reveal`. */
export function plainRows(file: GeneratedFile, reveal: boolean): readonly FileRow[] {
  return fileLines(file, reveal).map(({ text }, line) => ({ kind: 'same', text, line, number: line + 1 }))
}

/** The lines of both files. They are compared with their secrets, which only then become dots. */
export function diffRows({ before, after }: Omit<FilePair, 'path'>, reveal: boolean): readonly FileRow[] {
  const shownBefore = linesOf(before, reveal)
  const shownAfter = linesOf(after, reveal)
  const texts = (file: GeneratedFile | null) => linesOf(file, true).map(({ text }) => text)
  let [at, line] = [0, 0]
  return diffLines(texts(before), texts(after)).map(({ kind }) => {
    if (kind === 'removed') return { kind, text: shownBefore[at]?.text ?? '', line: null, number: ++at }
    if (kind === 'same') at++
    return { kind, text: shownAfter[line]?.text ?? '', line, number: ++line }
  })
}

/** Which rows are shown of a diff at first: what has changed, a few lines around it, and gaps that are not worth a button. */
export function nearChanges(rows: readonly FileRow[]): readonly boolean[] {
  const near = rows.map(() => false)
  let shown = 0
  rows.forEach(({ kind }, row) => {
    if (kind === 'same') return
    const from = row - CONTEXT
    near.fill(true, from - shown <= FOLDED_MIN ? shown : from, row + CONTEXT + 1)
    shown = row + CONTEXT + 1
  })
  if (shown > 0 && rows.length - shown <= FOLDED_MIN) near.fill(true, shown)
  return near
}

function linesOf(file: GeneratedFile | null, reveal: boolean): readonly FileLine[] {
  return file === null ? [] : fileLines(file, reveal)
}

/** The rows around changes, with null for what is left out. */
export function shownRows(rows: readonly FileRow[]): readonly (FileRow | null)[] {
  const near = nearChanges(rows)
  return rows.flatMap((row, index) =>
    near[index] === true ? [row] : near[index - 1] === true || index === 0 ? [null] : [],
  )
}

/** What a line of a diff begins with. */
export const SIGNS = { same: ' ', removed: '-', added: '+' } as const
