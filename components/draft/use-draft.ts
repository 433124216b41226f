'use client'

import { startTransition, useCallback, useEffect, useRef, useState, type Dispatch } from 'react'
import { chunk } from '@/components/late/late'
import { READ_HERE_MAX } from '@/components/workspace/analysis-work'
import { engineReady } from '@/components/workspace/late-engine'
import { OWN_TEXT_KEY } from '@/components/bar/theme-script'
import type { Action, WorkspaceState } from '@/lib/workspace/reduce'

/** How long nothing may happen before the draft is written. */
const REST_MS = 400

export interface DraftKeeping {
  /** Secrets that the restored draft does not have; null when none was restored. */
  readonly missingSecrets: number | null
  readonly dismiss: () => void
  /** The draft of an earlier page has been looked for. */
  readonly isReady: boolean
}

/** Lets what is being written survive a reload and a crash of the tab, but for its secrets. */
export function useDraft(state: WorkspaceState, dispatch: Dispatch<Action>): DraftKeeping {
  const [missingSecrets, setMissing] = useState<number | null>(null)
  const [isReady, setReady] = useState(false)
  const latest = useRef(state)
  const [start] = useState(state)
  useEffect(() => {
    latest.current = state
  })
  useEffect(() => {
    let wanted = true
    const restore = async () => {
      // Without its secrets, also the draft of an untouched example would be another text.
      const restored = hasOwn() ? await readDraft(latest.current) : null
      if (!wanted) return
      // At once, it would replace parts of the page that are not hydrated yet.
      startTransition(() => {
        if (restored !== null) {
          dispatch({ type: 'restored', state: restored.state })
          setMissing(restored.secrets)
        }
        setReady(true)
      })
    }
    // Without these parts the page stays as it is.
    restore().catch(showPanes)
    return () => {
      wanted = false
    }
  }, [dispatch])
  const isOwn =
    state.text !== start.text ||
    state.options !== start.options ||
    state.image !== start.image ||
    state.images !== start.images ||
    state.settings !== start.settings
  useEffect(() => {
    if (!isReady) return
    showPanes()
    try {
      if (isOwn) sessionStorage.setItem(OWN_TEXT_KEY, 'yes')
      else sessionStorage.removeItem(OWN_TEXT_KEY)
    } catch {
      // Without storage there is no draft either.
    }
  }, [isReady, isOwn])
  useEffect(() => {
    if (!isReady || state === start) return
    let isWritten = false
    const write = () => {
      if (isWritten) return
      isWritten = true
      void chunk('draftStore').then(({ saveDraft }) => saveDraft(state))
    }
    let isOver = false
    let stop = (): void => undefined
    const writeSoon = async () => {
      if (state.text.length <= READ_HERE_MAX) return write()
      const { saveSoon } = await chunk('saveSoon')
      if (isOver || isWritten) return
      stop = saveSoon(state, () => {
        isWritten = true
      })
    }
    const timer = setTimeout(() => void writeSoon(), REST_MS)
    // A page that is left gives no second chance.
    window.addEventListener('pagehide', write)
    return () => {
      isOver = true
      stop()
      clearTimeout(timer)
      window.removeEventListener('pagehide', write)
    }
  }, [isReady, state, start])
  return { missingSecrets, dismiss: useCallback(() => setMissing(null), []), isReady }
}

/** The draft of this tab; null without a draft, and for one that has nothing but the text that is shown. */
async function readDraft({
  text,
}: WorkspaceState): Promise<{ readonly state: WorkspaceState; readonly secrets: number } | null> {
  const [{ loadDraft }, { stateOf }] = await Promise.all([chunk('draftStore'), chunk('draft')])
  const draft = loadDraft()
  if (draft === null || (draft.text === text && draft.settings === '' && draft.images.length === 0)) return null
  // What is said of it would push the rest aside if it came later; and so would the text itself.
  await Promise.all([chunk('notices'), engineReady()])
  return { state: stateOf(draft), secrets: draft.secrets }
}

/** This tab had something other than the example when it was left. */
function hasOwn(): boolean {
  try {
    return sessionStorage.getItem(OWN_TEXT_KEY) !== null
  } catch {
    return false
  }
}

/** They are hidden from the first paint on where a draft is about to be restored. */
function showPanes(): void {
  delete document.documentElement.dataset['restoring']
}
