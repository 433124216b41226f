import { Fragment, type ReactNode } from 'react'
import type { Say } from '@/lib/words/say'

interface PhraseProps {
  readonly say: Say
  /** In English, with names in braces. */
  readonly text: string
  readonly values: Readonly<Record<string, ReactNode>>
}

/** A text with links or code in it, of a page that is made in one language. */
export function Phrase({ say, text, values }: PhraseProps) {
  return say
    .pieces(text)
    .map((piece, at) => <Fragment key={at}>{'name' in piece ? values[piece.name] : piece.text}</Fragment>)
}
