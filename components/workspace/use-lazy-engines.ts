'use client'

import { startTransition, useEffect, useState } from 'react'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'

interface LazyEngines {
  readonly engines: Engines | null
  readonly lint: Lint | null
}

const NOT_YET: LazyEngines = { engines: null, lint: null }

/** The engines and the rules are large and not needed for the first paint. Null until they are loaded. */
export function useLazyEngines(): LazyEngines {
  const [parts, setParts] = useState(NOT_YET)
  useEffect(() => {
    let isMounted = true
    // If a chunk fails to load, the plan stays pending, or only parse problems are shown.
    void Promise.allSettled([import('@/lib/containerd/engines'), import('@/lib/lint/lint')]).then(([made, rules]) => {
      if (!isMounted) return
      // At once, it would replace parts of the page that are not hydrated yet.
      startTransition(() => setParts({ engines: valueOf(made)?.engines ?? null, lint: valueOf(rules)?.lint ?? null }))
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
