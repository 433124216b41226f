'use client'

import { useCallback, useMemo, useReducer, useState } from 'react'
import { useStable } from '@/components/ui/use-stable'
import { chunk } from '@/components/late/late'
import type { Analysis, FilledWorkspace } from '@/lib/analyze'
import type { FixedText } from '@/lib/lint/fixes/fix-all'
import { NO_VALUES, type PlaceholderValues } from '@/lib/placeholders/values'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'
import { startState } from '@/lib/workspace/start-state'
import { RULED_IMAGES_MAX } from '@/lib/workspace/images-max'
import type { Workspace } from '@/lib/workspace/workspace'
import { createReadableText } from './readable-text'
import { engineNow, engineReady } from './late-engine'
import { readStart } from './read-start'
import type { StartAnalysis } from './start-analysis'
import { LARGE_TEXT, useAnalysis, type Progress } from './use-analysis'
import { useFieldEntered, useLazyEngines } from './use-lazy-engines'

const NOT_LOADED =
  /* SAID */ 'The part of the page that edits could not be loaded. Check the connection and try again.' /* END */

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
 * The workspace of the page with its analysis. That of the initial workspace was made when the page was built; what is done
 * before the engine is loaded waits for it.
 */
export function useWorkspace(start: Workspace, made: StartAnalysis, areProblemsShown: boolean): OpenWorkspace {
  const [known] = useState(() => ({ workspace: start, analysis: readStart(start, made) }))
  const [state, reduce] = useReducer(reduceWithEngine, start, startState)
  const [values, setValues] = useState(NO_VALUES)
  // Not deferred: the form's inputs show the parsed text, and would lose letters if it lagged behind.
  const { options, image, images, fileName } = state
  const isOther =
    state.text !== start.text || options !== start.options || image !== start.image || images !== start.images
  const isEntered = useFieldEntered()
  const { engines, lint } = useLazyEngines(isOther || isEntered || areProblemsShown)
  // It is there whenever something has changed, and until then nothing depends on it.
  const engine = engineNow()
  const { analysis, foundIn, progress } = useAnalysis(
    useMemo(() => ({ ...state, images: ruledImages(images), values }), [state, images, values]),
    known,
    { engine, engines, lint },
  )
  const [remember] = useState(createReadableText)
  const readableText = remember(state.document, analysis.parsed)
  const isRejected = analysis.parsed.parseError !== null
  const earlier = useMemo(() => {
    if (!isRejected || readableText === null || readableText.length > LARGE_TEXT) return null
    return engine?.analyze({ text: readableText, options, image, values }, engines) ?? null
  }, [isRejected, readableText, options, image, values, engine, engines])
  const hasRules = lint !== null
  const fixAll = useMemo(
    () => (hasRules ? (other: string) => fixedText({ text: other, options, image, images, fileName, values }) : null),
    [options, image, images, fileName, values, hasRules],
  )
  const { template } = analysis
  const change = useStable((action: Extract<Action, { type: 'changed' }>) => {
    if (template === null) return reduce(action)
    const { changes, atMs } = action
    const changed = template.change(changes)
    if ('refused' in changed) return reduce({ type: 'refused', why: changed })
    reduce({ type: 'edited', text: template.written, edits: changed.edits, changes, atMs })
  })
  const act = useStable((action: Action) => {
    if (action.type === 'opened' || action.type === 'restored') setValues(NO_VALUES)
    if (action.type === 'changed') change(action)
    else reduce(action)
  })
  const dispatch = useCallback(
    (action: Action) => {
      if (engineNow() !== null) act(action)
      else
        void engineReady().then(
          () => act(action),
          () => reduce({ type: 'refused', why: { refused: NOT_LOADED, said: { text: NOT_LOADED } } }),
        )
    },
    [act],
  )
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

/** The same list for the same state. */
function ruledImages(images: readonly string[] | undefined): readonly string[] | undefined {
  return images !== undefined && images.length > RULED_IMAGES_MAX ? images.slice(0, RULED_IMAGES_MAX) : images
}

function reduceWithEngine(state: WorkspaceState, action: Action): WorkspaceState {
  // The only thing that can be said without it is why nothing happens.
  if (action.type === 'refused') return { ...state, refused: action.why }
  return engineNow()?.reduce(state, action) ?? state
}

async function fixedText(workspace: FilledWorkspace): Promise<FixedText> {
  const { inThread } = await chunk('thread')
  const { images } = workspace
  const answer = await inThread({ kind: 'fix-all', workspace: { ...workspace, images: ruledImages(images) } }).answer
  return answer?.kind === 'fix-all' ? answer.fixed : { edits: [], titles: [] }
}
