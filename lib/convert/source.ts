import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import type { TomlValue } from '@/lib/go/toml/document'
import { parseRegistries } from '@/lib/registries/parse'
import type { Plain, PlainMap } from './plain'
import { readYaml, type YamlDocuments } from './yaml-documents'

/** A text as converters look at it. */
export interface Source extends YamlDocuments {
  readonly text: string
  readonly fileName: string | null
  /** Null when the text is no TOML. */
  readonly toml: PlainMap | null
}

export function readSource(text: string, fileName: string | null): Source {
  const decoded = /^\s*(?:\[|[\w".-]+\s*=)/m.test(text) ? tomlReader('go-toml-2', decodeToml1).decode(text) : null
  return {
    ...readYaml(text),
    text,
    fileName,
    toml: decoded !== null && 'document' in decoded ? plainTable(decoded.document.root) : null,
  }
}

/** True for a text that K3s could use as it is. */
export function isRegistries(text: string): boolean {
  const { wellFormed, registries } = parseRegistries(text)
  return wellFormed && registries.mirrors.size + registries.configs.size > 0
}

/** True for a text that K3s can decode, whatever it says. */
export function isReadable(text: string): boolean {
  return parseRegistries(text).wellFormed
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
