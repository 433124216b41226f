'use client'

import { useEffect, useMemo, useReducer, useState } from 'react'
import { analyze, createAnalyzer, type Analysis } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { reduce, startState, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import type { Workspace } from '@/lib/workspace/workspace'

export interface OpenWorkspace {
  readonly state: WorkspaceState
  readonly dispatch: (action: Action) => void
  readonly analysis: Analysis
  /** What would be wrong if the text were another one; null until the rules have arrived. */
  readonly relint: ((text: string) => readonly Diagnostic[]) | null
}

/** The one workspace of the page with what follows from it. `startPlan` is the start's plan, made when the page was built. */
export function useWorkspace(start: Workspace, startPlan: Plan): OpenWorkspace {
  const [state, dispatch] = useReducer(reduce, start, startState)
  const [analyzer] = useState(createAnalyzer)
  const { engines, lint } = useLateParts()
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { text, options, image, images, fileName } = state
  const analysis = useMemo(() => {
    const made = analyzer({ text, options, image, images, fileName }, engines, lint)
    const isStart = text === start.text && options === start.options && image === start.image
    return made.plan.pending && isStart ? { ...made, plan: startPlan } : made
  }, [analyzer, text, options, image, images, fileName, engines, lint, start, startPlan])
  const relint = useMemo(
    () => (lint === null ? null : (other: string) => analyze({ text: other, options, image, images, fileName }, engines, lint).diagnostics),
    [options, image, images, fileName, engines, lint],
  )
  return { state, dispatch, analysis, relint }
}

interface LateParts {
  readonly engines: Engines | null
  readonly lint: Lint | null
}

const NOT_YET: LateParts = { engines: null, lint: null }

/** The engines and the rules are heavy and not needed for the first paint. Null until they have arrived. */
function useLateParts(): LateParts {
  const [parts, setParts] = useState(NOT_YET)
  useEffect(() => {
    let wanted = true
    // What does not arrive stays away: the plan keeps saying what is not computed, the problems are those of parsing.
    void Promise.allSettled([import('@/lib/containerd/engines'), import('@/lib/lint/lint')]).then(([made, rules]) => {
      if (!wanted) return
      setParts({ engines: valueOf(made)?.engines ?? null, lint: valueOf(rules)?.lint ?? null })
    })
    return () => {
      wanted = false
    }
  }, [])
  return parts
}

function valueOf<T>(result: PromiseSettledResult<T>): T | null {
  return result.status === 'fulfilled' ? result.value : null
}
