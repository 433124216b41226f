'use client'

import { useEffect, useMemo, useReducer, useState } from 'react'
import { createAnalyzer, type Analysis } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { RegexpEngine } from '@/lib/containerd/regexp'
import { reduce, startState, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import type { Workspace } from '@/lib/workspace/workspace'

export interface OpenWorkspace {
  readonly state: WorkspaceState
  readonly dispatch: (action: Action) => void
  readonly analysis: Analysis
}

/** The one workspace of the page with what follows from it. `startPlan` is the start's plan, made when the page was built. */
export function useWorkspace(start: Workspace, startPlan: Plan): OpenWorkspace {
  const [state, dispatch] = useReducer(reduce, start, startState)
  const [analyzer] = useState(createAnalyzer)
  const regexp = useRegexpEngine()
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { text, options, image } = state
  const analysis = useMemo(() => {
    const made = analyzer({ text, options, image }, regexp)
    const isStart = text === start.text && options === start.options && image === start.image
    return made.plan.pending && isStart ? { ...made, plan: startPlan } : made
  }, [analyzer, text, options, image, regexp, start, startPlan])
  return { state, dispatch, analysis }
}

/** The engine for rewrites is heavy and not needed for the first paint. Null until it has arrived. */
function useRegexpEngine(): RegexpEngine | null {
  const [engine, setEngine] = useState<RegexpEngine | null>(null)
  useEffect(() => {
    let wanted = true
    import('@/lib/containerd/re2-engine').then(
      ({ re2Engine }) => wanted && setEngine(re2Engine),
      // Without it the plan keeps saying that rewrites are not computed.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [])
  return engine
}
