'use client'

import { Fragment, type ReactNode } from 'react'
import { useSay } from './use-say'

interface PhraseProps {
  /** In English, with names in braces. */
  readonly text: string
  /** What takes the place of each name. */
  readonly values?: Readonly<Record<string, ReactNode>>
}

/** A text of the page in the chosen language with code, links or emphasis in it; or any, on a page made on the server. */
export function Phrase({ text, values = {} }: PhraseProps) {
  return useSay()
    .pieces(text)
    .map((piece, index) => <Fragment key={index}>{'name' in piece ? values[piece.name] : piece.text}</Fragment>)
}
