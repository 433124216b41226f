'use client'

import { useMemo, useReducer, useState } from 'react'
import { useStable } from '@/components/ui/use-stable'
import { analyze, type Analysis, type FilledWorkspace } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import { NO_VALUES, type PlaceholderValues } from '@/lib/placeholders/values'
import type { ParsedRegistries } from '@/lib/registries/model'
import { createParser } from '@/lib/registries/parser'
import { createReducer, startState, type Action, type WorkspaceState } from '@/lib/workspace/reduce'
import type { Workspace } from '@/lib/workspace/workspace'
import { createReadableText } from './readable-text'
import { LARGE_TEXT, useAnalysis, type Progress } from './use-analysis'
import { changesNow, editingReady, isEditingReady } from './editing'
import { useLazyEngines } from './use-lazy-engines'

const NOT_LOADED =
  /* SAID */ 'The part of the page that edits by form could not be loaded. Check the connection and try again.' /* END */

export interface OpenWorkspace {
  readonly state: WorkspaceState
  readonly dispatch: (action: Action) => void
  readonly analysis: Analysis
  /** The text that its findings are about: for a moment after a key that is the one before it. */
  readonly foundIn: ParsedRegistries
  /** Of the text, or of the last one that K3s would read if it rejects this; null when there was none. */
  readonly readable: Analysis | null
  readonly progress: Progress
  /** Of placeholders, for as long as the page shows this file: they are stored nowhere. */
  readonly values: PlaceholderValues
  readonly setValues: (values: PlaceholderValues) => void
  /** All safe fixes of a text with the same options, from a thread; null until the rules are loaded. */
  readonly fixAll: ((text: string) => Promise<FixedText>) | null
}

/**
 * The workspace of the page with its analysis. `startPlan` is the plan of the initial workspace, made when the page was
 * built.
 */
export function useWorkspace(start: Workspace, startPlan: Plan): OpenWorkspace {
  const [parser] = useState(createParser)
  const [reducer] = useState(() => createReducer(parser, changesNow))
  const [state, reduce] = useReducer(reducer, start, startState)
  const [values, setValues] = useState(NO_VALUES)
  const { engines, lint } = useLazyEngines()
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { text, options, image, images, fileName } = state
  const {
    analysis: made,
    foundIn,
    progress,
  } = useAnalysis(
    useMemo(() => ({ ...state, values }), [state, values]),
    parser,
    engines,
    lint,
  )
  const analysis = useMemo(() => {
    const isStart = text === start.text && options === start.options && image === start.image
    return made.plan.pending && isStart ? { ...made, plan: startPlan } : made
  }, [made, text, options, image, start, startPlan])
  const [remember] = useState(createReadableText)
  const readableText = remember(state.document, made.parsed)
  const isRejected = made.parsed.parseError !== null
  const earlier = useMemo(() => {
    if (!isRejected || readableText === null || readableText.length > LARGE_TEXT) return null
    return analyze({ text: readableText, options, image, values }, engines)
  }, [isRejected, readableText, options, image, values, engines])
  const hasRules = lint !== null
  const fixAll = useMemo(
    () => (hasRules ? (other: string) => fixedText({ text: other, options, image, images, fileName, values }) : null),
    [options, image, images, fileName, values, hasRules],
  )
  const { template } = made
  const change = useStable((action: Extract<Action, { type: 'changed' }>) => {
    if (template === null) return reduce(action)
    const { changes, atMs } = action
    const changed = template.change(changes)
    if ('refused' in changed) return reduce({ type: 'refused', why: changed })
    reduce({ type: 'edited', text: template.written, edits: changed.edits, changes, atMs })
  })
  const dispatch = useStable((action: Action) => {
    if (action.type === 'opened' || action.type === 'restored') setValues(NO_VALUES)
    if (action.type !== 'changed') reduce(action)
    else if (isEditingReady()) change(action)
    else
      void editingReady().then(
        () => change(action),
        () => reduce({ type: 'refused', why: { refused: NOT_LOADED, said: { text: NOT_LOADED } } }),
      )
  })
  return {
    state,
    dispatch,
    analysis,
    foundIn,
    readable: isRejected ? earlier : analysis,
    progress,
    values,
    setValues,
    fixAll,
  }
}

async function fixedText(workspace: FilledWorkspace): Promise<FixedText> {
  const { inThread } = await import('./analysis-thread')
  const answer = await inThread({ kind: 'fix-all', workspace }).answer
  return answer?.kind === 'fix-all' ? answer.fixed : { edits: [], titles: [] }
}
