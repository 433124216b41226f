import { useRef, useState } from 'react'
import type { ImageList, NamedText } from '@/lib/images/image-list'
import { IMAGES_MAX } from '@/lib/workspace/images-max'

/** Longer texts are not read in a page. */
const BYTES_MAX = 64 * 1024 * 1024

export interface ReadList {
  /** What was read last, for what it left out; null before. */
  readonly list: ImageList | null
  readonly isReading: boolean
  /** Why nothing was read; null when it was. */
  readonly failed: 'too-large' | 'not-read' | null
  readonly readTexts: (texts: readonly NamedText[]) => Promise<void>
  readonly readFiles: (files: readonly File[]) => Promise<void>
}

/** Reads lists and manifests in a thread, and hands on the names of their images. */
export function useList(onImages: (names: readonly string[]) => void): ReadList {
  const [state, setState] = useState<Pick<ReadList, 'list' | 'isReading' | 'failed'>>({
    list: null,
    isReading: false,
    failed: null,
  })
  const newest = useRef(0)
  const readTexts = async (texts: readonly NamedText[]) => {
    const own = ++newest.current
    setState((before) => ({ ...before, isReading: true, failed: null }))
    const { inThread } = await import('@/components/workspace/thread/analysis-thread')
    const answer = await inThread({ kind: 'read-images', texts }).answer
    if (own !== newest.current) return
    if (answer?.kind !== 'read-images') {
      setState({ list: null, isReading: false, failed: 'not-read' })
      return
    }
    setState({ list: answer.list, isReading: false, failed: null })
    onImages(answer.list.images.slice(0, IMAGES_MAX).map(({ normalised }) => normalised))
  }
  const readFiles = async (files: readonly File[]) => {
    if (files.reduce((sum, { size }) => sum + size, 0) > BYTES_MAX)
      return setState({ list: null, isReading: false, failed: 'too-large' })
    const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })))
    await readTexts(texts)
  }
  return { ...state, readTexts, readFiles }
}
