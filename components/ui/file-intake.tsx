'use client'

import { useRef, type ReactNode } from 'react'
import { Button } from './button'

interface FileButtonProps {
  /** The name of the field, for screen readers. */
  readonly label: string
  readonly isMultiple?: boolean
  /** Never without a file. */
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** A button that opens files. The same file can be opened again. */
export function FileButton({ label, isMultiple = false, onFiles, children }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple={isMultiple}
        aria-label={label}
        className="hidden"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button onClick={() => field.current?.click()}>{children}</Button>
    </>
  )
}

/** Where files can be dropped: what is dropped here is not opened by the page. */
export function DropArea({ onFiles, children }: Pick<FileButtonProps, 'onFiles' | 'children'>) {
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files]
        if (files.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        onFiles(files)
      }}
    >
      {children}
    </div>
  )
}
