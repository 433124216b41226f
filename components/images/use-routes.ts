import { useEffect, useState } from 'react'
import { useThread } from '@/components/workspace/thread/use-thread'
import type { ImageRoutes } from '@/components/workspace/thread/thread-messages'
import type { FilledWorkspace } from '@/lib/analyze'

/** As long as keys follow each other, nothing is planned again. */
const AFTER_KEY_MS = 120

type Asked = Pick<FilledWorkspace, 'text' | 'options' | 'values'> & {
  readonly images: readonly string[]
  readonly inside: readonly string[]
}

export interface Routed {
  /** Of the images and the text before, while those of now are planned; null before the first. */
  readonly routes: ImageRoutes | null
  readonly images: readonly string[]
  readonly isWorking: boolean
  /** The thread could not do it, or not in its time. */
  readonly isFailed: boolean
}

interface Found extends Pick<Routed, 'routes' | 'images' | 'isFailed'> {
  /** What it is the answer to; null before the first. */
  readonly asked: Asked | null
}

const NOTHING: Found = { asked: null, routes: null, images: [], isFailed: false }

/** Where each image is asked for, planned in a thread whenever file, node or list change. */
export function useRoutes(workspace: FilledWorkspace, images: readonly string[], inside: readonly string[]): Routed {
  const [{ asked, ...found }, setFound] = useState(NOTHING)
  const ask = useThread(true)
  const { text, options, values, image } = workspace
  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      void ask({ kind: 'images', workspace: { text, options, values, image }, images, inside }).then((answer) => {
        if (isOver) return
        const own: Asked = { text, options, values, images, inside }
        setFound((before) =>
          answer?.kind === 'images'
            ? { asked: own, routes: answer, images, isFailed: false }
            : { ...before, asked: own, isFailed: true },
        )
      })
    }, AFTER_KEY_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [ask, text, options, values, image, images, inside])
  const isWorking =
    asked === null ||
    asked.text !== text ||
    asked.options !== options ||
    asked.values !== values ||
    asked.images !== images ||
    asked.inside !== inside
  return { ...found, isWorking }
}
