/** Replaces the UTF-16 offsets from `start` to `end` by `insert`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** The text with all edits made. They must be ascending and disjoint, as `editsFor` returns them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.insert
    at = edit.end
  }
  return result + text.slice(at)
}

/** In order, adjacent ones joined, those without effect dropped. Edits at the same offset keep their order. */
export function tidyEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const tidy: TextEdit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = tidy.at(-1)
    if (last !== undefined && last.end >= edit.start) {
      tidy[tidy.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        insert: last.insert + edit.insert,
      }
    } else {
      tidy.push(edit)
    }
  }
  return tidy.filter((edit) => edit.insert !== text.slice(edit.start, edit.end))
}

/** A range of the first text that is still there, or inserted text. */
type Piece = { readonly start: number; readonly end: number } | { readonly insert: string }

/**
 * One list of edits that does what two do in sequence.
 *
 * `second` counts its offsets in the text that `first` makes. The result may still contain edits that cancel each
 * other.
 */
export function joinEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const cut = cutter(piecesOf(length, first))
  const joined: Piece[] = []
  let at = 0
  for (const edit of second) {
    cut(at, edit.start, joined)
    joined.push({ insert: edit.insert })
    at = edit.end
  }
  cut(at, Number.POSITIVE_INFINITY, joined)
  return editsOf(length, joined)
}

function piecesOf(length: number, edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push({ start: at, end: edit.start }, { insert: edit.insert })
    at = edit.end
  }
  return [...pieces, { start: at, end: length }]
}

/** Returns the text between two offsets of the text that the pieces make up; must be called in ascending order. */
function cutter(pieces: readonly Piece[]): (from: number, to: number, found: Piece[]) => void {
  let index = 0
  let at = 0
  return (from, to, found) => {
    for (let piece = pieces[index]; piece !== undefined && at < to; piece = pieces[index]) {
      const size = 'insert' in piece ? piece.insert.length : piece.end - piece.start
      const low = Math.max(from - at, 0)
      const high = Math.min(to - at, size)
      if (low < high)
        found.push(
          'insert' in piece
            ? { insert: piece.insert.slice(low, high) }
            : { start: piece.start + low, end: piece.start + high },
        )
      // The rest of it belongs to the next call.
      if (high < size) return
      index += 1
      at += size
    }
  }
}

function editsOf(length: number, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let insert = ''
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('insert' in piece) {
      insert += piece.insert
      continue
    }
    if (insert !== '' || piece.start > at) edits.push({ start: at, end: piece.start, insert })
    insert = ''
    at = piece.end
  }
  return edits
}
