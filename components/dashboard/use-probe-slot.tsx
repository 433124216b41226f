'use client'

import { Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { lazyChunk } from '@/components/late/late'
import { ProbePlace } from '@/components/probe/probe-place'
import type { ProbePanelHandle } from '@/components/probe/probe-panel'
import type { ProbeRun } from '@/components/probe/probe-run'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Path } from '@/lib/registries/diagnostic'

const ProbePanel = lazyChunk('panes', ({ panes }) => panes.ProbePanel)
const AttemptResult = lazyChunk('attemptResult', (module) => module.AttemptResult)
const AttemptStop = lazyChunk('attemptStop', (module) => module.AttemptStop)

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
  /** What an attempt answered when it was run. */
  readonly resultOf: (attempt: Attempt, index: number) => ReactNode
  /** The stop of an attempt on the route; null until the plan is run. */
  readonly stopOf: (attempt: Attempt, index: number, joined: boolean) => ReactNode
}

/** What the plan shows about running it. Kept here, so that the plan pane does not depend on the probe. */
export function useProbeSlot({ analysis, options, isReady, onChange, onShow }: ProbeSlotOptions): ProbeSlot {
  const [run, setRun] = useState<ProbeRun | null>(null)
  const panel = useRef<ProbePanelHandle>(null)
  const probe = useMemo(
    () =>
      isReady ? (
        <Suspense fallback={<ProbePlace />}>
          <ProbePanel analysis={analysis} options={options} run={run} onRun={setRun} ref={panel} />
        </Suspense>
      ) : (
        <ProbePlace />
      ),
    [isReady, analysis, options, run],
  )
  const resultOf = useCallback(
    (attempt: Attempt, index: number) =>
      run === null ? null : (
        <Suspense>
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
        </Suspense>
      ),
    [run, analysis, options, onChange, onShow],
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
  return { probe, resultOf, stopOf }
}
