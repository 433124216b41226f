import type { TextEdit } from '@/lib/text/text-edit'
import { isPlaceholder, WORD_PLACEHOLDER } from './placeholder'

/** Edits that do not overlap, in order: what covers another takes its place, what overlaps it in part becomes one with it. */
export function joinEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const written = text.slice(edit.start, edit.end)
    if (written === '' || written === edit.insert || isPlaceholder(bare(written))) continue
    const last = joined.at(-1)
    if (last === undefined || edit.start >= last.end) joined.push(edit)
    else if (edit.end > last.end)
      joined[joined.length - 1] = { start: last.start, end: edit.end, insert: WORD_PLACEHOLDER }
  }
  return joined
}

/** Edits that do not overlap: who comes first has the place. */
export class Edits {
  readonly #text: string
  readonly #edits: TextEdit[] = []
  readonly #taken: Uint8Array

  constructor(text: string, edits: readonly TextEdit[]) {
    this.#text = text
    this.#taken = new Uint8Array(text.length)
    for (const { start, end, insert } of edits) {
      this.#taken.fill(1, start, end)
      this.#edits.push({ start, end, insert })
    }
  }

  /** False where it changes nothing. */
  put(start: number, end: number, insert: string): boolean {
    const written = this.#text.slice(start, end)
    if (written === '' || written === insert || isPlaceholder(bare(written))) return false
    if (this.#taken[end - 1] === 1 || this.#taken.subarray(start, end).includes(1)) return false
    this.#taken.fill(1, start, end)
    this.#edits.push({ start, end, insert })
    return true
  }

  sorted(): readonly TextEdit[] {
    return this.#edits.toSorted((a, b) => a.start - b.start)
  }
}

export function bare(written: string): string {
  return written.replace(/^["']|["']$/g, '').trim()
}
