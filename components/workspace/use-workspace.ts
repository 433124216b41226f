'use client'

import { useMemo, useReducer, useState } from 'react'
import type { Analysis } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import { createParser } from '@/lib/registries/parser'
import { createReducer, startState, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import type { Workspace } from '@/lib/workspace/workspace'
import { useAnalysis, type Progress } from './use-analysis'
import { useLazyEngines } from './use-lazy-engines'

export interface OpenWorkspace {
  readonly state: WorkspaceState
  readonly dispatch: (action: Action) => void
  readonly analysis: Analysis
  readonly progress: Progress
  /** All safe fixes of a text with the same options, from a thread; null until the rules are loaded. */
  readonly fixAll: ((text: string) => Promise<FixedText>) | null
}

/**
 * The workspace of the page with its analysis. `startPlan` is the plan of the initial workspace, made when the page was
 * built.
 */
export function useWorkspace(start: Workspace, startPlan: Plan): OpenWorkspace {
  const [parser] = useState(createParser)
  const [reducer] = useState(() => createReducer(parser))
  const [state, dispatch] = useReducer(reducer, start, startState)
  const { engines, lint } = useLazyEngines()
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { text, options, image, images, fileName } = state
  const { analysis: made, progress } = useAnalysis(state, parser, engines, lint)
  const analysis = useMemo(() => {
    const isStart = text === start.text && options === start.options && image === start.image
    return made.plan.pending && isStart ? { ...made, plan: startPlan } : made
  }, [made, text, options, image, start, startPlan])
  const hasRules = lint !== null
  const fixAll = useMemo(
    () => (hasRules ? (other: string) => fixedText({ text: other, options, image, images, fileName }) : null),
    [options, image, images, fileName, hasRules],
  )
  return { state, dispatch, analysis, progress, fixAll }
}

async function fixedText(workspace: Workspace): Promise<FixedText> {
  const { inThread } = await import('./analysis-thread')
  const answer = await inThread({ kind: 'fix-all', workspace }).answer
  return answer?.kind === 'fix-all' ? answer.fixed : { edits: [], titles: [] }
}
