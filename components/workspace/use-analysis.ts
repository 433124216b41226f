'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import type { FilledWorkspace } from '@/lib/analyze'
import { chunk } from '@/components/late/late'
import type { Engines } from '@/lib/containerd/engines'
import type { Lint } from '@/lib/lint/lint'
import { afterPaint } from './after-paint'
import type { WorkPlace } from './analysis-work'
import type { Engine } from './engine'
import type { FindEdits, Found, Known } from './page-analyzer'
import type { Answer, Asked } from '@/components/workspace/thread/thread-messages'
import { useThread } from '@/components/workspace/thread/use-thread'

/** In UTF-16 units. Foreign texts that are longer are looked at in a thread of their own. */
export const LARGE_TEXT = 100_000

/**
 * `ruling`: the findings are those of the text before this one. `working`: what is shown besides the text is of an earlier
 * one. `too-long`: it stays that.
 */
export type Progress = 'done' | 'ruling' | 'working' | 'too-long'

export interface Analysed extends Found {
  readonly progress: Progress
}

/** What came after the result of a key was painted. */
interface Late {
  readonly asked: FilledWorkspace
  /** From a thread, which answers null when it takes too long; `here` when the rules ran on the page. */
  readonly answer: Answer | null | 'here'
}

interface Parts {
  /** Null for as long as it is not loaded: nothing but what is known can be shown then. */
  readonly engine: Engine | null
  readonly engines: Engines | null
  readonly lint: Lint | null
}

/**
 * What follows from a workspace. The text itself is always read at once, since the form shows it. The plan comes with it,
 * the rules after the paint; what is more work than a frame has time for comes from a thread. What is `known` is not found
 * again.
 */
export function useAnalysis(workspace: FilledWorkspace, known: Known, { engine, engines, lint }: Parts): Analysed {
  const { text, options, image, images, fileName, values } = workspace
  const analyzer = useMemo(() => engine?.createAnalyzer(known) ?? null, [engine, known])
  const [late, setLate] = useState<Late | null>(null)
  const asked = useMemo(
    (): FilledWorkspace => ({ text, options, image, images, fileName, values }),
    [text, options, image, images, fileName, values],
  )
  const answer = late?.asked === asked ? late.answer : undefined
  const isKnown = engine === null || isSame(asked, known.workspace)
  const place = useMemo(() => (isKnown ? 'with-key' : engine.workPlace(text)), [isKnown, engine, text])
  const made = useMemo((): Analysed => {
    const done = (found: Found): Analysed => ({ ...found, progress: 'done' })
    if (analyzer === null) return done({ analysis: known.analysis, foundIn: known.analysis.parsed })
    if (isKnown) return done(analyzer.given(known))
    if (place === 'apart') {
      if (answer === null || answer === undefined || answer === 'here' || answer.kind !== 'analyse')
        return { ...analyzer.meanwhile(asked, engines), progress: answer === null ? 'too-long' : 'working' }
      return done(analyzer.arrived(asked, answer, engines, findEdits))
    }
    if (lint === null || place === 'with-key' || answer === 'here' || answer === null)
      return done(analyzer.now(asked, engines, lint))
    if (answer?.kind === 'lint') return done(analyzer.ruled(asked, engines, answer.diagnostics, findEdits))
    const quick = analyzer.quick(asked, engines)
    if (quick !== null) return { ...quick, progress: 'ruling' }
    if (place === 'rules-later') return done(analyzer.now(asked, engines, lint))
    return { ...analyzer.now(asked, engines, null), progress: 'ruling' }
  }, [isKnown, known, place, answer, asked, analyzer, engines, lint])
  const isOpen = made.progress === 'ruling' || made.progress === 'working'
  const ask = useThread(place === 'apart' || place === 'rules-apart')
  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    const take = (given: Late['answer']): void => {
      if (isWanted) startTransition(() => setLate({ asked, answer: given }))
    }
    const stop = afterPaint(() => {
      if (place === 'rules-later') take('here')
      else void ask(questionOf(place, asked)).then(take)
    })
    return () => {
      isWanted = false
      stop()
    }
  }, [isOpen, place, ask, asked])
  return made
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

function questionOf(place: WorkPlace, workspace: FilledWorkspace): Asked {
  return { kind: place === 'apart' ? 'analyse' : 'lint', workspace }
}

const findEdits: FindEdits = async (workspace, wanted) => {
  const { inThread } = await chunk('thread')
  const answer = await inThread({ kind: 'fix', workspace, wanted }).answer
  return answer?.kind === 'fix' ? answer.edits : null
}
