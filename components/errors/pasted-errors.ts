import type { Dispatch } from 'react'
import { looksLikeErrors } from '@/lib/errors/looks-like-errors'
import { changeBetween } from '@/lib/text/text-change'
import type { Action } from '@/lib/workspace/reduce'
import { explainText } from './explain-text'

/**
 * What was pasted into a file that is empty, or the example with which the page began: if it tells of pulls that failed, it is
 * explained, and taken out of the file again. Undo brings it back there.
 */
export function takeOutErrors(before: string, after: string, dispatch: Dispatch<Action>) {
  const change = changeBetween(before, after)
  if (change === null) return
  const { at, inserted, removed } = change
  if (!looksLikeErrors(inserted)) return
  explainText(inserted)
  // Ignored if something was typed since.
  dispatch({
    type: 'edited',
    text: after,
    edits: [{ start: at, end: at + inserted.length, insert: removed }],
    atMs: Date.now(),
  })
}

/** The same of the field for the image, which then has its image again. */
export function explainPasted(text: string, putBack: () => void) {
  if (!looksLikeErrors(text)) return
  explainText(text)
  putBack()
}
