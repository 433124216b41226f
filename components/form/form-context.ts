'use client'

import { createContext, use, useContext } from 'react'
import type { Analysis } from '@/lib/analyze'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Change } from '@/lib/edit/change'
import { pathKey, type Diagnostic, type Fix, type Path } from '@/lib/registries/diagnostic'
import type { ParsedRegistries } from '@/lib/registries/model'
import type { PathProblem, PathProblems } from './path-problems'

/**
 * What the fields of the form work with. A card keeps the one that it was last rendered with (see `Kept`): what a field
 * shows of it has to be among the facts of its card, and functions find the present state themselves.
 */
export interface FormContextValue {
  readonly change: (...changes: readonly Change[]) => void
  readonly fix: (problem: Diagnostic, fix: Fix) => void
  /** What the cards show. */
  readonly parsed: ParsedRegistries
  readonly options: NodeOptions
  /** What followed from the text when the card was rendered. */
  readonly live: LiveForm
  /** Goes to the card of an entry of `configs`, or to a new one that is written with its first value. */
  readonly openConfig: (host: string) => void
  /** Goes to an endpoint of a mirror, by its zero-based index, or to the mirror itself. */
  readonly openMirror: (registry: string, endpoint: number | null) => void
  /** Paths whose shared values are changed for all that share them, by `pathKey`. */
  readonly everywhere: ReadonlySet<string>
  readonly changeEverywhere: (path: Path, isOn: boolean) => void
  readonly problems: PathProblems
  /** True when this path is in the text, even if it is empty. */
  readonly has: (path: Path) => boolean
  /** True when all secrets are shown. */
  readonly reveal: boolean
  /** True when the text cannot be parsed: it is shown, but cannot be edited here. */
  readonly readOnly: boolean
}

export const FormContext = createContext<FormContextValue | null>(null)

/** Within a card. It is another context, since React would render all that reads the one of the form when that changes. */
export const CardFormContext = createContext<FormContextValue | null>(null)

export function useForm(): FormContextValue {
  const value = use(CardFormContext) ?? use(FormContext)
  if (value === null) throw new Error('used outside of the form')
  return value
}

/** What the form follows from: of the text, the node and the image as they are now. */
export interface LiveForm {
  readonly analysis: Analysis
  /** The images that nodes pull, as far as they were listed. */
  readonly images: readonly string[]
  /** Some finding is about a whole entry of `configs`: it may have been meant for another host. */
  readonly hasMisses: boolean
  /** Of two the later one has the higher number. */
  readonly number: number
}

let made = 0

export function liveForm(analysis: Analysis, images: readonly string[]): LiveForm {
  made += 1
  const hasMisses = analysis.diagnostics.some(({ path }) => path?.length === 2 && path[0] === 'configs')
  return { analysis, images, hasMisses, number: made }
}

/** It may lag behind: letters are shown first, then what follows from them elsewhere. */
export const LiveFormContext = createContext<LiveForm | null>(null)

/** For the few parts of cards that show more than facts of their card. A card that has just been rendered is ahead. */
export function useLiveForm(): LiveForm {
  const later = useContext(LiveFormContext)
  const { live } = useForm()
  return later !== null && later.number > live.number ? later : live
}

/** What is wrong at exactly this path. */
export function useProblems(path: Path): readonly PathProblem[] {
  return useForm().problems.get(pathKey(path)) ?? []
}

/** Id of the text of a problem at the path. Ids in a list are separated by spaces, so it has none. */
export function problemId(path: Path, index: number): string {
  return `problem-${index}-${pathKey(path).replace(/[%\s]/g, (sign) => `%${sign.charCodeAt(0)}`)}`
}

/** The texts that say what is wrong with a field; nothing when nothing is. */
export function describedBy(path: Path, problems: readonly Diagnostic[]): string | undefined {
  return problems.map((_, index) => problemId(path, index)).join(' ') || undefined
}
