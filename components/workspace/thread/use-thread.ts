'use client'

import { useCallback, useEffect, useRef } from 'react'
import { chunk } from '@/components/late/late'
import type { Thread } from './analysis-thread'
import type { Answer, Asked } from './thread-messages'

/** Asks a thread that begins with the first question, and is kept for as long as it is needed. */
export function useThread(isNeeded: boolean): (asked: Asked) => Promise<Answer | null> {
  const thread = useRef<Promise<Thread> | null>(null)
  useEffect(() => {
    if (!isNeeded) return
    return () => {
      void thread.current?.then(({ end }) => end())
      thread.current = null
    }
  }, [isNeeded])
  return useCallback(async (asked) => {
    thread.current ??= chunk('thread').then(({ createThread }) => createThread())
    return (await thread.current).ask(asked)
  }, [])
}
