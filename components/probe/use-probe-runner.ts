'use client'

import { useRef } from 'react'
import type { ProbeStatus } from '@/lib/probe/event'
import { stopRun, withEvent, type ProbeRun } from './probe-run'
import { post, readEvents, stoppedBy } from './run-probe'

/** How a run ends that has no verdict, in English. */
const ENDS = {
  /* SAID */
  early: 'The server ended the probe early.',
  failed: 'The probe failed.',
  cancelled: 'Cancelled.',
  /* END */
} as const

interface ProbeRunner {
  /** `mine`: the run as it begins. `body`: what the server is asked. A run that goes on is forgotten. */
  readonly start: (mine: ProbeRun, body: unknown, status: ProbeStatus) => Promise<void>
  readonly cancel: () => void
}

/** Has our server run a plan, and keeps what it says. `onOldToken`: the server was started anew since the page was loaded. */
export function useProbeRunner(
  onRun: (change: (run: ProbeRun | null) => ProbeRun | null) => void,
  onOldToken: () => void,
): ProbeRunner {
  const running = useRef<AbortController | null>(null)
  const start = async (mine: ProbeRun, body: unknown, { startToken }: ProbeStatus) => {
    const controller = new AbortController()
    running.current = controller
    onRun(() => mine)
    const change = (next: (run: ProbeRun) => ProbeRun): void =>
      onRun((now) => (now !== null && running.current === controller ? next(now) : now))
    try {
      const answer = await post('/api/probe', body, startToken, controller.signal)
      for await (const event of readEvents(answer)) change((now) => withEvent(now, event))
      change((now) => stopRun(now, { why: ENDS.early }))
    } catch (error) {
      const why = error instanceof Error ? stoppedBy(error) : { why: ENDS.failed }
      change((now) => stopRun(now, controller.signal.aborted ? { why: ENDS.cancelled } : why))
      if (error instanceof Error && error.message.includes('earlier start')) onOldToken()
    }
  }
  return { start, cancel: () => running.current?.abort() }
}
