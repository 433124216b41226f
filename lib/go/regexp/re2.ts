import { RE2JS } from 're2js'
import { canMatch } from './can-match'
import { renameDuplicateGroups } from './groups'
import { instructionsIn } from './instructions'
import { expandTemplate, templateParts, type MatchedGroups } from './template'
import type { CompiledRegexp, RegexpEngine, ReplacedPart, UnicodeNames } from './engine'
import { renameClasses } from './unicode-names'

type Compiled = ReturnType<RegexpEngine['compile']>

// A pattern of this size is not a realistic rewrite, and compiling it would block the page.
const PATTERN_LENGTH_MAX = 4096
const INSTRUCTIONS_MAX = 20_000
/** Of the patterns of one file, each counted once. A rewrite that people write has about 20. */
const FILE_INSTRUCTIONS_MAX = 100_000
/** Of all rewrites of one file, since the same pattern may be tried for thousands of them. */
const USED_INSTRUCTIONS_MAX = 1_000_000
/** Enough for the file that is looked at, and the one before it. */
const KEPT_INSTRUCTIONS_MAX = 2 * FILE_INSTRUCTIONS_MAX
/** What each pattern counts, however short it is. */
const LEAST = 10
const TOO_MANY = 'too many rewrites to try them all here'

/**
 * Go's `regexp` on top of re2js: same syntax, same error texts, Go's own replacement rules. Keeps what it compiled last, and
 * needs nothing else that is kept: one for all texts is enough.
 */
export function createRe2Engine(): RegexpEngine {
  const engineOf = (names: UnicodeNames): RegexpEngine => {
    const compileOnce = remember((pattern) => compile(pattern, names))
    const engine = (compileOne: RegexpEngine['compile']): RegexpEngine => ({
      compile: compileOne,
      withBudget: () => engine(budgeted(compileOnce)),
      withNames: (others) => engines[others],
    })
    return engine(compileOnce)
  }
  const engines: Readonly<Record<UnicodeNames, RegexpEngine>> = { exact: engineOf('exact'), loose: engineOf('loose') }
  return engines.loose
}

export const re2Engine = createRe2Engine()

/** See `RegexpEngine.withBudget`. */
function budgeted(compileOnce: RegexpEngine['compile']): RegexpEngine['compile'] {
  const counted = new Map<string, number>()
  let compiled = 0
  let used = 0
  return (pattern) => {
    if (pattern.length > PATTERN_LENGTH_MAX) return compileOnce(pattern)
    const before = counted.get(pattern)
    const instructions = before ?? instructionsIn(pattern)
    if (instructions > INSTRUCTIONS_MAX) return compileOnce(pattern)
    const size = before === undefined ? instructions + LEAST : 0
    if (compiled + size > FILE_INSTRUCTIONS_MAX || used + instructions > USED_INSTRUCTIONS_MAX)
      return { unknown: TOO_MANY }
    counted.set(pattern, instructions)
    compiled += size
    used += instructions
    return compileOnce(pattern)
  }
}

function compile(pattern: string, unicodeNames: UnicodeNames): Compiled {
  if (pattern.length > PATTERN_LENGTH_MAX)
    return { unknown: `the pattern is longer than ${PATTERN_LENGTH_MAX} characters` }
  const classes = renameClasses(pattern, unicodeNames)
  const instructions = instructionsIn(classes.pattern)
  if (instructions > INSTRUCTIONS_MAX) return { unknown: 'the pattern repeats too much' }
  const { pattern: renamed, names } = renameDuplicateGroups(classes.pattern)
  try {
    return compiledRegexp(RE2JS.compile(renamed), names, instructions)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    // Inside a bracket re2js leaves out the empty quoted text that Go prints.
    const text = message.endsWith('trailing backslash at end of expression') ? `${message}: \`\`` : message
    // Only reached if the scan for groups missed one: Go itself accepts a repeated name.
    return text.includes('duplicate') ? { unknown: text } : { error: classes.asWritten(withWrittenNames(text, names)) }
  }
}

function compiledRegexp(
  regexp: RE2JS,
  names: ReadonlyMap<string, readonly string[]>,
  instructions: number,
): CompiledRegexp {
  const numbers = regexp.namedGroups()
  return {
    instructions,
    canMatch: (language, stepsMax) => canMatch(regexp.re2Input.prog, language, stepsMax),
    replaceInParts: (source, template) => replaceInParts({ regexp, names, numbers }, source, template),
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

function replaceInParts(
  {
    regexp,
    names,
    numbers,
  }: {
    readonly regexp: RE2JS
    readonly names: ReadonlyMap<string, readonly string[]>
    readonly numbers: Readonly<Record<string, number>>
  },
  source: string,
  template: string,
): readonly ReplacedPart[] {
  const matcher = regexp.matcher(source)
  const written = templateParts(template)
  /** The number of the group that a name stands for in this match; a repeated name, of the first that took part. */
  const numberOf = (name: string): number | null => {
    const known = (names.get(name) ?? [name]).flatMap((alias) => numbers[alias] ?? [])
    return known.find((number) => matcher.group(number) !== null) ?? known[0] ?? null
  }
  const parts: ReplacedPart[] = []
  const add = (text: string, from: ReplacedPart['from']): void => {
    if (text !== '') parts.push({ text, from })
  }
  let last = 0
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()]
    add(source.slice(last, start), 'source')
    if (end > last || start === 0)
      for (const { text, reference } of written) {
        const number = reference === null ? null : (reference.number ?? numberOf(reference.name))
        if (reference === null) add(text, 'template')
        else if (number !== null && number <= matcher.groupCount()) add(matcher.group(number) ?? '', number)
      }
    last = end
  }
  add(source.slice(last), 'source')
  return parts
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

function remember(make: (pattern: string) => Compiled): (pattern: string) => Compiled {
  const known = new Map<string, Compiled>()
  let kept = 0
  return (pattern) => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    const made = make(pattern)
    // What was refused takes place as well.
    const size = 'instructions' in made ? made.instructions + LEAST : LEAST
    if (kept + size > KEPT_INSTRUCTIONS_MAX) {
      known.clear()
      kept = 0
    }
    known.set(pattern, made)
    kept += size
    return made
  }
}
