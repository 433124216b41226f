/** A decoded TOML document with the line of each key. Lines are zero-based. */
export type TomlValue =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer' | 'float' | 'date'; readonly text: string }
  | { readonly kind: 'array'; readonly items: readonly TomlValue[] }
  | TomlTable

export interface TomlTable {
  readonly kind: 'table'
  readonly entries: ReadonlyMap<string, TomlEntry>
}

export interface TomlEntry {
  readonly value: TomlValue
  /** The line of the key, of a table's header. */
  readonly line: number
  /** Zero-based. */
  readonly column: number
}

export interface TomlDocument {
  readonly root: TomlTable
  /** Table headers in text order, `[[array tables]]` not included. */
  readonly headers: readonly { readonly key: readonly string[]; readonly line: number }[]
  /** First parts of the keys before the first header. */
  readonly topLevelKeys: ReadonlySet<string>
}

/** A table while it is being filled. */
export interface OpenTable extends TomlTable {
  readonly entries: Map<string, TomlEntry>
}

export function openTable(): OpenTable {
  return { kind: 'table', entries: new Map() }
}

/** The first reason why a text is refused. Thrown and caught inside the TOML readers only. */
export class TomlRejection extends Error {}

export function reject(message: string): never {
  throw new TomlRejection(message)
}
