'use client'

import { useEffect, useState } from 'react'
import { listen } from './say'

/** Reads out what `say` is given. */
export function LiveRegion() {
  const [said, setSaid] = useState('')
  useEffect(() => listen(setSaid), [])
  return (
    <p role="status" aria-label="Changes" className="sr-only">
      {said}
    </p>
  )
}
