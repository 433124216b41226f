'use client'

import { useState, type Dispatch } from 'react'
import { useStable } from '@/components/ui/use-stable'
import type { Fix } from '@/lib/registries/diagnostic'
import type { Action } from '@/lib/workspace/reduce'
import type { Say } from '@/lib/words/say'

type Edits = Pick<Fix, 'edits' | 'later'>

/** Makes the edits of a fix in `text`, unless that has changed when they come. `unfixed` says why the last fix could not be made; null when it could. */
export function useFix(
  text: string,
  dispatch: Dispatch<Action>,
): readonly [fix: (fix: Edits) => void, unfixed: ((say: Say) => string) | null] {
  const [isUnfixed, setUnfixed] = useState(false)
  const make = (made: ReturnType<Fix['edits']>): void => {
    setUnfixed(made === null)
    if (made !== null) dispatch({ type: 'edited', text, edits: made, atMs: Date.now() })
  }
  const fix = useStable((wanted: Edits) => {
    if (wanted.later === undefined) make(wanted.edits())
    else void wanted.later().then(make)
  })
  return [fix, isUnfixed ? unfixed : null]
}

const unfixed = (say: Say): string =>
  say('This cannot be fixed from here, because of how it is written. Change it in the YAML.')
