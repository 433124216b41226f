import { useEffect, useMemo, useState } from 'react'
import { LARGE_TEXT } from '@/components/workspace/use-analysis'
import type { Analysis } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { explainRead, type Explained } from '@/lib/errors/explain-errors'
import type { OpenFile } from '@/lib/errors/open-file'
import type { ReadErrors } from '@/lib/errors/read/read-errors'
import { readNode } from '@/lib/node'
import type { ownPuller } from '@/lib/wharfie/own-plan'
import type { WorkspaceState } from '@/lib/workspace/reduce'

interface OnPage {
  /** Null while it is read. */
  readonly explained: Explained | null
  /** There is a file of the person to compare with. */
  readonly isComparing: boolean
  readonly isWorking: boolean
}

const NO_IMAGES: readonly string[] = []

/** What the messages of a text mean for the open file. A long text is read in a thread. */
export function useExplained(text: string, state: WorkspaceState, analysis: Analysis, startText: string): OnPage {
  const [read, setRead] = useState<{ readonly text: string; readonly errors: ReadErrors } | null>(null)
  useEffect(() => {
    let isOver = false
    let stop = (): void => undefined
    void import('./read-soon').then(({ readSoon }) => {
      if (isOver) return
      const soon = readSoon(text)
      stop = soon.stop
      void soon.found.then((errors) => {
        if (!isOver && errors !== null) setRead({ text, errors })
      })
    })
    return () => {
      isOver = true
      stop()
    }
  }, [text])
  const errors = read?.errors ?? null
  const isOfRke2 = errors?.groups.some(({ message }) => message.by === 'own-puller') ?? false
  const file = useOpenFile(state, analysis, startText, useOwnPuller(isOfRke2))
  const { options } = state
  const explained = useMemo(
    () => (errors === null ? null : explainRead(errors, file, options)),
    [errors, file, options],
  )
  return { explained, isComparing: file !== null, isWorking: read?.text !== text }
}

/** What RKE2 pulls itself is loaded for lines of it alone. */
function useOwnPuller(isWanted: boolean): typeof ownPuller | null {
  const [made, setMade] = useState<{ readonly ownPuller: typeof ownPuller } | null>(null)
  useEffect(() => {
    let isOver = false
    if (isWanted)
      import('@/lib/wharfie/own-plan').then(
        (module) => !isOver && setMade({ ownPuller: module.ownPuller }),
        // Without it nothing is said of these lines' endpoints.
        () => undefined,
      )
    return () => {
      isOver = true
    }
  }, [isWanted])
  return made?.ownPuller ?? null
}

/** The file that is open, unless it is empty or the example with which the page began. */
function useOpenFile(
  state: WorkspaceState,
  analysis: Analysis,
  startText: string,
  makeOwn: typeof ownPuller | null,
): OpenFile | null {
  const { text, options, image, images = NO_IMAGES, history, document } = state
  const isOwn = (history.past.length > 0 || document !== 0) && text !== startText && text.trim() !== ''
  const { parsed, diagnostics, plan: shown, template } = analysis
  const node = useMemo(
    () =>
      isOwn && text.length <= LARGE_TEXT
        ? // It has the values that were given for its placeholders.
          readNode(text, options, template === null ? engines : { ...engines, readTemplate: () => template })
        : null,
    [isOwn, text, options, template],
  )
  return useMemo(() => {
    if (!isOwn) return null
    const plan: OpenFile['plan'] = (name) => (name === shown.image || node === null ? shown : node.shownPlan(name))
    const own = makeOwn === null || node === null ? null : makeOwn(parsed, options, engines.regexp, plan)
    return { parsed, options, diagnostics, images: [image, ...images], plan, own }
  }, [isOwn, parsed, options, diagnostics, image, images, shown, node, makeOwn])
}
