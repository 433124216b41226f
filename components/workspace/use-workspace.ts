'use client'

import { useMemo, useReducer, useState } from 'react'
import { analyze, type Analysis } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { createParser } from '@/lib/registries/parser'
import { createReducer, startState, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import type { Workspace } from '@/lib/workspace/workspace'
import { useAnalysis, type Progress } from './use-analysis'
import { useLateParts } from './use-late-parts'

export interface OpenWorkspace {
  readonly state: WorkspaceState
  readonly dispatch: (action: Action) => void
  readonly analysis: Analysis
  readonly progress: Progress
  /** What would be wrong if the text were another one; null until the rules have arrived. */
  readonly relint: ((text: string) => readonly Diagnostic[]) | null
}

/** The one workspace of the page with what follows from it. `startPlan` is the start's plan, made when the page was built. */
export function useWorkspace(start: Workspace, startPlan: Plan): OpenWorkspace {
  const [parser] = useState(createParser)
  const [reducer] = useState(() => createReducer(parser))
  const [state, dispatch] = useReducer(reducer, start, startState)
  const { engines, lint } = useLateParts()
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { text, options, image, images, fileName } = state
  const { analysis: made, progress } = useAnalysis(state, parser, engines, lint)
  const analysis = useMemo(() => {
    const isStart = text === start.text && options === start.options && image === start.image
    return made.plan.pending && isStart ? { ...made, plan: startPlan } : made
  }, [made, text, options, image, start, startPlan])
  const relint = useMemo(
    () =>
      lint === null
        ? null
        : (other: string) => analyze({ text: other, options, image, images, fileName }, engines, lint).diagnostics,
    [options, image, images, fileName, engines, lint],
  )
  return { state, dispatch, analysis, progress, relint }
}
