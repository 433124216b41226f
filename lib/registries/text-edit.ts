/** Replaces the UTF-16 offsets from `start` to `end` by `insert`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** The text with all edits made. They must be ascending and apart, as `editsFor` gives them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.insert
    at = edit.end
  }
  return result + text.slice(at)
}

/** In order, touching ones joined, those without effect dropped. Edits of one offset keep their order. */
export function tidyEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const tidy: TextEdit[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = tidy.at(-1)
    if (last !== undefined && last.end >= edit.start) {
      tidy[tidy.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), insert: last.insert + edit.insert }
    } else {
      tidy.push(edit)
    }
  }
  return tidy.filter((edit) => edit.insert !== text.slice(edit.start, edit.end))
}

/** A stretch of the first text that is still there, or text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly insert: string }

/**
 * One list of edits of a text that does what two do one after the other.
 *
 * `second` counts its offsets in the text that `first` makes. The result may touch edits that cancel each other.
 */
export function joinEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const pieces = piecesOf(length, first)
  const joined: Piece[] = []
  let at = 0
  for (const edit of second) {
    joined.push(...cut(pieces, at, edit.start), { insert: edit.insert })
    at = edit.end
  }
  joined.push(...cut(pieces, at, Number.POSITIVE_INFINITY))
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

/** What stands between two offsets of the text that the pieces make. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const size = 'insert' in piece ? piece.insert.length : piece.end - piece.start
    const low = Math.max(from - at, 0)
    const high = Math.min(to - at, size)
    at += size
    if (low >= high) continue
    found.push('insert' in piece ? { insert: piece.insert.slice(low, high) } : { start: piece.start + low, end: piece.start + high })
  }
  return found
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
