import type { ParsedRegistries } from './model'
import { parseRegistries } from './parse'

/** Reads texts and remembers the last one, because the form, the rules and the page ask for the same. */
export interface Parser {
  /** As `parseRegistries` does; the same text again gives the same object. */
  read(text: string): ParsedRegistries
  /** What was read elsewhere and is wanted next. */
  remember(parsed: ParsedRegistries): void
}

export function createParser(): Parser {
  let last: ParsedRegistries | null = null
  return {
    read(text) {
      if (last?.text !== text) last = parseRegistries(text)
      return last
    },
    remember(parsed) {
      last = parsed
    },
  }
}
