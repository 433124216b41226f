'use client'

import { useEffect, useState } from 'react'
import type { ProbeStatus } from '@/lib/probe/event'
import { fetchStatus } from './run-probe'

/** Whether the server probes: `unknown` until it has answered, null when it does not answer; and how to ask it again. */
export function useProbeStatus(): readonly [status: ProbeStatus | null | 'unknown', refresh: () => void] {
  const [status, setStatus] = useState<ProbeStatus | null | 'unknown'>('unknown')
  useEffect(() => {
    let wanted = true
    const ask = () => void fetchStatus().then((found) => wanted && setStatus(found))
    ask()
    window.addEventListener('online', ask)
    // A run goes on while another tab is looked at; the server ends it when the browser leaves.
    return () => {
      wanted = false
      window.removeEventListener('online', ask)
    }
  }, [])
  return [status, () => void fetchStatus().then(setStatus)]
}
