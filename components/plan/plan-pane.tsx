'use client'

import { memo, Suspense, type ReactNode } from 'react'
import { InSteps } from '@/components/ui/rows/in-steps'
import { latePart } from '@/components/late/late'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
import type { Highlight } from '@/components/workspace/highlight'
import { highlightTouchesAttempt } from '@/components/workspace/highlight'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import { routeEnd } from '@/lib/containerd/route-end'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { LineIndex } from '@/lib/text/line-index'
import { lineAt } from '@/lib/text/line-index'
import type { Fix, Path } from '@/lib/registries/diagnostic'
import { ShowAttempt } from './attempt-anchor'
import { AttemptCard } from './attempt-card'
import { Rail } from './rail'

const NoAttempts = latePart('NoAttempts')
const PlanStart = latePart('PlanStart')
const PlanVerdict = latePart('PlanVerdict')
const FindingsHere = latePart('FindingsHere')
const PlanEnd = latePart('PlanEnd')
const IfItFails = latePart('IfItFails')
const PushCommands = latePart('PushCommands')

interface PlanPaneProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly lines: LineIndex
  readonly highlight: Highlight | null
  readonly onHighlight: (highlight: Highlight | null) => void
  /** Left out where there is nothing to jump to. */
  readonly onShowYaml?: (path: Path) => void
  readonly onShowFile?: (file: string, line: number) => void
  /** Left out where nothing can be changed. */
  readonly onFix?: (fix: Fix) => void
  /** Runs the plan. */
  readonly probe?: ReactNode
  /** What follows the plan. */
  readonly below?: ReactNode
  /** What an attempt answered when it was run. */
  readonly resultOf?: (attempt: Attempt, index: number) => ReactNode
  /** Its stop on the route, once it was run; null until then. */
  readonly stopOf?: (attempt: Attempt, index: number, joined: boolean) => ReactNode
}

/** The plan as a numbered route: how the name was read, who answers for it, each attempt, the end. */
export const PlanPane = memo(function PlanPane(props: PlanPaneProps) {
  const { analysis, lines, highlight, onHighlight } = props
  const { plan, parsed } = analysis
  const say = useSay()
  const steps = useRowSteps(plan.attempts.length)
  if (plan.pending && plan.attempts.length === 0)
    return (
      <p className="p-6 text-center text-[13px] text-muted">{say('Loading what reads the files of this release…')}</p>
    )
  if (plan.attempts.length === 0)
    return (
      <Suspense>
        <NoAttempts plan={plan} />
      </Suspense>
    )
  const last = plan.attempts.length - 1
  const blocked = routeEnd(plan, parsed.registries, props.options).kind === 'default-blocked'
  const lineOf = (attempt: Attempt) => {
    const source = attempt.path === null ? null : parsed.locate(attempt.path)
    return source === null ? null : lineAt(lines, (source.key ?? source.value).start)
  }
  return (
    <ShowAttempt value={steps.show}>
      <div className="relative px-4 pt-4 pb-6 max-[28rem]:pt-2">
        {props.probe}
        <Suspense>
          <PlanVerdict analysis={analysis} />
          <PlanStart analysis={analysis} />
        </Suspense>
        <div className="relative flow-root pl-11">
          <Rail />
          <Suspense>
            <FindingsHere analysis={analysis} at="image" onFix={props.onFix} />
          </Suspense>
        </div>
        {/* Of a narrow window's headings it is the only one before those of the attempts. */}
        <h2 className="sr-only">{say('Pull plan')}</h2>
        <ol aria-label={say('Pull plan')}>
          <InSteps steps={steps} as="li" className="pb-3 pl-11">
            {(index) => {
              const attempt = plan.attempts[index]!
              return (
                <AttemptCard
                  attempt={attempt}
                  joined={index < last || blocked}
                  stop={props.stopOf?.(attempt, index, index < last || blocked) ?? null}
                  number={index + 1}
                  lit={highlightTouchesAttempt(highlight, attempt)}
                  yamlLine={props.onShowYaml === undefined ? null : lineOf(attempt)}
                  fileLine={props.onShowFile === undefined ? null : (attempt.source?.line ?? null)}
                  onPoint={() => onHighlight({ in: 'plan', attempt })}
                  onLeave={() => onHighlight(null)}
                  onShowYaml={() => attempt.path && props.onShowYaml?.(attempt.path)}
                  onShowFile={() => attempt.source && props.onShowFile?.(attempt.source.file, attempt.source.line)}
                >
                  <Suspense>
                    <FindingsHere analysis={analysis} at={index} onFix={props.onFix} />
                  </Suspense>
                  {props.resultOf?.(attempt, index)}
                  <Suspense>
                    <IfItFails plan={plan} attempt={attempt} options={props.options} />
                    <PushCommands plan={plan} attempt={attempt} />
                  </Suspense>
                </AttemptCard>
              )
            }}
          </InSteps>
        </ol>
        <Suspense>
          <PlanEnd analysis={analysis} options={props.options} />
        </Suspense>
        {props.below}
      </div>
    </ShowAttempt>
  )
})
