'use client'

import { useCallback, useEffect, useState, type DragEvent } from 'react'
import { chunk } from '@/components/late/late'
import { useStable } from '@/components/ui/use-stable'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Say } from '@/lib/words/say'
import type { OpenedFile } from './opened-file'

interface FileOpener {
  /** One file as it is; several, a folder or an archive, as the files of a node. `entries`: what was dropped. */
  readonly openFiles: (files: readonly File[], entries?: readonly FileSystemEntry[]) => void
  /** Says why the last file was not opened, or what was made of it; null when there is nothing to say. */
  readonly message: ((say: Say) => string) | null
  readonly dropTarget: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/**
 * Opens files that are chosen or dropped, and what is pasted beside every field. What is not text is refused, and the text
 * stays as it was.
 */
export function useFileOpener(onOpen: (file: OpenedFile) => void, options: NodeOptions): FileOpener {
  const [message, setMessage] = useState<FileOpener['message']>(null)
  const openFiles = useCallback(
    (files: readonly File[], entries: readonly FileSystemEntry[] = []) => {
      if (files.length + entries.length === 0) return
      void chunk('readFiles')
        .then(({ readFiles }) => readFiles(files, entries, options))
        .then(
          (read) => {
            setMessage(() => read.message)
            if (read.opened !== null) onOpen(read.opened)
          },
          () => setMessage(() => (say: Say) => say('The files could not be read.')),
        )
    },
    [onOpen, options],
  )
  const onPaste = useStable((event: ClipboardEvent) => {
    const { clipboardData: pasted, target } = event
    const isTaken = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
    if (pasted === null || isTaken || document.querySelector('dialog[open]') !== null) return
    const text = pasted.getData('text/plain')
    if (pasted.files.length > 0) openFiles([...pasted.files])
    else if (text.trim() !== '') {
      void import('./read-files').then(async ({ openOrExplain }) => {
        if (await openOrExplain({ text, fileName: null }, onOpen))
          setMessage(() => (say: Say) => say('What you pasted is open now. Undo brings back what was here.'))
      })
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [onPaste])
  return {
    openFiles,
    message,
    dropTarget: {
      onDragOver: (event) => hasFiles(event) && event.preventDefault(),
      onDrop: (event) => {
        if (!hasFiles(event) || event.dataTransfer.files.length === 0) return
        event.preventDefault()
        // Entries are there only while the event is handled.
        const entries = [...event.dataTransfer.items]
          .map((item) => item.webkitGetAsEntry())
          .filter((one) => one !== null)
        openFiles([...event.dataTransfer.files], entries)
      },
    },
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
