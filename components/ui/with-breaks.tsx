import { Fragment } from 'react'
import { linePieces } from '@/lib/text/line-ends'

/** Lines may end before it, and where a URL or a path is best divided. */
export function withBreaks(text: string) {
  return linePieces(text).map((piece, index) => (
    <Fragment key={index}>
      <wbr />
      {piece}
    </Fragment>
  ))
}
