'use client'

import { useEffect, useRef, useState } from 'react'
import type { LoadedFiles } from '@/components/probe/certificates/certificate-files'
import { chunk } from '@/components/late/late'
import { OTHER_VERSION, post, readLines, stoppedBy } from '@/components/probe/run-probe'
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
  /** PEM texts by the path that registries.yaml has. */
  readonly files: LoadedFiles
  /** What the person agreed to. */
  readonly contacts: readonly Contact[]
  readonly startToken: string
}

export interface ListRunner {
  readonly run: ListRun | null
  readonly start: (wanted: Wanted) => void
  readonly cancel: () => void
  /** What was given by hand for the runs of this list, in memory only. */
  readonly files: LoadedFiles
  readonly setFiles: (files: LoadedFiles) => void
}

/** Has our server run the plans of many images, and keeps what it says. */
export function useListRun(): ListRunner {
  const [run, setRun] = useState<ListRun | null>(null)
  const [files, setFiles] = useState<LoadedFiles>({})
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = ({ key, startToken, ...body }: Wanted): void => {
    const controller = new AbortController()
    running.current?.abort()
    running.current = controller
    setRun(startListRun(key, body.images, performance.now()))
    const change = (next: (run: ListRun) => ListRun): void =>
      setRun((now) => (now !== null && running.current === controller ? next(now) : now))
    const ask = async (): Promise<void> => {
      const answer = await post('/api/probe-list', body, startToken, controller.signal)
      let waiting: ListEvent[] = []
      const show = (): void => {
        if (waiting.length === 0) return
        const [events, nowMs] = [waiting, performance.now()]
        waiting = []
        change((now) => withListEvents(now, events, nowMs))
      }
      const timer = setInterval(show, SHOWN_MS)
      try {
        for await (const event of readListEvents(answer)) waiting.push(event)
      } finally {
        clearInterval(timer)
        show()
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
  return { run, start, cancel: () => running.current?.abort(), files, setFiles }
}

const EARLY = /* SAID */ 'The server ended the probe early.' /* END */

/** What a run says, one by one. @throws Error with a sentence for the person */
async function* readListEvents(answer: Response): AsyncGenerator<ListEvent> {
  const { readListEvent } = await chunk('listAnswers')
  for await (const line of readLines(answer)) {
    const event = readListEvent(line)
    if (event === null) throw new Error(OTHER_VERSION)
    yield event
  }
}
