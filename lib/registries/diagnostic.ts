import type { Titled, Worded } from '@/lib/words/worded'
import type { TextEdit } from '@/lib/text/text-edit'

/** Half-open range of UTF-16 offsets into the YAML text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Keys and list indices from the root of registries.yaml to a value, e.g. `['mirrors', 'docker.io', 'endpoint', 0]`. */
export type Path = readonly (string | number)[]

export type Severity = 'error' | 'warning' | 'info'

/** A problem in what the person wrote. Programs and tests read `code`, people its words, in which there is no secret. */
export interface Diagnostic<Code extends string = string> extends Worded {
  readonly code: Code
  readonly severity: Severity
  /**
   * Where in the model; null when it is not part of the model, as for a syntax error. For an unknown key, its parent.
   */
  readonly path: Path | null
  readonly range: Range
  /** The host[:port], of those that are asked, that an entry was meant for or that it is about; left out if not known. */
  readonly meantFor?: readonly string[]
  /** For a key at a wrong level: path of the entry, the section or the root that it was meant to be below; left out if not known. */
  readonly meantBelow?: Path
  /** Fixes, the best first. */
  readonly fixes?: readonly Fix[]
  /** The rule found more than it reports. */
  readonly isCut?: true
}

/** A change to the text that removes a problem. */
export interface Fix extends Titled {
  /**
   * True when nothing that worked is lost and no decision is made for the person, so that it may be applied together
   * with others.
   */
  readonly safe: boolean
  /**
   * The edits of the text that was examined, ascending and disjoint; null when they turn out to be impossible. Computed
   * on demand, because that takes longer than finding the problem.
   */
  edits(): readonly TextEdit[] | null
  /** The same from a thread, of a text that would hold the page up; then this one is asked instead of `edits`. */
  later?(): Promise<readonly TextEdit[] | null>
}

/** Compares two problems by their position in the text, for sorting. */
export function byPlace({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  return a.start - b.start || a.end - b.end
}

/** One spelling of a path for use as a map key. */
export function pathKey(path: Path): string {
  return JSON.stringify(path)
}

/** True for advice that applies to any file and has no position in it. */
export function isGeneral({ path, range, severity }: Diagnostic): boolean {
  return severity === 'info' && path === null && range.end === range.start
}
