import { Chip, type Tone } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import type { DriftKind } from '@/lib/report/drift'
import { driftSentence, wholeZone } from '@/lib/report/drift-words'
import type { ReportView } from '@/lib/report/report-view'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'

const STEP = 20

/** How nodes differ, the most severe first. */
export function DriftList({ view: { report, drift } }: { readonly view: ReportView }) {
  const say = useSay()
  const steps = useRowSteps(drift.length, STEP)
  if (drift.length === 0) return null
  return (
    <section aria-label={say('Differences')} className="mt-3">
      <ul className="grid gap-1.5">
        <InSteps steps={steps} as="li">
          {(row) => {
            const one = drift[row]
            if (one === undefined) return null
            const zone = wholeZone(one.nodes, report)
            return (
              <li className="flex flex-wrap items-baseline gap-2 rounded-lg border border-line px-3 py-1.5 text-[13px]">
                <Chip tone={toneOf(one.kind)}>
                  {one.nodes.length === 1 ? say('1 node') : say('{count} nodes', { count: one.nodes.length })}
                </Chip>
                <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
                  {visibleText(sayingIn(say, driftSentence(one)))}
                  {zone !== null && ` ${say('(all of zone {zone})', { zone: visibleText(zone) })}`}
                </span>
              </li>
            )
          }}
        </InSteps>
      </ul>
    </section>
  )
}

function toneOf(kind: DriftKind): Tone {
  return kind === 'wrong' || kind === 'restart' ? 'error' : 'warn'
}
