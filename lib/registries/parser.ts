import type { ParsedRegistries } from './model'
import { parseAfter } from '@/lib/registries/reparse/reparse'

/** Parses texts and remembers the last one, because the form, the rules and the page need the same one. */
export interface Parser {
  /** Like `parseAfter` the text before: the same text again returns the same object. */
  read(text: string): ParsedRegistries
  /** Accepts what was parsed elsewhere and is needed next. */
  remember(parsed: ParsedRegistries): void
}

export function createParser(): Parser {
  let last: ParsedRegistries | null = null
  return {
    read(text) {
      if (last?.text !== text) last = parseAfter(last, text)
      return last
    },
    remember(parsed) {
      last = parsed
    },
  }
}
