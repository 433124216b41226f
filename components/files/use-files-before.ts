'use client'

import { useState } from 'react'
import type { GeneratedFile } from '@/lib/k3s/generated-file'

type Files = readonly GeneratedFile[]

/**
 * The files as they were before the last update that changed one; null before the first. Kept beside the pane that
 * shows it, which can arrive after that update.
 */
export function useFilesBefore(files: Files): Files | null {
  const [last, setLast] = useState<{ readonly files: Files; readonly before: Files | null }>({ files, before: null })
  if (last.files === files) return last.before
  const before = sameTexts(last.files, files) ? last.before : last.files
  setLast({ files, before })
  return before
}

function sameTexts(before: Files, after: Files): boolean {
  return (
    before.length === after.length &&
    before.every((file, index) => file.path === after[index]?.path && file.text === after[index]?.text)
  )
}
