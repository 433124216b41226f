'use client'

import { useState } from 'react'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { changedLines } from './changed-lines'

type Files = readonly GeneratedFile[]

const NOTHING: ReadonlyMap<string, ReadonlySet<number>> = new Map()

/** For each file, the lines that the last update of the files changed. Nothing is marked before the first change. */
export function useChangedLines(files: Files): ReadonlyMap<string, ReadonlySet<number>> {
  const [last, setLast] = useState<{ readonly files: Files; readonly changed: typeof NOTHING }>({
    files,
    changed: NOTHING,
  })
  if (last.files === files) return last.changed
  const changed = sameTexts(last.files, files) ? last.changed : compare(last.files, files)
  setLast({ files, changed })
  return changed
}

function sameTexts(before: Files, after: Files): boolean {
  return (
    before.length === after.length &&
    before.every((file, index) => file.path === after[index]?.path && file.text === after[index]?.text)
  )
}

function compare(before: Files, after: Files): ReadonlyMap<string, ReadonlySet<number>> {
  const texts = new Map(before.map((file) => [file.path, file.text]))
  return new Map(
    after
      .filter((file) => texts.get(file.path) !== file.text)
      .map((file) => [file.path, changedLines((texts.get(file.path) ?? '').split('\n'), file.text.split('\n'))]),
  )
}
