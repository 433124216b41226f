'use client'

import { useEffect, useMemo, useState } from 'react'
import { analysisWork, WORK_MAX } from '@/components/workspace/analysis-work'
import { useLazyEngines } from '@/components/workspace/use-lazy-engines'
import { createAnalyzer, type FilledWorkspace } from '@/lib/analyze'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { PlaceholderValues } from '@/lib/placeholders/values'
import { createParser } from '@/lib/registries/parser'
import type { Snapshot } from '@/lib/workspace/workspace'

export type BaseFiles = readonly GeneratedFile[] | 'working' | 'too-long'

/** How long nothing may be typed before a large text is looked at. */
const REST_MS = 100

interface Late {
  readonly workspace: FilledWorkspace
  readonly files: BaseFiles
}

/**
 * The files of another text or node, computed only while the component is shown; of a large text in a thread. Null when
 * nothing is asked. Empty when K3s writes none.
 */
export function useBaseFiles(asked: Snapshot | null, values: PlaceholderValues): BaseFiles | null {
  const { engines } = useLazyEngines(asked !== null)
  const [{ parser, analyze }] = useState(() => {
    const made = createParser()
    return { parser: made, analyze: createAnalyzer(made) }
  })
  const [late, setLate] = useState<Late | null>(null)
  const { text, options } = asked ?? NOTHING
  const workspace = useMemo(
    (): FilledWorkspace | null => (text === null || options === null ? null : { text, options, image: '', values }),
    [text, options, values],
  )
  const isHeavy = useMemo(
    () => workspace !== null && analysisWork(parser.read(workspace.text)) > WORK_MAX,
    [parser, workspace],
  )
  const isKnown = late !== null && late.workspace === workspace
  useEffect(() => {
    if (!isHeavy || isKnown || workspace === null) return
    let stop: (() => void) | null = null
    let wanted = true
    const ask = async () => {
      const { inThread } = await import('@/components/workspace/thread/analysis-thread')
      if (!wanted) return
      const thread = inThread({ kind: 'render', workspace })
      stop = thread.stop
      const answer = await thread.answer
      if (wanted) setLate({ workspace, files: answer?.kind === 'render' ? answer.files : 'too-long' })
    }
    const timer = setTimeout(() => void ask(), REST_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
      stop?.()
    }
  }, [isHeavy, isKnown, workspace])
  return useMemo(() => {
    if (workspace === null) return null
    if (isHeavy) return late?.workspace === workspace ? late.files : 'working'
    return engines === null ? 'working' : analyze(workspace, engines).rendered.files
  }, [workspace, isHeavy, late, engines, analyze])
}

const NOTHING = { text: null, options: null }
