/** Capturing groups of a Go pattern. */
export interface PatternGroups {
  readonly count: number
  readonly names: ReadonlySet<string>
}

/**
 * Counts what `$1` and `${name}` can refer to. Never throws; for a pattern that does not compile, counts what is
 * possible.
 */
export function groupsOf(pattern: string): PatternGroups {
  const names = new Set<string>()
  let count = 0
  let inClass = false
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at]
    if (character === '\\') at += 1
    else if (inClass) inClass = character !== ']' || pattern[at - 1] === '['
    else if (character === '[') inClass = true
    else if (character === '(') {
      const named = /^\(\?P?<(\w+)>/.exec(pattern.slice(at, at + 80))?.[1]
      if (named !== undefined) names.add(named)
      if (named !== undefined || pattern[at + 1] !== '?') count += 1
    }
  }
  return { count, names }
}

/** A `$name` or `${name}` of a replacement. */
export interface TemplateReference {
  readonly name: string
  readonly isBraced: boolean
}

/** As Go's Expand reads them: the longest name counts, `$$` is a dollar sign. */
export function referencesIn(replacement: string): readonly TemplateReference[] {
  return [...replacement.matchAll(/\$(?:\$|(\w+)|\{(\w+)\})/g)].flatMap(([, plain, braced]) => {
    const name = braced ?? plain
    return name === undefined ? [] : [{ name, isBraced: braced !== undefined }]
  })
}

/** The literal prefix of every match. */
export function literalPrefix(pattern: string): string {
  const plain = /^\^?([\w./-]*)/.exec(pattern)
  const prefix = plain?.[1] ?? ''
  const next = pattern.charAt(plain?.[0].length ?? 0)
  // The last letter may be optional or repeated.
  return /[*+?{]/.test(next) ? prefix.slice(0, -1) : prefix
}

const COMPONENT = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*'
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`)

export function isRepository(name: string): boolean {
  return name.length <= 255 && REPOSITORY.test(name)
}
