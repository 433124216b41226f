'use client'

import { useEffect, useState } from 'react'
import { useSay } from '@/components/words/use-say'
import { listen } from './say'

/** Reads out what `say` is given. */
export function LiveRegion() {
  const say = useSay()
  const [said, setSaid] = useState('')
  useEffect(() => listen(setSaid), [])
  return (
    <p role="status" lang={say.tag} aria-label={say('Changes')} className="sr-only">
      {said}
    </p>
  )
}
