'use client'

import { useCallback, useState, type DragEvent } from 'react'
import type { OpenedFile } from './dialogs'

/** Larger files are not registries.yaml, whatever their name. */
const MAX_BYTES = 8 * 1024 * 1024

interface FileOpener {
  readonly openFile: (file: File) => void
  /** Why the last file was not opened; empty when it was. */
  readonly message: string
  readonly dropTarget: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Reads a chosen or dropped file, byte for byte. What is not text is refused, and the text stays as it was. */
export function useFileOpener(onOpen: (file: OpenedFile) => void): FileOpener {
  const [message, setMessage] = useState('')
  const openFile = useCallback(
    (file: File) => {
      const refuse = (why: string) => setMessage(`${file.name} was not opened: ${why}`)
      if (file.size > MAX_BYTES) return refuse('it is larger than 8 MiB.')
      file.arrayBuffer().then(
        (bytes) => {
          const text = decode(bytes)
          if (text === null) return refuse('it is not UTF-8 text.')
          setMessage('')
          onOpen({ text, fileName: file.name })
        },
        () => refuse('it could not be read.'),
      )
    },
    [onOpen],
  )
  return {
    openFile,
    message,
    dropTarget: {
      onDragOver: (event) => hasFiles(event) && event.preventDefault(),
      onDrop: (event) => {
        const file = event.dataTransfer.files[0]
        if (!hasFiles(event) || file === undefined) return
        event.preventDefault()
        openFile(file)
      },
    },
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
