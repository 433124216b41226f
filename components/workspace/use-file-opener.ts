'use client'

import { useCallback, useState, type DragEvent } from 'react'
import type { OpenedFile } from './opened-file'

interface FileOpener {
  /** One file as it is; several, or an archive, as the files of containerd. */
  readonly openFiles: (files: readonly File[]) => void
  /** Why the last file was not opened, or what was made of it; empty when there is nothing to say. */
  readonly message: string
  readonly dropTarget: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Opens chosen or dropped files. What is not text is refused, and the text stays as it was. */
export function useFileOpener(onOpen: (file: OpenedFile) => void): FileOpener {
  const [message, setMessage] = useState('')
  const openFiles = useCallback(
    ([first, ...others]: readonly File[]) => {
      if (first === undefined) return
      void import('./read-files')
        .then(({ readFiles }) => readFiles([first, ...others]))
        .then(
          (read) => {
            setMessage(read.message)
            if (read.opened !== null) onOpen(read.opened)
          },
          () => setMessage('The files could not be read.'),
        )
    },
    [onOpen],
  )
  return {
    openFiles,
    message,
    dropTarget: {
      onDragOver: (event) => hasFiles(event) && event.preventDefault(),
      onDrop: (event) => {
        if (!hasFiles(event) || event.dataTransfer.files.length === 0) return
        event.preventDefault()
        openFiles([...event.dataTransfer.files])
      },
    },
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
