'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

/** One function for the whole life of the component that always does what the last render's would: for handlers of memoised children. */
export function useStable<Inputs extends readonly unknown[], Output>(
  handler: (...inputs: Inputs) => Output,
): (...inputs: Inputs) => Output {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...inputs) => latest.current(...inputs), [])
}
