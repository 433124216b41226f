'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Analysis, FilledWorkspace } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Engine } from './engine'
import type { BareAnalysis } from './thread-messages'
import type { FindEdits } from './page-analyzer'

/** In UTF-16 units. Foreign texts that are longer are looked at in a thread of their own. */
export const LARGE_TEXT = 100_000
/** How long nothing may be typed before a large text is looked at. */
const REST_MS = 100

/** `working`: what is shown besides the text is of an earlier one. `too-long`: it stays that. */
export type Progress = 'done' | 'working' | 'too-long'

interface Late {
  readonly workspace: FilledWorkspace
  /** Null when it takes too long. */
  readonly bare: BareAnalysis | null
}

/** What is already known of a workspace, with its rules. */
export interface Known {
  readonly workspace: FilledWorkspace
  readonly analysis: Analysis
}

interface Parts {
  /** Null for as long as it is not loaded: nothing but what is known can be shown then. */
  readonly engine: Engine | null
  readonly engines: Engines | null
  readonly lint: Lint | null
}

/**
 * What follows from a workspace. The text itself is always read at once, since the form shows it; where that is more work
 * than a frame has time for, the rest comes from a thread. What is `known` is not found again.
 */
export function useAnalysis(
  workspace: FilledWorkspace,
  known: Known,
  { engine, engines, lint }: Parts,
): { readonly analysis: Analysis; readonly progress: Progress } {
  const { text, options, image, images, fileName, values } = workspace
  const analyzer = useMemo(() => engine?.createAnalyzer(known.analysis) ?? null, [engine, known])
  const [late, setLate] = useState<Late | null>(null)
  const asked = useMemo(
    (): FilledWorkspace => ({ text, options, image, images, fileName, values }),
    [text, options, image, images, fileName, values],
  )
  const isKnown = engine === null || isSame(asked, known.workspace)
  const isHeavy = useMemo(() => !isKnown && engine.isHeavy(text), [isKnown, engine, text])
  useEffect(() => {
    if (!isHeavy) return
    let stop: (() => void) | null = null
    let wanted = true
    const ask = async () => {
      const { inThread } = await import('./analysis-thread')
      if (!wanted) return
      const thread = inThread({ kind: 'analyse', workspace: asked })
      stop = thread.stop
      const answer = await thread.answer
      if (wanted) setLate({ workspace: asked, bare: answer?.kind === 'analyse' ? answer : null })
    }
    const timer = setTimeout(() => void ask(), REST_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
      stop?.()
    }
  }, [isHeavy, asked])
  return useMemo(() => {
    if (analyzer === null) return { analysis: known.analysis, progress: 'done' }
    if (isKnown) return { analysis: analyzer.given(known.analysis), progress: 'done' }
    if (!isHeavy) return { analysis: analyzer.now(asked, engines, lint), progress: 'done' }
    const bare = late?.workspace === asked ? late.bare : undefined
    return bare
      ? { analysis: analyzer.arrived(asked, bare, engines, findEdits), progress: 'done' }
      : { analysis: analyzer.meanwhile(asked, engines), progress: bare === null ? 'too-long' : 'working' }
  }, [isKnown, known, isHeavy, late, asked, analyzer, engines, lint])
}

/** Two that have the same analysis. */
function isSame(a: FilledWorkspace, b: FilledWorkspace): boolean {
  return (
    a.text === b.text &&
    a.options === b.options &&
    a.image === b.image &&
    a.images === b.images &&
    a.fileName === b.fileName &&
    (a.values?.size ?? 0) === 0
  )
}

const findEdits: FindEdits = async (workspace, wanted) => {
  const { inThread } = await import('./analysis-thread')
  const answer = await inThread({ kind: 'fix', workspace, wanted }).answer
  return answer?.kind === 'fix' ? answer.edits : null
}
