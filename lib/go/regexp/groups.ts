export interface RenamedGroups {
  readonly pattern: string
  /** The unique names that replace each repeated name, in order; names written once are not included. */
  readonly names: ReadonlyMap<string, readonly string[]>
}

const GROUP = /\(\?P?<(\w+)>/y

/**
 * Renames the second and later groups of the same name.
 *
 * Go accepts `(?P<n>a)(?P<n>b)`, and `$n` is then the first of them that took part in the match; re2js accepts only
 * different names. Nothing else of the pattern changes.
 */
export function renameDuplicateGroups(pattern: string): RenamedGroups {
  const groups = namedGroups(pattern)
  const written = new Set(groups.map((group) => group.name))
  const names = new Map<string, string[]>()
  let renamed = ''
  let position = 0
  for (const { name, start } of groups) {
    const aliases = names.get(name) ?? []
    const alias = aliases.length === 0 ? name : unused(`${name}_${aliases.length}`, written)
    names.set(name, [...aliases, alias])
    renamed += pattern.slice(position, start) + alias
    position = start + name.length
  }
  const repeated = [...names].filter(([, aliases]) => aliases.length > 1)
  return { pattern: renamed + pattern.slice(position), names: new Map(repeated) }
}

function unused(base: string, written: Set<string>): string {
  let name = base
  while (written.has(name)) name += '_'
  written.add(name)
  return name
}

function namedGroups(pattern: string): readonly { readonly name: string; readonly start: number }[] {
  const groups = []
  let position = 0
  while (position < pattern.length) {
    const character = pattern[position]
    if (character === '\\') position = afterEscape(pattern, position)
    else if (character === '[') position = afterClass(pattern, position)
    else {
      GROUP.lastIndex = position
      const name = character === '(' ? GROUP.exec(pattern)?.[1] : undefined
      if (name !== undefined) groups.push({ name, start: GROUP.lastIndex - 1 - name.length })
      position = name === undefined ? position + 1 : GROUP.lastIndex
    }
  }
  return groups
}

/** The offset after an escape or quotation that begins at `start`. */
export function afterEscape(pattern: string, start: number): number {
  if (pattern[start + 1] !== 'Q') return start + 2
  const end = pattern.indexOf('\\E', start)
  return end < 0 ? pattern.length : end + 2
}

/** The offset after a class that begins at `start`. */
export function afterClass(pattern: string, start: number): number {
  let position = start + (pattern[start + 1] === '^' ? 2 : 1)
  // A bracket that comes first is literal.
  if (pattern[position] === ']') position += 1
  while (position < pattern.length && pattern[position] !== ']') {
    const named = pattern.startsWith('[:', position) ? pattern.indexOf(':]', position) : -1
    if (named >= 0) position = named + 2
    else position += pattern[position] === '\\' ? 2 : 1
  }
  return position + 1
}
