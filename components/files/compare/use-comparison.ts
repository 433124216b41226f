'use client'

import { useMemo } from 'react'
import { fileDifferences, type FilePair } from '@/lib/k3s/file-differences'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import { NO_VALUES, type PlaceholderValues } from '@/lib/placeholders/values'
import { isSameSnapshot, snapshotOf, type Base, type Compared } from './base'
import { useBaseFiles, type BaseFiles } from './use-base-files'

/** What the files can be compared with, and what they are compared with. */
export interface Comparing extends Compared {
  /** Null when the files are shown alone. */
  readonly base: Base | null
  readonly onBase: (base: Base | null) => void
  readonly values: PlaceholderValues
}

interface Comparison {
  readonly bar: {
    /** Of what is compared with. */
    readonly id: string
    readonly base: Base | null
    readonly onBase: (base: Base | null) => void
    readonly files: BaseFiles | null
    readonly differing: number
    readonly count: number
  }
  /** The files that differ from the chosen base, by path; null when there are none, or no base. */
  readonly pairs: ReadonlyMap<string, FilePair> | null
}

/** Compares the files with the chosen base; without one, it counts those that differ from the text as opened. */
export function useComparison(comparing: Comparing | undefined, files: readonly GeneratedFile[]): Comparison {
  const base = comparing?.base ?? null
  const snapshot = useMemo(
    () => (comparing === undefined ? null : snapshotOf(base ?? { kind: 'opened' }, comparing)),
    [comparing, base],
  )
  const isSame = snapshot !== null && comparing !== undefined && isSameSnapshot(snapshot, comparing)
  const others = useBaseFiles(isSame ? null : snapshot, comparing?.values ?? NO_VALUES)
  const pairs = useMemo(() => {
    const isComparable = others !== null && typeof others !== 'string' && others.length > 0
    return new Map((isComparable ? fileDifferences(others, files) : []).map((pair) => [pair.path, pair]))
  }, [others, files])
  const removed = useMemo(() => [...pairs.values()].filter(({ after }) => after === null).length, [pairs])
  return {
    bar: {
      id: JSON.stringify(base),
      base,
      onBase: comparing?.onBase ?? ignore,
      files: others,
      differing: pairs.size,
      count: files.length + removed,
    },
    pairs: base === null || pairs.size === 0 ? null : pairs,
  }
}

function ignore(): void {}
