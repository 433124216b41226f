'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Analysis, FilledWorkspace } from '@/lib/analyze'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import type { Parser } from '@/lib/registries/parser'
import { analysisWork, WORK_MAX } from './analysis-work'
import type { BareAnalysis } from './thread-messages'
import { createPageAnalyzer, type FindEdits } from './page-analyzer'

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

/**
 * What follows from a workspace. The text itself is always read at once, since the form shows it; where that is more work
 * than a frame has time for, the rest comes from a thread.
 */
export function useAnalysis(
  workspace: FilledWorkspace,
  parser: Parser,
  engines: Engines | null,
  lint: Lint | null,
): { readonly analysis: Analysis; readonly progress: Progress } {
  const { text, options, image, images, fileName, values } = workspace
  const [analyzer] = useState(() => createPageAnalyzer(parser))
  const [late, setLate] = useState<Late | null>(null)
  const asked = useMemo(
    (): FilledWorkspace => ({ text, options, image, images, fileName, values }),
    [text, options, image, images, fileName, values],
  )
  const isHeavy = useMemo(() => analysisWork(parser.read(text)) > WORK_MAX, [parser, text])
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
    if (!isHeavy) return { analysis: analyzer.now(asked, engines, lint), progress: 'done' }
    const bare = late?.workspace === asked ? late.bare : undefined
    return bare
      ? { analysis: analyzer.arrived(asked, bare, engines, findEdits), progress: 'done' }
      : { analysis: analyzer.meanwhile(asked, engines), progress: bare === null ? 'too-long' : 'working' }
  }, [isHeavy, late, asked, analyzer, engines, lint])
}

const findEdits: FindEdits = async (workspace, wanted) => {
  const { inThread } = await import('./analysis-thread')
  const answer = await inThread({ kind: 'fix', workspace, wanted }).answer
  return answer?.kind === 'fix' ? answer.edits : null
}
