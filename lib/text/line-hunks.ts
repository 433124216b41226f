import { diffLines, type DiffLine } from './line-diff'
import { indexLines, lineAt } from './line-index'
import { applyEdits, type TextEdit } from './text-edit'

/** Lines that edits replace, with a few lines of context. */
export interface LineHunk {
  /** Zero-based line of the first one of `lines`, in the text before. */
  readonly start: number
  readonly lines: readonly DiffLine[]
}

const CONTEXT = 2

/** What edits change, line by line. `edits` must be ascending and disjoint. */
export function lineHunks(text: string, edits: readonly TextEdit[]): readonly LineHunk[] {
  const index = indexLines(text)
  const before = linesOf(text)
  const groups: { from: number; to: number; edits: TextEdit[] }[] = []
  for (const edit of edits) {
    const from = lineAt(index, edit.start)
    const to = lineAt(index, edit.end)
    const last = groups.at(-1)
    if (last !== undefined && from <= last.to + 2 * CONTEXT + 1) {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    } else {
      groups.push({ from, to, edits: [edit] })
    }
  }
  return groups.map((group) => hunkOf(text, before, index.starts, group))
}

function hunkOf(
  text: string,
  before: readonly string[],
  starts: readonly number[],
  { from, to, edits }: { from: number; to: number; edits: readonly TextEdit[] },
): LineHunk {
  const start = starts[from] ?? 0
  const end = starts[to + 1] ?? text.length
  const old = text.slice(start, end)
  const shifted = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, insert: edit.insert }))
  const above = before.slice(Math.max(0, from - CONTEXT), from)
  const below = before.slice(to + 1, to + 1 + CONTEXT)
  const lines = [...above.map(same), ...diffLines(linesOf(old), linesOf(applyEdits(old, shifted))), ...below.map(same)]
  return { start: from - above.length, lines }
}

function linesOf(text: string): readonly string[] {
  const { starts } = indexLines(text)
  const lines = starts.map((start, line) =>
    text.slice(start, starts[line + 1] ?? text.length).replace(/(?:\r\n|\n|\r)$/, ''),
  )
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function same(text: string): DiffLine {
  return { kind: 'same', text }
}
