'use client'

import { useState, type Dispatch } from 'react'
import { useStable } from '@/components/ui/use-stable'
import type { Fix } from '@/lib/registries/diagnostic'
import type { Action } from '@/lib/workspace/reduce'

/** Makes the edits of a fix in `text`. `unfixed` says why the last fix could not be made; empty when it could. */
export function useFix(
  text: string,
  dispatch: Dispatch<Action>,
): readonly [fix: (fix: Pick<Fix, 'edits'>) => void, unfixed: string] {
  const [unfixed, setUnfixed] = useState('')
  const fix = useStable(({ edits }: Pick<Fix, 'edits'>) => {
    const made = edits()
    setUnfixed(
      made === null ? 'This cannot be mended from here, because of how it is written. Change it in the YAML.' : '',
    )
    if (made !== null) dispatch({ type: 'edited', text, edits: made, atMs: Date.now() })
  })
  return [fix, unfixed]
}
