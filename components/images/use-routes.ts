import { useEffect, useState } from 'react'
import { useThread } from '@/components/workspace/thread/use-thread'
import type { FilledWorkspace } from '@/lib/analyze'
import type { AirGapFound, ImageRoutes } from '@/lib/routes/image-routes'
import type { Diagnostic } from '@/lib/registries/diagnostic'

/** As long as keys follow each other, nothing is planned again. */
const AFTER_KEY_MS = 120

type Asked = Pick<FilledWorkspace, 'text' | 'options' | 'values'> & {
  readonly images: readonly string[]
  readonly inside: readonly string[]
  /** Components of the release that are switched off. */
  readonly disabled: readonly string[]
  /** Of this text; null while they are not known. */
  readonly findings: readonly Diagnostic[] | null
}

export interface Routed {
  /** Of the images and the text before, while those of now are planned; null before the first. */
  readonly routes: ImageRoutes | null
  /** Comes after the routes. */
  readonly gap: AirGapFound | null
  readonly images: readonly string[]
  /** To which `wayFindings` point. */
  readonly findings: readonly Diagnostic[] | null
  readonly isWorking: boolean
  /** The thread could not do it, or not in its time. */
  readonly isFailed: boolean
}

interface Found extends Pick<Routed, 'routes' | 'gap' | 'images' | 'findings' | 'isFailed'> {
  /** What it is the answer to; null before the first. */
  readonly asked: Asked | null
}

const NOTHING: Found = { asked: null, routes: null, gap: null, images: [], findings: null, isFailed: false }

/** Where each image is asked for, planned in a thread whenever file, node or list change. */
export function useRoutes(
  workspace: FilledWorkspace,
  { images, inside, disabled, findings }: Pick<Asked, 'images' | 'inside' | 'disabled' | 'findings'>,
): Routed {
  const [{ asked, ...found }, setFound] = useState(NOTHING)
  const ask = useThread(true)
  const { text, options, values } = workspace
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      const asking = { text, options, values, images, inside, disabled, findings }
      const bare = findings?.map(({ code, severity, path, meantFor }) => ({
        code,
        severity,
        path,
        ...(meantFor && { meantFor }),
      }))
      const filled = { text, options, values, image: '' }
      const answer = async (): Promise<void> => {
        const routes = await ask({ kind: 'images', workspace: filled, images, findings: bare ?? null })
        if (isOver) return
        if (routes?.kind !== 'images') return setFound((before) => ({ ...before, asked: asking, isFailed: true }))
        setFound((before) => ({ ...before, asked: asking, routes, images, findings, isFailed: false }))
        // The table does not wait for it.
        const gap = await ask({ kind: 'air-gap', workspace: filled, images, inside, disabled })
        if (isOver) return
        setFound((before) => (gap?.kind === 'air-gap' ? { ...before, gap } : { ...before, isFailed: true }))
      }
      void answer()
    }, AFTER_KEY_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [ask, text, options, values, images, inside, disabled, findings])
  const isWorking =
    asked === null ||
    asked.text !== text ||
    asked.options !== options ||
    asked.values !== values ||
    asked.images !== images ||
    asked.inside !== inside ||
    asked.disabled !== disabled ||
    asked.findings !== findings
  return { ...found, isWorking }
}
