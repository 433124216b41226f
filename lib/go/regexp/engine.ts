/**
 * Which names `\p{…}` may have. `exact`: those of Go up to 1.24. `loose`: Go 1.25 and 1.26.
 */
export type UnicodeNames = 'exact' | 'loose'

/** Go's regular expressions, as far as rewrites need them. One implementation: `re2.ts`, which is loaded late in the browser. */
export interface RegexpEngine {
  /**
   * Never throws. `error` is Go's error text; `unknown` says why a pattern that Go may accept cannot be simulated here.
   */
  compile(pattern: string): CompiledRegexp | { readonly error: string } | { readonly unknown: string }
  /**
   * The same engine for the patterns of one file, which takes no more than a fixed amount of them: what is asked for after
   * that is `unknown`. It counts what is asked, not the time, so that the same patterns in the same order have the same end.
   */
  withBudget(): RegexpEngine
  /** The engine of a Go that knows these names of `\p{…}`; without it, those of the newest release. */
  withNames(names: UnicodeNames): RegexpEngine
}

export interface CompiledRegexp {
  /** About how many instructions it has: the most that is done for each character of a text. */
  readonly instructions: number
  /**
   * Go's `ReplaceAllString`: every match that does not overlap, an empty match only where it does not touch the match
   * before it, the template expanded by Go's rules.
   */
  replaceAll(source: string, template: string): string
  /** The same in pieces that join to it, each with the group that it comes from. */
  replaceInParts(source: string, template: string): readonly ReplacedPart[]
  /**
   * Whether some text of a language has a match in it, so that it is known of a pattern that it never matches. Null when
   * that takes more than so many steps.
   */
  canMatch(language: Language, stepsMax: number): boolean | null
}

/** Texts, by the states in which they are read: from each of them a text can be completed. */
export interface Language {
  /** Of ASCII alone. */
  readonly letters: string
  /** How many there are; they are numbers from 0. */
  readonly states: number
  readonly start: number
  /** The state after a letter; null when no text goes on with it. */
  next(state: number, letter: string): number | null
  /** Whether a text can end there. */
  isEnd(state: number): boolean
  /** A letter with which that state is reached, all of which are word characters or none; empty for the beginning, which no letter leads to. */
  before(state: number): string
}

export interface ReplacedPart {
  readonly text: string
  /** `source`: was not matched. `template`: text of the template. A number: what this group matched. */
  readonly from: 'source' | 'template' | number
}
