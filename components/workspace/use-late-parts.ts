'use client'

import { useEffect, useState } from 'react'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'

interface LateParts {
  readonly engines: Engines | null
  readonly lint: Lint | null
}

const NOT_YET: LateParts = { engines: null, lint: null }

/** The engines and the rules are heavy and not needed for the first paint. Null until they have arrived. */
export function useLateParts(): LateParts {
  const [parts, setParts] = useState(NOT_YET)
  useEffect(() => {
    let isMounted = true
    // What does not arrive stays away: the plan keeps saying what is not computed, the problems are those of parsing.
    void Promise.allSettled([import('@/lib/containerd/engines'), import('@/lib/lint/lint')]).then(([made, rules]) => {
      if (!isMounted) return
      setParts({ engines: valueOf(made)?.engines ?? null, lint: valueOf(rules)?.lint ?? null })
    })
    return () => {
      isMounted = false
    }
  }, [])
  return parts
}

function valueOf<T>(result: PromiseSettledResult<T>): T | null {
  return result.status === 'fulfilled' ? result.value : null
}
