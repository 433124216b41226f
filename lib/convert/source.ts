import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import type { TomlValue } from '@/lib/go/toml/document'
import { parseRegistries } from '@/lib/registries/parse'
import { behindAlias, textOf, type YamlNode } from '@/lib/go/yaml/node'
import { isNull } from '@/lib/go/yaml/resolve'

/** Any value of YAML, JSON or TOML. Scalars are texts; null is nothing. */
export type Plain = string | null | readonly Plain[] | PlainMap
export type PlainMap = ReadonlyMap<string, Plain>

/** A text as converters look at it. */
export interface Source {
  readonly text: string
  readonly fileName: string | null
  /** Each document of a YAML or JSON text; empty when it is none. */
  readonly documents: readonly Plain[]
  /** Null when the text is no TOML. */
  readonly toml: PlainMap | null
}

const DOCUMENTS_MAX = 20

export function readSource(text: string, fileName: string | null): Source {
  const parts = text
    .split(/^---[ \t]*(?:#.*)?$/m)
    .slice(0, DOCUMENTS_MAX)
    .filter((part) => part.trim() !== '')
  const documents = parts.flatMap((part) => {
    const { root, wellFormed } = parseRegistries(part)
    return root === null || !wellFormed ? [] : [plainOf(root)]
  })
  const decoded = /^\s*(?:\[|[\w".-]+\s*=)/m.test(text) ? tomlReader('go-toml-2', decodeToml1).decode(text) : null
  return {
    text,
    fileName,
    documents,
    toml: decoded !== null && 'document' in decoded ? plainTable(decoded.document.root) : null,
  }
}

/** True for a text that K3s could use as it is. */
export function isRegistries(text: string): boolean {
  const { wellFormed, registries } = parseRegistries(text)
  return wellFormed && registries.mirrors.size + registries.configs.size > 0
}

function plainOf(node: YamlNode): Plain {
  const value = behindAlias(node)
  if (value.kind === 'scalar') return isNull(value) ? null : value.text
  if (value.kind === 'list') return value.entries.map((entry) => plainOf(entry.value))
  return new Map(value.entries.map(({ key, value: own }) => [key === null ? '' : textOf(key), plainOf(own)]))
}

function plainTable(table: Extract<TomlValue, { kind: 'table' }>): PlainMap {
  return new Map([...table.entries].map(([name, { value }]) => [name, plainToml(value)]))
}

function plainToml(value: TomlValue): Plain {
  switch (value.kind) {
    case 'table':
      return plainTable(value)
    case 'array':
      return value.items.map(plainToml)
    case 'boolean':
      return String(value.value)
    default:
      return value.text
  }
}

export function mapIn(value: Plain | undefined, ...path: readonly string[]): PlainMap {
  let inside: Plain | undefined = value
  for (const name of path) inside = isMap(inside) ? inside.get(name) : undefined
  return isMap(inside) ? inside : new Map()
}

export function listIn(value: Plain | undefined, ...path: readonly string[]): readonly Plain[] {
  const inside = path.length === 0 ? value : mapIn(value, ...path.slice(0, -1)).get(path.at(-1) ?? '')
  return Array.isArray(inside) ? (inside as readonly Plain[]) : []
}

export function textIn(value: Plain | undefined, ...path: readonly string[]): string {
  const inside = path.length === 0 ? value : mapIn(value, ...path.slice(0, -1)).get(path.at(-1) ?? '')
  return typeof inside === 'string' ? inside : ''
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return value instanceof Map
}
