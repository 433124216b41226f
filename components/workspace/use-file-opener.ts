'use client'

import { useCallback, useState, type DragEvent } from 'react'
import type { OpenedFile } from './opened-file'

/** Larger files are not registries.yaml, whatever their name. */
const BYTES_MAX = 8 * 1024 * 1024

interface FileOpener {
  /** One file as it is; several, or an archive, as the files of containerd. */
  readonly openFiles: (files: readonly File[]) => void
  /** Why the last file was not opened, or what became of it; empty when nothing is to be said. */
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
      if (file.size > BYTES_MAX) return refuse('it is larger than 8 MiB.')
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
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file] = files
      if (file === undefined) return
      if (files.length === 1 && !/\.zip$/i.test(file.name)) return openFile(file)
      if (files.reduce((sum, { size }) => sum + size, 0) > BYTES_MAX)
        return setMessage('Nothing was opened: the files are larger than 8 MiB together.')
      void import('@/components/convert/open-tree')
        .then(({ openTree }) => openTree(files))
        .then(
          (read) => {
            if (read === null)
              return setMessage(
                'Nothing was opened: there is no hosts.toml or config.toml of containerd among these files.',
              )
            onOpen({ text: read.text, fileName: null })
            setMessage(
              `Made from ${read.taken.length} ${read.taken.length === 1 ? 'file' : 'files'} of containerd; undo brings back what was there. ${read.notes.join(' ')}`,
            )
          },
          () => setMessage('The files could not be read.'),
        )
    },
    [openFile, onOpen],
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

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
