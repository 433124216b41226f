import { parseToml2, type Toml2Expression, type Toml2Pair, type Toml2Value } from './v2-parser'
import { SeenKeys } from './v2-seen'
import { openTable, reject, type OpenTable, type TomlDocument, type TomlValue } from './document'

/** The program's structure that a document is stored in. */
export interface TomlTarget {
  /** Why a value cannot be stored at a path; null when it can, or when the structure has no such field. */
  typeProblem(key: readonly string[], value: TomlValue): string | null
  /**
   * Whether the structure has a field for a table; what is below other tables is read, but not even checked for
   * repetitions.
   */
  hasTable(key: readonly string[]): boolean
}

/**
 * Decodes as go-toml v2 does. Rejects at the first problem in text order, whether syntax, a repeated key or a wrong
 * type.
 * Source: pelletier/go-toml v2.2.3 unmarshaler.go
 */
export function decodeToml2(text: string, target: TomlTarget): TomlDocument {
  const root = openTable()
  const headers: { key: readonly string[]; line: number }[] = []
  const topLevelKeys = new Set<string>()
  const seen = new SeenKeys()
  const lineOf = lineCounter(text)
  let table = root
  let prefix: readonly string[] = []
  let underHeader = false
  let skipsPairs = false
  for (const expression of parseToml2(text)) {
    if (expression.kind === 'pair' && skipsPairs) continue
    seen.check(expression)
    const line = lineOf(expression.start)
    if (expression.kind === 'pair') {
      if (!underHeader) topLevelKeys.add(expression.key[0] ?? '')
      storePair(table, prefix, expression, line, target)
    } else {
      if (expression.kind === 'table') headers.push({ key: expression.key, line })
      underHeader = true
      skipsPairs = !target.hasTable(expression.key)
      table = openAt(root, expression, line, target)
      prefix = expression.key
    }
  }
  return { root, headers, topLevelKeys }
}

function storePair(
  table: OpenTable,
  prefix: readonly string[],
  pair: Toml2Pair,
  line: number,
  target: TomlTarget,
): void {
  const value = closed(pair.value)
  const problem = target.typeProblem([...prefix, ...pair.key], value)
  if (problem !== null) reject(problem)
  const parent = descend(table, pair.key.slice(0, -1), line)
  parent.entries.set(pair.key.at(-1) ?? '', { value, line, column: 0 })
}

function openAt(root: OpenTable, { kind, key }: Toml2Expression, line: number, target: TomlTarget): OpenTable {
  const opened = openTable()
  const value: TomlValue = kind === 'array-table' ? { kind: 'array', items: [opened] } : opened
  const problem = target.typeProblem(key, value)
  if (problem !== null) reject(problem)
  const parent = descend(root, key.slice(0, -1), line)
  const name = key.at(-1) ?? ''
  const known = parent.entries.get(name)?.value
  if (kind === 'array-table') {
    // Only an array that was opened in this file can be known.
    if (known?.kind === 'array') (known.items as TomlValue[]).push(opened)
    else parent.entries.set(name, { value, line, column: 0 })
    return opened
  }
  const table = known === undefined ? opened : (tableOf(known) ?? opened)
  parent.entries.set(name, { value: known?.kind === 'array' ? known : table, line, column: 0 })
  return table
}

function descend(table: OpenTable, key: readonly string[], line: number): OpenTable {
  let inside = table
  for (const name of key) {
    const known = inside.entries.get(name)?.value
    const next = (known === undefined ? null : tableOf(known)) ?? openTable()
    if (known === undefined) inside.entries.set(name, { value: next, line, column: 0 })
    inside = next
  }
  return inside
}

/** An array of tables refers to its last element. All tables in here were opened in this file. */
function tableOf(value: TomlValue): OpenTable | null {
  if (value.kind === 'table') return value as OpenTable
  const last = value.kind === 'array' ? value.items.at(-1) : undefined
  return last?.kind === 'table' ? (last as OpenTable) : null
}

function closed(value: Toml2Value): TomlValue {
  if (value.kind === 'array') return { kind: 'array', items: value.items.map(closed) }
  if (value.kind !== 'inline-table') return value
  const table = openTable()
  for (const { key, value: inner } of value.pairs) {
    descend(table, key.slice(0, -1), 0).entries.set(key.at(-1) ?? '', { value: closed(inner), line: 0, column: 0 })
  }
  return table
}

/** Counts forward only: the requested offsets never decrease. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0
  let counted = 0
  return (offset) => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < offset; next = text.indexOf('\n', counted)) {
      line += 1
      counted = next + 1
    }
    return line
  }
}
