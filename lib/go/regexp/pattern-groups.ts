import { afterClass, afterEscape } from './groups'

/** A capturing group of a pattern, with its parentheses. */
export interface PatternGroup {
  /** From 1, in the order of the opening parentheses. */
  readonly number: number
  readonly name: string | null
  readonly start: number
  readonly end: number
}

const NAMED = /\(\?P?<(\w+)>/y

export interface PatternParentheses {
  readonly groups: readonly PatternGroup[]
  /** Offsets of parentheses that nothing closes. */
  readonly unclosed: readonly number[]
  /** Offset of the first one that closes nothing; null when there is none. */
  readonly unopened: number | null
}

/** Finds the parentheses of a Go pattern. Never throws; of one that does not compile, says what can be read. */
export function parenthesesOf(pattern: string): PatternParentheses {
  const groups: { number: number; name: string | null; start: number; end: number }[] = []
  const open: { readonly start: number; readonly group: number | null }[] = []
  let unopened: number | null = null
  let at = 0
  while (at < pattern.length) {
    const character = pattern[at]
    if (character === '\\') at = afterEscape(pattern, at)
    else if (character === '[') at = afterClass(pattern, at)
    else {
      if (character === '(') {
        NAMED.lastIndex = at
        const name = NAMED.exec(pattern)?.[1] ?? null
        const isGroup = name !== null || pattern[at + 1] !== '?'
        open.push({ start: at, group: isGroup ? groups.length : null })
        if (isGroup) groups.push({ number: groups.length + 1, name, start: at, end: pattern.length })
      } else if (character === ')') {
        const closed = open.pop()
        if (closed === undefined) unopened ??= at
        else if (closed.group !== null) {
          const group = groups[closed.group]
          if (group !== undefined) group.end = at + 1
        }
      }
      at += 1
    }
  }
  return { groups, unclosed: open.map(({ start }) => start), unopened }
}
