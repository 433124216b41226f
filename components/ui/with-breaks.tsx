import { Fragment } from 'react'

/** Lines may end after a slash, which browsers do not see as the end of a word. */
export function withBreaks(text: string) {
  return text.split('/').map((part, index) => (
    <Fragment key={index}>
      {index > 0 && '/'}
      <wbr />
      {part}
    </Fragment>
  ))
}
