'use client'

import { createContext, useContext } from 'react'
import type { Analysis } from '@/lib/analyze'
import type { Plan } from '@/lib/containerd/plan'
import type { OldReaders } from './use-old-readers'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Change } from '@/lib/edit/change'
import { pathKey, type Diagnostic, type Fix, type Path, type Severity } from '@/lib/registries/diagnostic'

export interface FormContextValue {
  readonly change: (...changes: readonly Change[]) => void
  readonly fix: (fix: Fix) => void
  readonly plan: Plan
  /** The images that nodes pull, as far as they were listed. */
  readonly images: readonly string[]
  /** What the cards show. */
  readonly analysis: Analysis
  readonly options: NodeOptions
  /** Reads the files of old releases; null until it is loaded, and where it is not needed. */
  readonly oldReaders: OldReaders | null
  /** Goes to the card of an entry of `configs`, or to a new one that is written with its first value. */
  readonly openConfig: (host: string) => void
  /** Goes to an endpoint of a mirror, by its zero-based index, or to the mirror itself. */
  readonly openMirror: (registry: string, endpoint: number | null) => void
  /** Paths whose shared values are changed for all that share them, by `pathKey`. */
  readonly everywhere: ReadonlySet<string>
  readonly changeEverywhere: (path: Path, isOn: boolean) => void
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>
  /** True when this path is in the text, even if it is empty. */
  readonly has: (path: Path) => boolean
  /** True when all secrets are shown. */
  readonly reveal: boolean
  /** True when the text cannot be parsed: it is shown, but cannot be edited here. */
  readonly readOnly: boolean
}

export const FormContext = createContext<FormContextValue | null>(null)

export function useForm(): FormContextValue {
  const value = useContext(FormContext)
  if (value === null) throw new Error('used outside of the form')
  return value
}

/** What is wrong at exactly this path. */
export function useProblems(path: Path): readonly Diagnostic[] {
  return useForm().problems.get(pathKey(path)) ?? []
}

/** The part of an entry that a problem is about: its value where the problem is found there, else its key. */
export function usePart(path: Path): (problem: Diagnostic) => 'key' | 'value' {
  const place = useForm().analysis.parsed.locate(path)
  return ({ range }) => (place === null || (place.key !== null && range.start < place.value.start) ? 'key' : 'value')
}

/** Id of the text of a problem at the path. Ids in a list are separated by spaces, so it has none. */
export function problemId(path: Path, index: number): string {
  return `problem-${index}-${pathKey(path).replace(/[%\s]/g, (sign) => `%${sign.charCodeAt(0)}`)}`
}

/** The texts that say what is wrong with a field; nothing when nothing is. */
export function describedBy(path: Path, problems: readonly Diagnostic[]): string | undefined {
  return problems.map((_, index) => problemId(path, index)).join(' ') || undefined
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The worst first. */
export function problemsByPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const problems = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity])) {
    if (diagnostic.path === null) continue
    const key = pathKey(diagnostic.path)
    const known = problems.get(key)
    if (known) known.push(diagnostic)
    else problems.set(key, [diagnostic])
  }
  return problems
}
