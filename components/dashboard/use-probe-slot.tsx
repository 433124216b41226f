'use client'

import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { ProbePlace } from '@/components/probe/probe-place'
import type { ProbePanelHandle } from '@/components/probe/probe-panel'
import type { ProbeRun } from '@/components/probe/probe-run'
import type { Supposed } from '@/components/whatif/state'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Path } from '@/lib/registries/diagnostic'

const PlanTop = lazy(() => import('@/components/whatif/plan-top').then((module) => ({ default: module.PlanTop })))
const WholePull = lazy(() => import('@/components/whatif/whole-pull').then((module) => ({ default: module.WholePull })))
const AnswerHere = lazy(() =>
  import('@/components/whatif/what-if-parts').then((module) => ({ default: module.whatIfParts.AnswerHere })),
)
const AttemptResult = lazy(() =>
  import('@/components/probe/attempt-result').then((module) => ({ default: module.AttemptResult })),
)
const AttemptStop = lazy(() =>
  import('@/components/probe/attempt-stop').then((module) => ({ default: module.AttemptStop })),
)

interface ProbeSlotOptions {
  readonly analysis: Analysis
  readonly options: NodeOptions
  /** The page is hydrated. */
  readonly isReady: boolean
  readonly onChange: (changes: readonly Change[]) => void
  readonly onShow: (path: Path) => void
}

interface ProbeSlot {
  /** Runs the plan. */
  readonly probe: ReactNode
  /** What the whole pull costs. */
  readonly below: ReactNode
  /** What an attempt answered when it was run. */
  readonly resultOf: (attempt: Attempt, index: number) => ReactNode
  /** The stop of an attempt on the route; null until the plan is run. */
  readonly stopOf: (attempt: Attempt, index: number, joined: boolean) => ReactNode
}

/** What the plan shows about running it. Kept here, so that the plan pane does not depend on the probe. */
export function useProbeSlot({ analysis, options, isReady, onChange, onShow }: ProbeSlotOptions): ProbeSlot {
  const [run, setRun] = useState<ProbeRun | null>(null)
  const [supposed, suppose] = useState<Supposed | null>(null)
  const panel = useRef<ProbePanelHandle>(null)
  const probe = useMemo(
    () =>
      isReady ? (
        <Suspense fallback={<ProbePlace />}>
          <PlanTop {...{ analysis, options, run, supposed }} onRun={setRun} onSuppose={suppose} ref={panel} />
        </Suspense>
      ) : (
        <ProbePlace />
      ),
    [isReady, analysis, options, run, supposed],
  )
  const below = useMemo(
    () =>
      isReady && (
        <Suspense>
          <WholePull {...{ analysis, options, supposed }} onSuppose={suppose} />
        </Suspense>
      ),
    [isReady, analysis, options, supposed],
  )
  const resultOf = useCallback(
    (attempt: Attempt, index: number) => (
      <Suspense>
        {run !== null && (
          <AttemptResult
            attempt={attempt}
            index={index}
            run={run}
            analysis={analysis}
            options={options}
            onChange={onChange}
            onShow={onShow}
            onConsent={(consent) => panel.current?.runWith(consent)}
            onRetry={() => panel.current?.runOnly(index)}
            onFiles={() => panel.current?.askForFiles()}
          />
        )}
        {supposed?.isOn === true && (
          <AnswerHere {...{ attempt, index, analysis, options, supposed }} onSuppose={suppose} />
        )}
      </Suspense>
    ),
    [run, supposed, analysis, options, onChange, onShow],
  )
  const stopOf = useCallback(
    (attempt: Attempt, index: number, joined: boolean) =>
      run === null ? null : (
        <Suspense>
          <AttemptStop {...{ attempt, index, joined, run, analysis }} release={options.release} />
        </Suspense>
      ),
    [run, analysis, options],
  )
  return { probe, below, resultOf, stopOf }
}
