'use client'

import { startTransition, useEffect, useState } from 'react'
import { chunk } from '@/components/late/late'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'

interface LazyEngines {
  readonly engines: Engines | null
  readonly lint: Lint | null
}

const NOT_YET: LazyEngines = { engines: null, lint: null }

/**
 * The engines and the rules are large, and what they find of the text with which the page begins comes with it. Null until
 * they are wanted and loaded.
 */
export function useLazyEngines(isWanted: boolean): LazyEngines {
  const [parts, setParts] = useState(NOT_YET)
  const isLoaded = parts !== NOT_YET
  useEffect(() => {
    if (isLoaded || !isWanted) return
    let isOver = false
    const load = async () => {
      // If a chunk fails to load, the plan stays pending, or only parse problems are shown.
      const [made, rules] = await Promise.allSettled([chunk('engines'), chunk('rules')])
      if (isOver) return
      // At once, it would replace parts of the page that are not hydrated yet.
      startTransition(() => setParts({ engines: valueOf(made)?.engines ?? null, lint: valueOf(rules)?.lint ?? null }))
    }
    void load()
    return () => {
      isOver = true
    }
  }, [isWanted, isLoaded])
  return parts
}

/** Somebody has gone to a field, and is about to change something. */
export function useFieldEntered(): boolean {
  const [isEntered, setEntered] = useState(false)
  useEffect(() => {
    if (isEntered) return
    const look = () => {
      if (document.activeElement?.matches('input, textarea') === true) startTransition(() => setEntered(true))
    }
    look()
    addEventListener('focusin', look)
    return () => removeEventListener('focusin', look)
  }, [isEntered])
  return isEntered
}

function valueOf<T>(result: PromiseSettledResult<T>): T | null {
  return result.status === 'fulfilled' ? result.value : null
}
