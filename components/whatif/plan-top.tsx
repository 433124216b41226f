'use client'

import { lazy, Suspense, type Ref } from 'react'
import { ProbePanel, type ProbePanelHandle } from '@/components/probe/probe-panel'
import type { ProbeRun } from '@/components/probe/probe-run'
import { Button } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Supposed } from './state'

const WhatIfResult = lazy(() =>
  import('./what-if-parts').then(({ whatIfParts }) => ({ default: whatIfParts.WhatIfResult })),
)

export interface PlanTopProps {
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly run: ProbeRun | null
  readonly onRun: (change: (run: ProbeRun | null) => ProbeRun | null) => void
  /** Null until something was supposed. */
  readonly supposed: Supposed | null
  readonly onSuppose: (supposed: Supposed) => void
  readonly ref: Ref<ProbePanelHandle>
}

/** Above the plan: what runs it, and what asks what would happen if. */
export function PlanTop({ supposed, onSuppose, ...probe }: PlanTopProps) {
  const say = useSay()
  const { analysis, options, run } = probe
  const isOn = supposed?.isOn === true
  const change = (to: (before: Supposed) => Supposed | Promise<Supposed>) =>
    void import('./state').then(async ({ NOTHING_SUPPOSED }) => onSuppose(await to(supposed ?? NOTHING_SUPPOSED)))
  const beside = (
    <span data-what-if className="flex flex-wrap items-center gap-x-2">
      {run !== null && !run.isRunning && run.attempts.size > 0 && (
        <Button
          onClick={() =>
            change(async (before) => {
              const { supposedOfRun } = await import('./supposed-of-run')
              return supposedOfRun(run, analysis.plan.attempts, before)
            })
          }
        >
          {say('Continue as what-if')}
        </Button>
      )}
      <Switch
        label={say('What if …')}
        help={say(
          'Choose what each endpoint answers, and see which way the pull takes and what the kubelet shows. Nothing is sent.',
        )}
        checked={isOn}
        onChange={(checked) => change((before) => ({ ...before, isOn: checked }))}
      />
    </span>
  )
  return (
    <>
      <ProbePanel {...probe} beside={beside} />
      {isOn && (
        <Suspense>
          <WhatIfResult
            {...{ analysis, options, supposed }}
            onReset={() => onSuppose({ ...supposed, answers: new Map() })}
          />
        </Suspense>
      )}
    </>
  )
}
