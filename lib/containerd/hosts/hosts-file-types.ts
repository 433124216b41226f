import type { TomlTarget } from '@/lib/go/toml/v2-decode'
import type { TomlDocument, TomlTable, TomlValue } from '@/lib/go/toml/document'

type FieldKind = 'string' | 'boolean' | 'strings' | 'map' | 'string-map' | 'anything'

interface FieldType {
  readonly type: FieldKind
  /** As Go names it in errors. */
  readonly goName: string
  readonly goType: string
}

/** Source: k3s-io/containerd v2.0.4-k3s3 core/remotes/docker/config/hosts.go, hostFileConfig */
const FIELDS: ReadonlyMap<string, FieldType> = new Map([
  ['server', { type: 'string', goName: 'Server', goType: 'string' }],
  ['capabilities', { type: 'strings', goName: 'Capabilities', goType: '[]string' }],
  ['ca', { type: 'anything', goName: 'CACert', goType: 'interface {}' }],
  ['client', { type: 'anything', goName: 'Client', goType: 'interface {}' }],
  ['skip_verify', { type: 'boolean', goName: 'SkipVerify', goType: '*bool' }],
  ['header', { type: 'map', goName: 'Header', goType: 'map[string]interface {}' }],
  ['override_path', { type: 'boolean', goName: 'OverridePath', goType: 'bool' }],
  ['rewrite', { type: 'string-map', goName: 'Rewrites', goType: 'map[string]string' }],
])

/** The structure that go-toml v2 stores a hosts.toml in. */
export const HOSTS_FILE_TARGET: TomlTarget = {
  typeProblem: typeProblem2,
  hasTable(key) {
    const name = key[0] === 'host' ? key[2] : key[0]
    return name === undefined || fieldOf(name) !== undefined
  },
}

function typeProblem2(key: readonly string[], value: TomlValue): string | null {
  if (key[0] !== 'host') return fieldProblem2(key, value)
  if (key.length > 2) return fieldProblem2(key.slice(2), value)
  if (value.kind !== 'table')
    return storeProblem2(
      'map',
      { type: 'map', goName: 'HostConfigs', goType: 'map[string]config.hostFileConfig' },
      value,
    )
  if (key.length === 2) return tableProblem2(value)
  for (const { value: inner } of value.entries.values()) {
    const problem = inner.kind === 'table' ? tableProblem2(inner) : storeProblem2('map', null, inner)
    if (problem !== null) return problem
  }
  return null
}

/** Why go-toml v1 cannot store a decoded hosts.toml; null when it can. */
export function hostsFileTypeProblem1({ root }: TomlDocument): string | null {
  const own = tableProblem1(root)
  if (own !== null) return own
  const hosts = root.entries.get('host')?.value
  if (hosts?.kind !== 'table') return null
  for (const { value, line, column } of hosts.entries.values()) {
    const problem =
      value.kind === 'table' ? tableProblem1(value) : wrongKind1('config.hostFileConfig', value, { line, column })
    if (problem !== null) return problem
  }
  return null
}

function tableProblem2(table: TomlTable): string | null {
  for (const [name, { value }] of table.entries) {
    const problem = fieldProblem2([name], value)
    if (problem !== null) return problem
  }
  return null
}

function fieldProblem2([name = '', ...inside]: readonly string[], value: TomlValue): string | null {
  const field = fieldOf(name)
  if (field === undefined) return null
  if (inside.length === 0) return storeProblem2(field.type, field, value)
  if (field.type === 'anything' || field.type === 'map') return null
  if (field.type === 'string-map' && inside.length === 1) return storeProblem2('string', field, value)
  return `unhandled kv part: ${field.type === 'boolean' ? 'bool' : 'string'}`
}

function fieldOf(name: string): FieldType | undefined {
  return FIELDS.get(name) ?? FIELDS.get(name.toLowerCase())
}

function storeProblem2(type: FieldKind, field: FieldType | null, value: TomlValue): string | null {
  switch (type) {
    case 'anything':
      return null
    case 'string':
      return value.kind === 'string' ? null : wrongKind2('string', field, value)
    case 'boolean':
      return value.kind === 'boolean' ? null : wrongKind2('bool', field, value)
    case 'strings':
      if (value.kind !== 'array') return wrongKind2('slice', field, value)
      return firstProblem(value.items, (item) => storeProblem2('string', field, item))
    case 'map':
      return value.kind === 'table' ? null : wrongKind2('map', field, value)
    case 'string-map':
      if (value.kind !== 'table') return wrongKind2('map', field, value)
      return firstProblem([...value.entries.values()], (entry) => storeProblem2('string', field, entry.value))
  }
}

/** Source: pelletier/go-toml v2.2.3 unmarshaler.go */
function wrongKind2(kind: string, field: FieldType | null, value: TomlValue): string {
  switch (value.kind) {
    case 'string':
      return `cannot store TOML string into a Go ${kind}`
    case 'boolean':
      return `cannot assign boolean to a ${value.value}`
    case 'float':
      return `float cannot be assigned to ${kind}`
    case 'table':
      return `cannot store inline table in Go type ${kind}`
    case 'integer':
    case 'array':
      return `cannot decode TOML ${value.kind} into struct field config.hostFileConfig.${field?.goName ?? ''} of type ${field?.goType ?? kind}`
    case 'date':
      return `cannot store a date in Go type ${kind}`
  }
}

/** Source: pelletier/go-toml v1.9.5 marshal.go */
function tableProblem1(table: TomlTable): string | null {
  for (const [name, field] of FIELDS) {
    const entry = table.entries.get(name)
    if (entry === undefined) continue
    if (field.type === 'string-map' && entry.value.kind === 'table') {
      const wrong = [...entry.value.entries.values()].find(({ value }) => value.kind !== 'string')
      if (wrong !== undefined) return wrongKind1('string', wrong.value, wrong)
    }
    const problem = storeProblem2(field.type, field, entry.value)
    if (problem !== null)
      return wrongKind1(
        field.type === 'boolean' ? 'bool' : field.type === 'strings' ? 'a slice' : 'string',
        entry.value,
        entry,
      )
  }
  return null
}

function wrongKind1(
  kind: string,
  value: TomlValue,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  const place = `(${line + 1}, ${column + 1}): `
  switch (value.kind) {
    case 'string':
      return `${place}Can't convert ${value.text}(string) to ${kind}`
    case 'boolean':
      return `${place}Can't convert ${value.value}(bool) to ${kind}`
    case 'integer':
      return `${place}Can't convert ${value.text}(int64) to ${kind}`
    case 'float':
      return `${place}Can't convert ${value.text}(float64) to ${kind}`
    default:
      return `${place}Can't convert ${value.kind === 'array' ? '([]interface {}) to a slice' : `(${value.kind}) to ${kind}`}`
  }
}

function firstProblem<T>(items: readonly T[], problemOf: (item: T) => string | null): string | null {
  for (const item of items) {
    const problem = problemOf(item)
    if (problem !== null) return problem
  }
  return null
}
