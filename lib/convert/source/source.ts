import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import type { TomlTable, TomlValue } from '@/lib/go/toml/document'
import type { Plain, PlainMap } from './plain'
import { readYaml, type YamlDocuments } from './yaml-documents'

/** A text as converters look at it. */
export interface Source extends YamlDocuments {
  readonly text: string
  readonly fileName: string | null
  /** Null when the text is no TOML. */
  readonly toml: PlainMap | null
  /** Whether an entry of a table of `toml` is true or false, and not these words as a text. */
  isTomlBoolean(table: PlainMap, name: string): boolean
}

/** A table or a key. Takes no line end: of thousands of empty lines, each would be looked at from all those above. */
const TOML_LINE = /^[ \t\ufeff]*(?:\[|[\w".-]+[ \t]*=)/m

/** Files that people keep have fewer levels, and reading them is recursive. */
const DEPTH_MAX = 100

export function readSource(text: string, fileName: string | null): Source {
  const decoded = TOML_LINE.test(text) ? tomlReader('go-toml-2', decodeToml1).decode(text) : null
  const tables: Tables = new Map()
  return {
    ...readYaml(text),
    text,
    fileName,
    toml: decoded !== null && 'document' in decoded ? plainTable(decoded.document.root, 0, tables) : null,
    isTomlBoolean: (table, name) => tables.get(table)?.entries.get(name)?.value.kind === 'boolean',
  }
}

type Tables = Map<PlainMap, TomlTable>

function plainTable(table: TomlTable, depth: number, tables: Tables): PlainMap {
  const plain = new Map([...table.entries].map(([name, { value }]) => [name, plainToml(value, depth + 1, tables)]))
  tables.set(plain, table)
  return plain
}

/** What is nested deeper is left out. */
function plainToml(value: TomlValue, depth: number, tables: Tables): Plain {
  if (depth > DEPTH_MAX) return null
  switch (value.kind) {
    case 'table':
      return plainTable(value, depth, tables)
    case 'array':
      return value.items.map((item) => plainToml(item, depth + 1, tables))
    case 'boolean':
      return String(value.value)
    default:
      return value.text
  }
}
