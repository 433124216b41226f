'use client'

import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '@/components/ui/when-idle'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'

interface LazyEngines {
  readonly engines: Engines | null
  readonly lint: Lint | null
}

const NOT_YET: LazyEngines = { engines: null, lint: null }

/**
 * The engines and the rules are large and not needed for the first paint. Null until they are loaded: at once when they are
 * wanted, else when the page has nothing to do.
 */
export function useLazyEngines(isWanted: boolean): LazyEngines {
  const [parts, setParts] = useState(NOT_YET)
  const isLoaded = parts !== NOT_YET
  useEffect(() => {
    if (isLoaded) return
    let isOver = false
    const load = async () => {
      // If a chunk fails to load, the plan stays pending, or only parse problems are shown.
      const [made, rules] = await Promise.allSettled([import('@/lib/containerd/engines'), import('@/lib/lint/lint')])
      if (isOver) return
      // At once, it would replace parts of the page that are not hydrated yet.
      startTransition(() => setParts({ engines: valueOf(made)?.engines ?? null, lint: valueOf(rules)?.lint ?? null }))
    }
    let cancel = (): void => undefined
    if (isWanted) void load()
    else cancel = whenIdle(() => void load())
    return () => {
      isOver = true
      cancel()
    }
  }, [isWanted, isLoaded])
  return parts
}

function valueOf<T>(result: PromiseSettledResult<T>): T | null {
  return result.status === 'fulfilled' ? result.value : null
}
