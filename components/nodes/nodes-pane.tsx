'use client'

import { Button } from '@/components/ui/button'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import type { ReportView } from '@/lib/report/report-view'
import { silenceWords, skippedSentences } from '@/lib/report/drift-words'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import { DriftList } from './drift-list'
import { NodeTable } from './node-table'
import type { OpenedReport } from './opened-report'
import { useReport } from './use-report'

interface NodesPaneProps {
  readonly opened: OpenedReport
  readonly onClose: () => void
}

/** The nodes of a cluster by a report: how they differ, then all of them by images. */
export function NodesPane({ opened, onClose }: NodesPaneProps) {
  const say = useSay()
  const read = useReport(opened)
  return (
    <div lang={say.tag} className="max-w-[80rem] p-4 pb-8" aria-busy={read === 'reading'}>
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-[15px] font-semibold">{say('Nodes of the cluster')}</h2>
        {opened.name !== null && (
          <span translate="no" className="min-w-0 font-mono text-[12.5px] text-muted [overflow-wrap:anywhere]">
            {visibleText(opened.name)}
          </span>
        )}
        <Button className="ml-auto" onClick={onClose}>
          {say('Close the report')}
        </Button>
      </div>
      <p role="status" className="mt-1 text-[13.5px] text-muted">
        {read === 'reading' && say('Reading the report…')}
        {read === 'unreadable' && say('This report cannot be read: it was cut, or is of another version of pullpath.')}
        {read === 'too-long' && say('This report takes too long to read here. The command line takes longer ones.')}
        {typeof read === 'object' && summary(read.view, say)}
      </p>
      {typeof read === 'object' && (
        <>
          <DriftList view={read.view} />
          <Silent view={read.view} />
          <NodeTable matrix={read.view.matrix} />
        </>
      )}
    </div>
  )
}

function summary({ report: { nodes, silent }, drift, matrix }: ReportView, say: ReturnType<typeof useSay>): string {
  return [
    say('{count} nodes answered, {alike} of them alike; {silent} did not answer', {
      count: nodes.length,
      alike: Math.max(0, ...matrix.rows.map((row) => row.nodes.length)),
      silent: silent.length,
    }),
    ...(drift.length === 0 && nodes.length > 0 ? [say('No difference was found.')] : []),
  ].join(say.tag === 'en' ? '. ' : '。')
}

function Silent({ view: { report } }: { readonly view: ReportView }) {
  const say = useSay()
  const { silent, skipped } = report
  const steps = useRowSteps(silent.length, 10)
  const sentences = skippedSentences(skipped)
  if (silent.length + sentences.length === 0) return null
  return (
    <section aria-label={say('Without an answer')} className="mt-5">
      <h3 className="text-[14px] font-semibold">{say('Without an answer')}</h3>
      <ul className="mt-1.5 grid gap-1 text-[13px]">
        <InSteps steps={steps} as="li">
          {(row) => {
            const node = silent[row]
            return (
              node && (
                <li className="[overflow-wrap:anywhere]">
                  <b translate="no">{visibleText(node.name)}</b>
                  {': '}
                  {sayingIn(say, silenceWords(node.why))}
                  {node.detail !== null && (
                    <span translate="no" className="text-muted">
                      {' '}
                      ({visibleText(node.detail)})
                    </span>
                  )}
                </li>
              )
            )
          }}
        </InSteps>
        {sentences.map((said, at) => (
          <li key={at} className="text-muted">
            {sayingIn(say, said)}
          </li>
        ))}
      </ul>
    </section>
  )
}
