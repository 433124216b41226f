import { utf8Bytes } from '@/lib/go/bytes'
import { goQuote } from '@/lib/go/quote'
import type { TomlDocument, TomlTable, TomlValue } from '@/lib/go/toml/document'
import { parseGoUrl, type UrlRules } from '@/lib/go/url'
import { defaultHost } from '@/lib/k3s/endpoint'
import { isLocalhost } from '@/lib/k3s/localhost'
import type { CertificatePath, RewriteEntry } from './hosts-toml-reader'
import { BARE_HOST, type RegistryHost } from './registry-hosts'

/** The mirrors in a config.toml, as releases up to December 2023 have them. */
export interface InlineRegistries {
  /** The hosts for a registry, in order. Never throws. */
  hostsOf(registry: string, rules: UrlRules): InlineHosts
  /** Entries of `configs` whose certificate files cannot be read, with the reason. */
  readonly unreadable: readonly { readonly line: number; readonly key: string; readonly problem: string }[]
}

export interface InlineHosts {
  /** The entry of `mirrors` that counts; null when there is none. */
  readonly mirror: 'exact' | 'wildcard' | null
  readonly hosts: readonly RegistryHost[]
  /** Why the pull ends here; null when it continues. */
  readonly fails: string | null
}

export type ReadInline = (document: TomlDocument) => InlineRegistries

interface Mirror {
  readonly endpoints: readonly string[]
  readonly line: number
  readonly rewrites: readonly RewriteEntry[]
}

const NO_MIRROR: Mirror = { endpoints: [], line: 0, rewrites: [] }

/**
 * Reads mirrors and TLS settings of a decoded config.toml of version 2.
 *
 * The registry itself is always asked last, unless an endpoint has its very host: `registry-1.docker.io` is not
 * `docker.io`. Rewrites apply to it as well. A path of an endpoint is used as it is, and only an empty one becomes `/v2`.
 * Source: k3s-io/containerd v1.7.22-k3s1 pkg/cri/server/image_pull.go, registryHosts, registryEndpoints, addDefaultScheme,
 * registryRewrites, getTLSConfig
 */
export const readInlineRegistries: ReadInline = ({ root }) => {
  const registry = tableAt(root, ['plugins', 'io.containerd.grpc.v1.cri', 'registry'])
  const mirrors = new Map(
    [...tableAt(registry, ['mirrors']).entries].map(([key, { value }]) => [key, readMirror(value)]),
  )
  const configs = tableAt(registry, ['configs'])
  return {
    unreadable: [...configs.entries].flatMap(([key, { value }]) => {
      const tls = tableAt(value.kind === 'table' ? value : root, ['tls'])
      const { problem, settings } = readTls(tls)
      return problem === null ? [] : [{ line: settings.tlsLines[0] ?? 0, key, problem }]
    }),
    hostsOf(name, rules) {
      const own = mirrors.get(name)
      const mirror = own ?? mirrors.get('*')
      const match = own !== undefined ? 'exact' : mirror !== undefined ? 'wildcard' : null
      const made = hostsOf(name, mirror ?? NO_MIRROR, configs, rules)
      return typeof made === 'string'
        ? { mirror: match, hosts: [], fails: made }
        : { mirror: match, hosts: made, fails: null }
    },
  }
}

function readMirror(value: TomlValue): Mirror {
  if (value.kind !== 'table') return NO_MIRROR
  const endpoint = value.entries.get('endpoint')
  const items = endpoint?.value.kind === 'array' ? endpoint.value.items : []
  return {
    endpoints: items.map(textOf),
    line: endpoint?.line ?? 0,
    rewrites: [...tableAt(value, ['rewrite']).entries].flatMap(([pattern, { value: replacement, line }]) =>
      replacement.kind === 'string' ? [{ pattern, replacement: replacement.text, line }] : [],
    ),
  }
}

/** The hosts, or the error with which the pull ends. */
function hostsOf(
  registry: string,
  { endpoints, line, rewrites }: Mirror,
  configs: TomlTable,
  rules: UrlRules,
): readonly RegistryHost[] | string {
  const complete: string[] = []
  for (const endpoint of endpoints) {
    const url = withScheme(endpoint, rules)
    if ('error' in url) return `get registry endpoints: parse endpoint url: ${url.error}`
    complete.push(url.text)
  }
  let isListed = false
  for (const url of complete) {
    const parsed = parseGoUrl(url, rules)
    if ('error' in parsed) return `get registry endpoints: parse endpoint url: ${parsed.error}`
    if (parsed.url.host === utf8Bytes(registry)) {
      isListed = true
      break
    }
  }
  const own = defaultHost(registry)
  const urls = isListed ? complete : [...complete, `${defaultScheme(own)}://${own}`]
  const hosts: RegistryHost[] = []
  for (const [index, text] of urls.entries()) {
    const parsed = parseGoUrl(text, rules)
    if ('error' in parsed) return `parse registry endpoint ${goQuote(text)} from mirrors: ${parsed.error}`
    const { scheme, host, path } = parsed.url
    const tls = readTls(tableAt(configs, [host, 'tls']))
    if (tls.problem !== null) return `get TLSConfig for registry ${goQuote(text)}: ${tls.problem}`
    const isDefault = index === complete.length
    hosts.push({
      ...BARE_HOST,
      ...tls.settings,
      scheme,
      host,
      path: path === '' ? '/v2' : path,
      isRoot: isDefault,
      line: isDefault ? null : line,
      rewrites,
      httpsThenHttp: false,
      ...(isDefault ? {} : { index }),
    })
  }
  return hosts
}

/** Source: addDefaultScheme */
function withScheme(endpoint: string, rules: UrlRules): { readonly text: string } | { readonly error: string } {
  if (endpoint.includes('://')) return { text: endpoint }
  const parsed = parseGoUrl(`dummy://${endpoint}`, rules)
  return 'error' in parsed ? parsed : { text: `${defaultScheme(parsed.url.host)}://${endpoint}` }
}

function defaultScheme(host: string): string {
  return isLocalhost(utf8Bytes(host)) ? 'http' : 'https'
}

interface InlineTls {
  readonly settings: Pick<RegistryHost, 'ca' | 'client' | 'skipVerify' | 'tlsLines'>
  readonly problem: string | null
}

function readTls(tls: TomlTable): InlineTls {
  const [ca, cert, key] = ['ca_file', 'cert_file', 'key_file'].map((name) => textOf(tls.entries.get(name)?.value))
  const skip = tls.entries.get('insecure_skip_verify')?.value
  const certificate = fileOf(cert)
  const own = fileOf(key)
  const settings = {
    ca: ca ? [fileOf(ca)] : null,
    client: cert && key ? [[certificate, own] as const] : null,
    skipVerify: skip?.kind === 'boolean' && skip.value ? true : null,
    tlsLines: [...tls.entries.values()].map(({ line }) => line),
  }
  return { settings, problem: tlsProblem(ca ?? '', cert ?? '', key ?? '') }
}

/** Source: getTLSConfig. Every absolute path counts as a valid file, unless it ends with a slash. */
function tlsProblem(ca: string, cert: string, key: string): string | null {
  if (cert !== '' && key === '')
    return `cert file ${goQuote(cert)} was specified, but no corresponding key file was specified`
  if (cert === '' && key !== '')
    return `key file ${goQuote(key)} was specified, but no corresponding cert file was specified`
  const pair = [cert, key].map(readProblem).find((problem) => problem !== null)
  if (cert !== '' && pair !== undefined) return `failed to load cert file: ${pair}`
  const problem = ca === '' ? null : readProblem(ca)
  return problem === null ? null : `failed to load CA file: ${problem}`
}

/** A relative path starts from the directory in which K3s was started, where nothing is. */
function readProblem(path: string): string | null {
  if (path === '') return null
  if (path.endsWith('/')) return `read ${path}: is a directory`
  return path.startsWith('/') ? null : `open ${path}: no such file or directory`
}

function fileOf(path: string | undefined): CertificatePath {
  return { path: path ?? '', isRelative: path?.startsWith('/') === false }
}

function textOf(value: TomlValue | undefined): string {
  return value?.kind === 'string' ? value.text : ''
}

function tableAt(table: TomlTable, key: readonly string[]): TomlTable {
  let inside = table
  for (const name of key) {
    const value = inside.entries.get(name)?.value
    if (value?.kind !== 'table') return { kind: 'table', entries: new Map() }
    inside = value
  }
  return inside
}
