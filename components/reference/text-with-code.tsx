import { piecesOf } from '@/lib/guide/words'

/** A text with code between backticks. */
export function TextWithCode({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece, at) =>
    piece.isCode ? (
      <code key={at} translate="no" className="rounded bg-soft px-1 font-mono text-[0.92em] [overflow-wrap:anywhere]">
        {piece.text}
      </code>
    ) : (
      piece.text
    ),
  )
}
