'use client'

import { Suspense, useMemo, useRef, useState, type ReactNode } from 'react'
import { lazyChunk } from '@/components/late/late'
import { ProbePlace } from '@/components/probe/probe-place'
import type { ProbePanelHandle } from '@/components/probe/probe-panel'
import type { ProbeRun } from '@/components/probe/probe-run'
import type { Supposed } from '@/components/whatif/state'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { Change } from '@/lib/edit/change'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Path } from '@/lib/registries/diagnostic'

const PlanTop = lazyChunk('panes', ({ panes }) => panes.PlanTop)
const WholePull = lazyChunk('panes', ({ panes }) => panes.WholePull)
const AttemptMore = lazyChunk('ofAttempt', ({ ofAttempt }) => ofAttempt.AttemptMore)
const AttemptStop = lazyChunk('ofAttempt', ({ ofAttempt }) => ofAttempt.AttemptStop)

interface ProbeSlotOptions {
  readonly analysis: Analysis
  readonly options: NodeOptions
  /** The page is hydrated. */
  readonly isReady: boolean
  readonly onChange: (changes: readonly Change[]) => void
  readonly onShow: (path: Path) => void
}

interface ProbeSlot {
  /** Runs the plan, and asks what would happen if. */
  readonly probe: ReactNode
  /** What the whole pull costs. */
  readonly below: ReactNode
  /** What an attempt answered when it was run, or would if. */
  readonly resultOf: (attempt: Attempt, index: number) => ReactNode
  /** The stop of an attempt on the route; null until the plan is run. */
  readonly stopOf: (attempt: Attempt, index: number, joined: boolean) => ReactNode
}

/** What the plan shows about running it. Kept here, so that the plan pane does not depend on the probe. */
export function useProbeSlot({ analysis, options, isReady, onChange, onShow }: ProbeSlotOptions): ProbeSlot {
  const [run, onRun] = useState<ProbeRun | null>(null)
  const [supposed, onSuppose] = useState<Supposed | null>(null)
  const panel = useRef<ProbePanelHandle>(null)
  return useMemo(() => {
    const plan = { analysis, options, run, supposed, onSuppose }
    return {
      probe: isReady ? (
        <Suspense fallback={<ProbePlace />}>
          <PlanTop {...plan} onRun={onRun} ref={panel} />
        </Suspense>
      ) : (
        <ProbePlace />
      ),
      below: isReady && (
        <Suspense>
          <WholePull {...plan} />
        </Suspense>
      ),
      resultOf: (attempt, index) =>
        (run ?? supposed) && (
          <Suspense>
            <AttemptMore {...plan} {...{ attempt, index, panel, onChange, onShow }} />
          </Suspense>
        ),
      stopOf: (attempt, index, joined) =>
        run && (
          <Suspense>
            <AttemptStop {...{ attempt, index, joined, run, analysis }} release={options.release} />
          </Suspense>
        ),
    }
  }, [isReady, analysis, options, run, supposed, onChange, onShow])
}
