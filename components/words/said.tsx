'use client'

import type { Worded } from '@/lib/words/worded'
import { SaidIn } from './said-in'
import { useWords } from './use-words'

/** What a problem says in the chosen language. */
export function Said({ of }: { readonly of: Worded }) {
  return <SaidIn words={useWords()} of={of} />
}
