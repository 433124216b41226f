import { RE2JS } from 're2js'
import { renameDuplicateGroups } from './groups'
import { expandTemplate, type MatchedGroups } from './template'
import type { CompiledRegexp, RegexpEngine } from './engine'

type Compiled = ReturnType<RegexpEngine['compile']>

// A pattern of this size is not a realistic rewrite, and compiling it would block the page.
const PATTERN_LENGTH_MAX = 4096
const REPETITIONS_MAX = 20_000
const CACHED_MAX = 1000

/**
 * Go's `regexp` on top of re2js: same syntax, same error texts, Go's own replacement rules.
 * Compiled patterns are kept, up to a thousand.
 */
export const re2Engine: RegexpEngine = { compile: remember(compile) }

function compile(pattern: string): Compiled {
  if (pattern.length > PATTERN_LENGTH_MAX)
    return { unknown: `the pattern is longer than ${PATTERN_LENGTH_MAX} characters` }
  if (repetitions(pattern) > REPETITIONS_MAX) return { unknown: 'the pattern repeats too much' }
  const { pattern: renamed, names } = renameDuplicateGroups(pattern)
  try {
    return compiledRegexp(RE2JS.compile(renamed), names)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Inside a bracket re2js leaves out the empty quoted text that Go prints.
    const text = message.endsWith('trailing backslash at end of expression') ? `${message}: \`\`` : message
    // Only reached if the scan for groups missed one: Go itself accepts a repeated name.
    return text.includes('duplicate') ? { unknown: text } : { error: withWrittenNames(text, names) }
  }
}

function compiledRegexp(regexp: RE2JS, names: ReadonlyMap<string, readonly string[]>): CompiledRegexp {
  const numbers = regexp.namedGroups()
  return {
    replaceAll(source, template) {
      const matcher = regexp.matcher(source)
      const groups: MatchedGroups = {
        byNumber: (group) => (group <= matcher.groupCount() ? matcher.group(group) : null),
        byName: (name) =>
          firstMatched(names.get(name) ?? [name], (alias) => {
            const number = numbers[alias]
            return number === undefined ? null : matcher.group(number)
          }),
      }
      let replaced = ''
      let last = 0
      while (matcher.find()) {
        const start = matcher.start()
        const end = matcher.end()
        replaced += source.slice(last, start)
        if (end > last || start === 0) replaced += expandTemplate(template, groups)
        last = end
      }
      return replaced + source.slice(last)
    },
  }
}

function withWrittenNames(text: string, names: ReadonlyMap<string, readonly string[]>): string {
  let written = text
  for (const [name, aliases] of names)
    for (const alias of aliases) written = written.replaceAll(`<${alias}>`, `<${name}>`)
  return written
}

function firstMatched(names: readonly string[], group: (name: string) => string | null): string | null {
  for (const name of names) {
    const text = group(name)
    if (text !== null) return text
  }
  return null
}

function repetitions(pattern: string): number {
  let sum = 0
  for (const [, from, to] of pattern.matchAll(/\{(\d{1,4})(?:,(\d{0,4}))?\}/g))
    sum += Math.max(Number(from), Number(to ?? 0))
  return sum
}

function remember(make: (pattern: string) => Compiled): (pattern: string) => Compiled {
  const known = new Map<string, Compiled>()
  return (pattern) => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    if (known.size >= CACHED_MAX) known.clear()
    const made = make(pattern)
    known.set(pattern, made)
    return made
  }
}
