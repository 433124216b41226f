import type { ClusterNode } from '@/lib/node'
import { tomlReader } from '@/lib/go/toml/reader'
import type { TomlTable, TomlValue } from '@/lib/go/toml/document'
import type { DecodeToml1 } from '@/lib/go/toml/reader'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { HostEntry } from '@/lib/containerd/hosts/hosts-toml-reader'

/**
 * What containerd reads out of a generated file, as a text that is the same for files that mean the same: comments, blank
 * lines and the order of tables and keys do not count, the order of endpoints does. Of config.toml it is what comes from
 * registries.yaml; all else is of the release. Placeholders are as they are written.
 */
export function fileMeaning(file: GeneratedFile, node: ClusterNode, decodeToml1: DecodeToml1): string {
  const meaning = file.path === 'config.toml' ? configMeaning(file, node, decodeToml1) : hostsMeaning(file, node)
  return node.template?.show(meaning) ?? meaning
}

function hostsMeaning(file: GeneratedFile, { containerd }: ClusterNode): string {
  const [, directory] = /^certs\.d\/(.*)\/hosts\.toml$/.exec(file.path) ?? []
  const read = directory === undefined ? null : containerd.hostsFile(directory)
  if (read === null) return withoutComments(file.text)
  // containerd asks the registry itself then, whatever is wrong.
  return 'error' in read ? 'unreadable' : JSON.stringify(read.hosts.map(hostMeaning))
}

function hostMeaning({
  scheme,
  host,
  path,
  canResolve,
  canPull,
  ca,
  client,
  skipVerify,
  rewrites,
}: HostEntry): unknown {
  return [
    scheme,
    host,
    path,
    canResolve,
    canPull,
    ca?.map((file) => file.path),
    client?.map(([certificate, key]) => [certificate.path, (key ?? certificate).path]),
    skipVerify,
    rewrites.map(({ pattern, replacement }) => [pattern, replacement]).toSorted(byFirst),
  ]
}

/** Mirrors and configs, whatever the plugin is called that has them. */
function configMeaning(file: GeneratedFile, { containerd }: ClusterNode, decodeToml1: DecodeToml1): string {
  const decoded = tomlReader(containerd.release.tomlParser, decodeToml1).decode(file.text)
  if ('error' in decoded) return 'unreadable'
  const plugins = tableIn(decoded.document.root, 'plugins')
  const registries = [...(plugins?.entries ?? [])].flatMap(([, { value }]) => {
    const registry = value.kind === 'table' ? tableIn(value, 'registry') : null
    return registry === null ? [] : [registry]
  })
  return JSON.stringify(
    ['mirrors', 'configs'].map((name) =>
      registries
        .flatMap((registry) => [...(tableIn(registry, name)?.entries ?? [])].map(entryMeaning))
        .toSorted(byFirst),
    ),
  )
}

function entryMeaning([name, { value }]: readonly [string, { readonly value: TomlValue }]): readonly [string, unknown] {
  return [name, valueMeaning(value)]
}

function valueMeaning(value: TomlValue): unknown {
  switch (value.kind) {
    case 'table':
      return [...value.entries].map(entryMeaning).toSorted(byFirst)
    case 'array':
      return value.items.map(valueMeaning)
    case 'boolean':
      return value.value
    default:
      return value.text
  }
}

function byFirst(
  [a]: readonly [string, ...unknown[]] | readonly string[],
  [b]: readonly [string, ...unknown[]] | readonly string[],
): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1
}

function withoutComments(text: string): string {
  return text.replaceAll(/^[ \t]*(?:#.*)?\n/gm, '')
}

function tableIn(table: TomlTable, key: string): TomlTable | null {
  const value = table.entries.get(key)?.value
  return value?.kind === 'table' ? value : null
}
