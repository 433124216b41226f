import type { Path } from '@/lib/registries/diagnostic'
import type { AgentConfig, AgentMirror, AgentRegistries } from './agent-registries'
import { NO_CONFIG } from './agent-registries'
import type { EndpointAddress } from './endpoint'
import { defaultHost, normalizeEndpointAddress } from './endpoint'
import type { UrlRules } from '@/lib/go/url-authority'

/** The content of one hosts.toml. */
export interface HostConfig {
  /** Becomes `server`; null when the default endpoint is disabled. */
  readonly defaultEndpoint: RegistryEndpoint | null
  readonly endpoints: readonly RegistryEndpoint[]
}

export interface RegistryEndpoint {
  /** Empty for the wildcard's `server = ""`; null for a wildcard entry of `configs`, which prints no server. */
  readonly url: string | null
  readonly overridePath: boolean
  readonly config: AgentConfig
  readonly rewrites: ReadonlyMap<string, string>
  /** Where the rewrites are written. */
  readonly rewritesPath: Path | null
  /** The password of the URL's userinfo, as `url` prints it. */
  readonly password: string | null
  /** What in registries.yaml made this endpoint; null when K3s added it. */
  readonly path: Path | null
}

/** Something that K3s drops, and nearly always logs. */
export interface HostConfigProblem {
  readonly kind:
    | 'endpoint-invalid'
    | 'endpoint-duplicate'
    | 'registry-invalid'
    /** Before March 2024: with another line in the log, or without any. */
    | 'endpoint-skipped'
    | 'config-skipped'
    | 'endpoint-dropped'
  readonly registry: string
  /** Null when K3s added the entry. */
  readonly path: Path | null
  readonly address: string
  /** Counted with the embedded registry's endpoint, as in the log. */
  readonly index: number
  /** Go's error text; empty for a duplicate. */
  readonly error: string
}

export interface HostConfigOptions {
  readonly disableDefaultRegistryEndpoint: boolean
  /** The embedded registry's host:port. */
  readonly mirrorAddress: string
  readonly rules: UrlRules
}

export interface HostConfigs {
  /** By directory name below certs.d. Entries of `configs` come first, each in the order of the text. */
  readonly hosts: ReadonlyMap<string, HostConfig>
  readonly problems: readonly HostConfigProblem[]
}

const NO_REWRITES: ReadonlyMap<string, string> = new Map()

/**
 * Merges mirrors and configs into one host config for each directory.
 *
 * Also reproduces what looks like bugs: an entry of `configs` keeps the default endpoint although it is disabled, the
 * last endpoint loses its rewrites when it is the default one, TLS settings of the wildcard are lost if there is a
 * wildcard mirror. K3s goes through Go maps, whose order is random; here text order decides where it matters (`*` and
 * `_default`).
 * Source: k3s pkg/agent/containerd/config.go@06ea261, getHostConfigs
 */
export function getHostConfigs(registries: AgentRegistries, options: HostConfigOptions): HostConfigs {
  const hosts = new Map<string, HostConfig>()
  const problems: HostConfigProblem[] = []
  for (const [registry, config] of registries.configs) {
    const defaultEndpoint = makeDefaultEndpoint(registry, config, config.path, options, problems)
    if (defaultEndpoint !== null) hosts.set(directoryOf(registry), { defaultEndpoint, endpoints: [] })
  }
  for (const [registry, mirror] of registries.mirrors) {
    const start = hosts.get(registry) ?? startOfMirror(registry, mirror, registries, options, problems)
    if (start !== null)
      hosts.set(directoryOf(registry), addEndpoints(start, registry, mirror, registries, options, problems))
  }
  for (const [directory, host] of hosts) {
    if (host.endpoints.length === 0 && !hasConfig(host.defaultEndpoint)) hosts.delete(directory)
  }
  return { hosts, problems }
}

function directoryOf(registry: string): string {
  return registry === '*' ? '_default' : registry
}

function makeDefaultEndpoint(
  registry: string,
  config: AgentConfig,
  path: Path | null,
  { mirrorAddress, rules }: HostConfigOptions,
  problems: HostConfigProblem[],
): RegistryEndpoint | null {
  const address = normalizeEndpointAddress(registry, mirrorAddress, rules)
  if ('error' in address) {
    problems.push({ kind: 'registry-invalid', registry, path, address: registry, index: 0, error: address.error })
    return null
  }
  // The key's path never overrides: K3s discards the flag here, unlike for endpoints.
  const endpoint = makeEndpoint(address, config, NO_REWRITES, null, path)
  return { ...endpoint, url: registry === '*' ? null : address.url, overridePath: false }
}

function startOfMirror(
  registry: string,
  mirror: AgentMirror,
  registries: AgentRegistries,
  options: HostConfigOptions,
  problems: HostConfigProblem[],
): HostConfig | null {
  const config = configForHost(registries, registry)
  const endpoint = makeDefaultEndpoint(registry, config, mirror.path, options, problems)
  if (endpoint === null) return null
  if (options.disableDefaultRegistryEndpoint) return { defaultEndpoint: null, endpoints: [] }
  if (registry === '*') return { defaultEndpoint: { ...endpoint, url: '', config: NO_CONFIG }, endpoints: [] }
  return { defaultEndpoint: endpoint, endpoints: [] }
}

function addEndpoints(
  start: HostConfig,
  registry: string,
  mirror: AgentMirror,
  registries: AgentRegistries,
  { mirrorAddress, rules }: HostConfigOptions,
  problems: HostConfigProblem[],
): HostConfig {
  const seen = new Set<string>()
  const endpoints = [...start.endpoints]
  let { defaultEndpoint } = start
  for (const [index, { address: written, path }] of mirror.endpoints.entries()) {
    const address = normalizeEndpointAddress(written, mirrorAddress, rules)
    if ('error' in address) {
      problems.push({ kind: 'endpoint-invalid', registry, path, address: written, index, error: address.error })
      continue
    }
    if (seen.has(address.url)) {
      problems.push({ kind: 'endpoint-duplicate', registry, path, address: written, index, error: '' })
      continue
    }
    seen.add(address.url)
    const embedded = address.host === mirrorAddress
    const rewritesPath = embedded || mirror.path === null ? null : [...mirror.path, 'rewrite']
    const config = configForHost(registries, address.registry)
    const endpoint = makeEndpoint(address, config, embedded ? NO_REWRITES : mirror.rewrites, rewritesPath, path)
    const last = index === mirror.endpoints.length - 1
    if (last && (defaultEndpoint?.url ?? '') === address.url) defaultEndpoint = endpoint
    else endpoints.push(endpoint)
  }
  return { defaultEndpoint, endpoints }
}

function makeEndpoint(
  address: EndpointAddress,
  config: AgentConfig,
  rewrites: ReadonlyMap<string, string>,
  rewritesPath: Path | null,
  path: Path | null,
): RegistryEndpoint {
  return {
    url: address.url,
    overridePath: address.overridePath,
    config,
    rewrites,
    rewritesPath,
    password: address.password,
    path,
  }
}

function configForHost(registries: AgentRegistries, host: string): AgentConfig {
  return registries.configs.get(defaultHost(host)) ?? registries.configs.get(host) ?? NO_CONFIG
}

function hasConfig(endpoint: RegistryEndpoint | null): boolean {
  if (endpoint === null) return false
  return (
    endpoint.overridePath || endpoint.config.auth !== null || endpoint.config.tls !== null || endpoint.rewrites.size > 0
  )
}
