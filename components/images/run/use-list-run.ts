'use client'

import { useEffect, useRef, useState } from 'react'
import { chunk } from '@/components/late/late'
import { OTHER_VERSION, post, stoppedBy } from '@/components/probe/run-probe'
import type { Contact } from '@/lib/probe/contact'
import type { ListEvent } from '@/lib/probe/list/list-event'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { startListRun, stopListRun, withListEvents, type ListRun } from './list-run'

/** So often at most the table is told what came. */
const SHOWN_MS = 200

interface Wanted {
  readonly key: string
  readonly text: string
  readonly options: NodeOptions
  readonly images: readonly string[]
  /** What the person agreed to. */
  readonly contacts: readonly Contact[]
  readonly startToken: string
}

export interface ListRunner {
  readonly run: ListRun | null
  readonly start: (wanted: Wanted) => void
  readonly cancel: () => void
}

/** Has our server run the plans of many images, and keeps what it says. */
export function useListRun(): ListRunner {
  const [run, setRun] = useState<ListRun | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = ({ key, text, options, images, contacts, startToken }: Wanted): void => {
    const controller = new AbortController()
    running.current?.abort()
    running.current = controller
    setRun(startListRun(key, images, performance.now()))
    const change = (next: (run: ListRun) => ListRun): void =>
      setRun((now) => (now !== null && running.current === controller ? next(now) : now))
    const ask = async (): Promise<void> => {
      const body = { text, options, images, contacts, files: {} }
      const answer = await post('/api/probe-list', body, startToken, controller.signal)
      for await (const events of readInTurns(answer)) {
        const nowMs = performance.now()
        change((now) => withListEvents(now, events, nowMs))
      }
      change((now) => stopListRun(now, { why: EARLY }))
    }
    ask().catch((error: unknown) =>
      change((now) =>
        stopListRun(
          now,
          controller.signal.aborted ? 'cancelled' : error instanceof Error ? stoppedBy(error) : { why: EARLY },
        ),
      ),
    )
  }
  return { run, start, cancel: () => running.current?.abort() }
}

const EARLY = /* SAID */ 'The server ended the probe early.' /* END */

/** What a run says, several events together. @throws Error with a sentence for the person */
async function* readInTurns(answer: Response): AsyncGenerator<readonly ListEvent[]> {
  const { readListEvent } = await chunk('listAnswers')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let events: ListEvent[] = []
  let shownMs = 0
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') continue
      const event = readListEvent(line)
      if (event === null) throw new Error(OTHER_VERSION)
      events.push(event)
    }
    const isEnd = events.some(({ kind }) => kind === 'finished' || kind === 'stopped')
    if (events.length === 0 || (!isEnd && performance.now() - shownMs < SHOWN_MS)) continue
    shownMs = performance.now()
    yield events
    events = []
  }
  if (events.length > 0) yield events
}
