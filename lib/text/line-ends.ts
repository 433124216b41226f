/** In a part without a slash that is longer than this, lines may also end after other signs. */
const PART_MAX = 20

/**
 * A URL or a path in pieces, after each of which a line may end: after a slash, which browsers do not see as the end of a
 * word, and in a long part after a dot, a colon or a hyphen too. Not after a slash that begins a path.
 */
export function linePieces(text: string): readonly string[] {
  return piecesOf(text, /\/?[^/]*\/*/g).flatMap((part) =>
    part.length > PART_MAX ? piecesOf(part, /[^.:@-]*[.:@-]*\/*/g) : [part],
  )
}

function piecesOf(text: string, piece: RegExp): readonly string[] {
  return (text.match(piece) ?? []).filter((one) => one !== '')
}
