import type { TomlDocument, TomlTable, TomlValue } from '@/lib/go/toml/document'
import type { DecodedToml } from '@/lib/go/toml/reader'

/** What a config.toml says about registries, by the path of the value below `registry`. */
export type RegistryPart = ReadonlyMap<string, string>

const PLUGINS = ['io.containerd.cri.v1.images', 'io.containerd.grpc.v1.cri'] as const
const VALUES_MAX = 20_000

/**
 * The registry part of config.toml, which is all that follows from registries.yaml: the rest differs from node to node.
 * Values can be secret.
 */
export function registryPart(decoded: DecodedToml): RegistryPart | { readonly error: string } {
  if ('error' in decoded) return decoded
  const part = new Map<string, string>()
  for (const plugin of PLUGINS) {
    const registry = tableIn(tableIn(tableIn(decoded.document.root, 'plugins'), plugin), 'registry')
    if (registry !== null) flatten(registry, [], part)
  }
  return part
}

/** The version that config.toml says of itself; null for none. */
export function configVersion({ root }: TomlDocument): string | null {
  const value = root.entries.get('version')?.value
  return value?.kind === 'integer' ? value.text : null
}

/** Names of what differs: what one of them lacks, and what has another value. Without values. */
export function partDifferences(actual: RegistryPart, expected: RegistryPart): readonly string[] {
  const names = new Set([...expected.keys(), ...actual.keys()])
  return [...names].filter((name) => actual.get(name) !== expected.get(name)).toSorted()
}

function flatten(table: TomlTable, path: readonly string[], part: Map<string, string>): void {
  for (const [key, { value }] of table.entries) {
    if (part.size >= VALUES_MAX) return
    const name = [...path, /^[\w-]+$/.test(key) ? key : `"${key}"`]
    if (value.kind === 'table') flatten(value, name, part)
    else part.set(name.join('.'), print(value))
  }
}

function print(value: TomlValue): string {
  if (value.kind === 'array') return JSON.stringify(value.items.map(print))
  if (value.kind === 'table') return ''
  return value.kind === 'boolean' ? String(value.value) : value.text
}

function tableIn(table: TomlTable | null, key: string): TomlTable | null {
  const value = table?.entries.get(key)?.value
  return value?.kind === 'table' ? value : null
}
