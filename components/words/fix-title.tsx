'use client'

import { visibleText } from '@/lib/text/visible-text'
import type { Titled } from '@/lib/words/worded'
import { useWords } from './use-words'

/** What a fix does, in the chosen language. */
export function FixTitle({ of }: { readonly of: Titled }) {
  const words = useWords()
  return <span lang={words.tag}>{visibleText(words.titleOf(of))}</span>
}
