import { goQuote } from '@/lib/go/quote'
import { parseGoUrl, type UrlRules } from '@/lib/go/url'
import { joinPath } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import type { TomlReader } from '@/lib/go/toml/reader'
import { HOSTS_FILE_TARGET, hostsFileTypeProblem1 } from './hosts-file-types'
import { openTable, type TomlDocument, type TomlEntry, type TomlTable, type TomlValue } from '@/lib/go/toml/document'

/** The release switches that affect how hosts.toml is read. */
export type HostsFileRules = UrlRules & Pick<Release, 'wildcardFallbackLost'>

/** One host of a hosts.toml, in the order in which containerd asks them. Lines are zero-based. */
export interface HostEntry {
  readonly scheme: string
  /** Empty if containerd fills in the namespace's own default. */
  readonly host: string
  readonly path: string
  /** True for the root settings, which describe `server`. */
  readonly isRoot: boolean
  /** Line of the `[host."…"]` header or of `server`; null if the file has neither. */
  readonly line: number | null
  readonly canResolve: boolean
  readonly canPull: boolean
  readonly ca: readonly CertificatePath[] | null
  /** Certificate and key; null when the key is in the certificate's file. */
  readonly client: readonly (readonly [CertificatePath, CertificatePath | null])[] | null
  readonly skipVerify: boolean | null
  /** Lines of `ca`, `client` and `skip_verify`. */
  readonly tlsLines: readonly number[]
  readonly rewrites: readonly RewriteEntry[]
}

export interface CertificatePath {
  /** Absolute: a relative path starts from the directory of hosts.toml, and an empty one is that directory. */
  readonly path: string
  readonly isRelative: boolean
}

export interface RewriteEntry {
  readonly pattern: string
  readonly replacement: string
  readonly line: number
}

export type HostsFile = { readonly hosts: readonly HostEntry[] } | { readonly error: string }

type Result<T> = { readonly value: T } | { readonly error: string }

/**
 * The hosts of a hosts.toml, or the error that containerd logs before it falls back to the default host. `directory`
 * is the absolute path that relative certificate paths start from.
 *
 * K3s' containerd appends the root settings only if the key `server` is there, or no host at all.
 * Source: k3s-io/containerd v2.0.4-k3s3 core/remotes/docker/config/hosts.go, and v1.7.22-k3s1 for go-toml v1
 */
export function readHostsFile(text: string, directory: string, rules: HostsFileRules, toml: TomlReader): HostsFile {
  const decoded = toml.decode(text, HOSTS_FILE_TARGET)
  if ('error' in decoded)
    return { error: toml.parser === 'go-toml-1' ? `failed to parse TOML: ${decoded.error}` : decoded.error }
  const { document } = decoded
  const order = toml.parser === 'go-toml-1' ? hostOrder1(document) : { value: hostOrder2(document) }
  if ('error' in order) return order
  const hosts: HostEntry[] = []
  for (const [name, line] of order.value) {
    const host = readHost(name, tableAt(document.root, ['host', name]), line, directory, rules)
    if ('error' in host) return host
    hosts.push(host.value)
  }
  const server = document.root.entries.get('server')
  // The first releases with containerd 2.0 treated `server = ""` as no server at all.
  const isServed =
    document.topLevelKeys.has('server') && !(rules.wildcardFallbackLost && stringOf(server?.value) === '')
  if (isServed || hosts.length === 0) {
    const root = readHost(null, document.root, server?.line ?? null, directory, rules)
    if ('error' in root) return root
    hosts.push(root.value)
  }
  return { hosts }
}

/** In header order: a repeated name counts again unless it directly follows itself. */
function hostOrder2({ headers }: TomlDocument): readonly (readonly [name: string, line: number])[] {
  const order: [string, number][] = []
  for (const { key, line } of headers) {
    const name = key[1]
    if (key[0] === 'host' && name !== undefined && name !== order.at(-1)?.[0]) order.push([name, line])
  }
  return order
}

function hostOrder1(document: TomlDocument): Result<readonly (readonly [name: string, line: number])[]> {
  const hosts = document.root.entries.get('host')?.value
  if (hosts?.kind !== 'table') return { error: 'invalid `host` tree' }
  const problem = hostsFileTypeProblem1(document)
  if (problem !== null) return { error: problem }
  const lines = [...hosts.entries].map(([name, { line }]) => [name, line] as const)
  return { value: lines.toSorted((a, b) => a[1] - b[1]) }
}

function readHost(
  name: string | null,
  table: TomlTable,
  line: number | null,
  directory: string,
  rules: HostsFileRules,
): Result<HostEntry> {
  const address = readAddress(stringOf(table.entries.get('server')?.value) || name || '', table, rules)
  if ('error' in address) return address
  const capabilities = readCapabilities(table.entries.get('capabilities')?.value)
  if ('error' in capabilities) return capabilities
  const ca = readCa(table.entries.get('ca')?.value, directory)
  if ('error' in ca) return ca
  const client = readClient(table.entries.get('client')?.value, directory)
  if ('error' in client) return client
  const skipVerify = table.entries.get('skip_verify')?.value
  return {
    value: {
      ...address.value,
      ...capabilities.value,
      isRoot: name === null,
      line,
      ca: ca.value,
      client: client.value,
      skipVerify: skipVerify?.kind === 'boolean' ? skipVerify.value : null,
      tlsLines: ['ca', 'client', 'skip_verify'].flatMap((key) => table.entries.get(key)?.line ?? []),
      rewrites: [...tableAt(table, ['rewrite']).entries].flatMap(readRewrite),
    },
  }
}

function readAddress(
  server: string,
  table: TomlTable,
  rules: UrlRules,
): Result<Pick<HostEntry, 'scheme' | 'host' | 'path'>> {
  if (server === '') return { value: { scheme: '', host: '', path: '' } }
  const address = server.startsWith('http') ? server : `https://${server}`
  const parsed = parseGoUrl(address, rules)
  if ('error' in parsed) return { error: `unable to parse server ${address}: ${parsed.error}` }
  const { scheme, host, path } = parsed.url
  const overridePath = table.entries.get('override_path')?.value
  const isWhole = overridePath?.kind === 'boolean' && overridePath.value
  if (path === '') return { value: { scheme, host, path: isWhole ? '' : '/v2' } }
  const cleaned = joinPath(path)
  return { value: { scheme, host, path: cleaned.endsWith('/v2') || isWhole ? cleaned : `${cleaned}/v2` } }
}

function readCapabilities(value: TomlValue | undefined): Result<Pick<HostEntry, 'canResolve' | 'canPull'>> {
  const names = value?.kind === 'array' ? value.items.map((item) => stringOf(item)) : []
  if (names.length === 0) return { value: { canResolve: true, canPull: true } }
  const unknown = names.find((name) => !['pull', 'resolve', 'push'].includes(name.toLowerCase()))
  if (unknown !== undefined) return { error: `unknown capability ${unknown}` }
  const has = (capability: string): boolean => names.some((name) => name.toLowerCase() === capability)
  return { value: { canResolve: has('resolve'), canPull: has('pull') } }
}

function readCa(value: TomlValue | undefined, directory: string): Result<HostEntry['ca']> {
  if (value === undefined) return { value: null }
  if (value.kind === 'string') return { value: [absolute(value.text, directory)] }
  if (value.kind !== 'array') return { error: `invalid type ${show(value)} for "ca"` }
  return paths(value.items, directory)
}

function readClient(value: TomlValue | undefined, directory: string): Result<HostEntry['client']> {
  if (value === undefined) return { value: null }
  if (value.kind === 'string') return { value: [[absolute(value.text, directory), null]] }
  if (value.kind !== 'array') return { error: `invalid type ${show(value)} for "client"` }
  const pairs: [CertificatePath, CertificatePath | null][] = []
  for (const item of value.items) {
    if (item.kind === 'string') pairs.push([absolute(item.text, directory), null])
    else if (item.kind === 'array') {
      const pair = paths(item.items, directory)
      if ('error' in pair) return pair
      const [certificate, key, ...rest] = pair.value
      if (certificate === undefined || key === undefined || rest.length > 0)
        return { error: `invalid pair ${show(item)} for "client"` }
      pairs.push([certificate, key])
    } else return { error: `invalid type ${goType(item)} for "client"` }
  }
  return { value: pairs }
}

function paths(items: readonly TomlValue[], directory: string): Result<readonly CertificatePath[]> {
  const wrong = items.find((item) => item.kind !== 'string')
  if (wrong !== undefined) return { error: `unable to cast ${show(wrong)} to string` }
  return { value: items.map((item) => absolute(stringOf(item), directory)) }
}

function absolute(path: string, directory: string): CertificatePath {
  const isRelative = !path.startsWith('/')
  return { path: isRelative ? joinPath(directory, path) : path, isRelative }
}

function readRewrite([pattern, { value, line }]: readonly [string, TomlEntry]): RewriteEntry[] {
  return value.kind === 'string' ? [{ pattern, replacement: value.text, line }] : []
}

function tableAt(table: TomlTable, key: readonly string[]): TomlTable {
  let inside: TomlTable = table
  for (const name of key) {
    const value = inside.entries.get(name)?.value
    if (value?.kind !== 'table') return openTable()
    inside = value
  }
  return inside
}

function stringOf(value: TomlValue | undefined): string {
  return value?.kind === 'string' ? value.text : ''
}

/** Go's %v. */
function show(value: TomlValue): string {
  if (value.kind === 'string') return value.text
  if (value.kind === 'boolean') return String(value.value)
  if (value.kind === 'array') return `[${value.items.map(show).join(' ')}]`
  if (value.kind === 'table')
    return `map[${[...value.entries]
      .map(([name, entry]) => `${name}:${show(entry.value)}`)
      .toSorted()
      .join(' ')}]`
  return value.text
}

/** Go's %T. */
function goType(value: TomlValue): string {
  const types = { boolean: 'bool', integer: 'int64', float: 'float64', table: 'map[string]interface {}' } as const
  return value.kind in types ? types[value.kind as keyof typeof types] : goQuote(value.kind)
}
