import { InSteps } from '@/components/ui/rows/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'

/** What is asked for instead where several rewrites match. */
export function Alternatives({ attempt: { alternatives } }: { readonly attempt: Attempt }) {
  const say = useSay()
  const steps = useRowSteps(alternatives.length, INNER_ROWS_PER_STEP)
  return (
    <div className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-[12.5px] text-warn">
      <p>{say('Several rewrites match. containerd draws one at random for every request; it can also be:')}</p>
      <InSteps steps={steps} className="mt-1">
        {(at) => <p className="mt-1 font-mono [overflow-wrap:anywhere]">{visibleText(alternatives[at] ?? '')}</p>}
      </InSteps>
    </div>
  )
}
