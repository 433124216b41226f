import { Fragment } from 'react'

/** Lines may end after a slash, which browsers do not see as the end of a word; not after one that begins a path. */
export function withBreaks(text: string) {
  return text.split('/').map((part, index) => (
    <Fragment key={index}>
      {index > 0 && '/'}
      {(index !== 1 || !text.startsWith('/')) && <wbr />}
      {part}
    </Fragment>
  ))
}
