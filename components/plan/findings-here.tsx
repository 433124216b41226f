import { FixButtons } from '@/components/problems/fix-buttons'
import { Icon } from '@/components/ui/icon'
import { InSteps } from '@/components/ui/rows/in-steps'
import { INNER_ROWS_PER_STEP, useRowSteps } from '@/components/ui/rows/row-steps'
import { Said } from '@/components/words/said'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Diagnostic, Fix } from '@/lib/registries/diagnostic'
import { findingsOf } from './findings-of'

interface FindingsHereProps {
  readonly analysis: Analysis
  /** The attempt, counted from 0; `image` for what concerns all of them. */
  readonly at: number | 'image'
  /** Left out where nothing can be changed. */
  readonly onFix?: ((fix: Fix) => void) | undefined
}

const LOOKS = {
  error: { box: 'bg-error-soft text-error', icon: 'error', name: /* SAID */ 'Error:' /* END */ },
  warning: { box: 'bg-warn-soft text-warn', icon: 'warning', name: /* SAID */ 'Warning:' /* END */ },
  info: { box: 'bg-soft text-ink', icon: 'info', name: /* SAID */ 'Note:' /* END */ },
} as const

/** What is wrong at this place of the plan, with the fixes. */
export function FindingsHere({ analysis: { plan, diagnostics }, at, onFix }: FindingsHereProps) {
  const { ofImage, ofAttempts } = findingsOf({ plan, diagnostics })
  return <FindingList findings={at === 'image' ? ofImage : (ofAttempts[at] ?? [])} onFix={onFix} />
}

interface FindingListProps extends Pick<FindingsHereProps, 'onFix'> {
  readonly findings: readonly Diagnostic[]
}

/** Findings that concern what is around them, with their fixes. */
export function FindingList({ findings, onFix }: FindingListProps) {
  const say = useSay()
  const steps = useRowSteps(findings.length, INNER_ROWS_PER_STEP)
  if (findings.length === 0) return null
  return (
    <div role="group" aria-label={say('Problems here')} className="my-2 grid gap-1.5">
      <InSteps steps={steps}>{(row) => <Finding finding={findings[row]!} onFix={onFix} />}</InSteps>
    </div>
  )
}

interface FindingProps extends Pick<FindingsHereProps, 'onFix'> {
  readonly finding: Diagnostic
}

function Finding({ finding, onFix }: FindingProps) {
  const { code, severity, fixes = [] } = finding
  const say = useSay()
  const { box, icon, name } = LOOKS[severity]
  return (
    <div role="note" data-row data-code={code} className={`flex gap-2 rounded-lg px-3 py-2 text-[12.5px] ${box}`}>
      <span className="mt-px">
        <Icon name={icon} size={14} />
      </span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>
          <span className="sr-only">{say(name)} </span>
          <Said of={finding} />
        </p>
        {onFix !== undefined && fixes.length > 0 && (
          <p className="mt-1.5 flex flex-wrap gap-1.5">
            <FixButtons fixes={fixes} onFix={onFix} />
          </p>
        )}
      </div>
    </div>
  )
}
