'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A function that keeps its identity and always calls the one of the latest render: for handlers of memoised children.
 */
export function useStable<Inputs extends readonly unknown[], Output>(
  handler: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...inputs) => latest.current(...inputs), [])
}
