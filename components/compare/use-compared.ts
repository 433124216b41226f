'use client'

import { useEffect, useState } from 'react'
import { useThread } from '@/components/workspace/thread/use-thread'
import type { Compared, CompareRequest } from '@/lib/compare/compare-sides'

interface Late {
  readonly request: CompareRequest
  readonly compared: Compared | null
}

interface ComparedSoon {
  /** Of the request, or of the one before while this one is worked at; null when there is none yet, or it took too long. */
  readonly compared: Compared | null
  readonly progress: 'done' | 'working' | 'too-long'
}

/** How long nothing may be typed before it is compared. */
const REST_MS = 150

/** Compares in a thread: on the way between releases a file is read many times. */
export function useCompared(request: CompareRequest | null): ComparedSoon {
  const ask = useThread(request !== null)
  const [late, setLate] = useState<Late | null>(null)
  const isKnown = late !== null && late.request === request
  useEffect(() => {
    if (request === null || isKnown) return
    let wanted = true
    const timer = setTimeout(() => {
      void ask({ kind: 'compare', request }).then((answer) => {
        if (wanted) setLate({ request, compared: answer?.kind === 'compare' ? answer.compared : null })
      })
    }, REST_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [request, isKnown, ask])
  if (request === null) return { compared: null, progress: 'done' }
  if (!isKnown) return { compared: late?.compared ?? null, progress: 'working' }
  return { compared: late.compared, progress: late.compared === null ? 'too-long' : 'done' }
}
