import { lazy, type RefObject } from 'react'
import { AttemptResult } from '@/components/probe/attempt-result'
import type { ProbePanelHandle } from '@/components/probe/probe-panel'
import type { ProbeRun } from '@/components/probe/probe-run'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Path } from '@/lib/registries/diagnostic'
import type { Supposed } from './state'

const AnswerHere = lazy(() =>
  import('./what-if-parts').then(({ whatIfParts }) => ({ default: whatIfParts.AnswerHere })),
)

interface AttemptMoreProps {
  readonly attempt: Attempt
  readonly index: number
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly run: ProbeRun | null
  readonly supposed: Supposed | null
  readonly panel: RefObject<ProbePanelHandle | null>
  readonly onSuppose: (supposed: Supposed) => void
  readonly onChange: (changes: readonly Change[]) => void
  readonly onShow: (path: Path) => void
}

/** In the card of an attempt: what it answered when the plan was run, and what it is supposed to answer. */
export function AttemptMore({ run, supposed, panel, onSuppose, onChange, onShow, ...shown }: AttemptMoreProps) {
  const { index } = shown
  return (
    <>
      {run !== null && (
        <AttemptResult
          {...shown}
          {...{ run, onChange, onShow }}
          onConsent={(consent) => panel.current?.runWith(consent)}
          onRetry={() => panel.current?.runOnly(index)}
          onFiles={() => panel.current?.askForFiles()}
        />
      )}
      {supposed?.isOn === true && <AnswerHere {...shown} {...{ supposed, onSuppose }} />}
    </>
  )
}
