'use client'

import { useEffect, useMemo, useReducer, useState } from 'react'
import { analyze, createAnalyzer, type Analysis } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { RegexpEngine } from '@/lib/containerd/regexp'
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
  const { regexp, lint } = useLateParts()
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { text, options, image, images, fileName } = state
  const analysis = useMemo(() => {
    const made = analyzer({ text, options, image, images, fileName }, regexp, lint)
    const isStart = text === start.text && options === start.options && image === start.image
    return made.plan.pending && isStart ? { ...made, plan: startPlan } : made
  }, [analyzer, text, options, image, images, fileName, regexp, lint, start, startPlan])
  const relint = useMemo(
    () => (lint === null ? null : (other: string) => analyze({ text: other, options, image, images, fileName }, regexp, lint).diagnostics),
    [options, image, images, fileName, regexp, lint],
  )
  return { state, dispatch, analysis, relint }
}

interface LateParts {
  readonly regexp: RegexpEngine | null
  readonly lint: Lint | null
}

const NOT_YET: LateParts = { regexp: null, lint: null }

/** The engine for rewrites and the rules are heavy and not needed for the first paint. Null until they have arrived. */
function useLateParts(): LateParts {
  const [parts, setParts] = useState(NOT_YET)
  useEffect(() => {
    let wanted = true
    // What does not arrive stays away: the plan keeps saying that rewrites are not computed, the problems are those of parsing.
    void Promise.allSettled([import('@/lib/containerd/re2-engine'), import('@/lib/lint/lint')]).then(([engine, rules]) => {
      if (!wanted) return
      setParts({ regexp: valueOf(engine)?.re2Engine ?? null, lint: valueOf(rules)?.lint ?? null })
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
