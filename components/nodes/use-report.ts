import { useEffect, useState } from 'react'
import { useThread } from '@/components/workspace/thread/use-thread'
import type { ReportView } from '@/lib/report/report-view'
import type { OpenedReport } from './opened-report'

export type ReadReport = { readonly view: ReportView } | 'reading' | 'unreadable' | 'too-long'

interface Found {
  readonly of: OpenedReport
  readonly read: ReadReport
}

/** Reads a report in a thread: it may be of thousands of nodes, and from anybody. */
export function useReport(opened: OpenedReport): ReadReport {
  const [found, setFound] = useState<Found | null>(null)
  const ask = useThread(true)
  useEffect(() => {
    let isOver = false
    void ask({ kind: 'report', text: opened.text }).then((answer) => {
      if (isOver) return
      const view = answer?.kind === 'report' ? answer.view : undefined
      setFound({ of: opened, read: view === undefined ? 'too-long' : view === null ? 'unreadable' : { view } })
    })
    return () => {
      isOver = true
    }
  }, [ask, opened])
  return found?.of === opened ? found.read : 'reading'
}
