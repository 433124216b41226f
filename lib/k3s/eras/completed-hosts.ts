import { NO_CONFIG, type AgentConfig, type AgentMirror, type AgentRegistries } from '@/lib/k3s/agent-registries'
import { normalizeEndpointAddress, type EndpointAddress } from '@/lib/k3s/endpoint'
import type { HostConfigOptions, HostConfigProblem, RegistryEndpoint } from '@/lib/k3s/host-configs'
import type { OldHost, OldHosts } from './old-host'

const NO_REWRITES: ReadonlyMap<string, string> = new Map()

/**
 * One host config for each mirror and registry config, as in February 2024. A mirror whose last endpoint is the default one, without
 * settings, is dropped with all its endpoints (k3s#9341, k3s#9626); with settings, it loses `server`. The wildcard has no
 * `server`, and `configs."*"` replaces `mirrors."*"`.
 * Source: k3s pkg/agent/containerd/config.go@29848de, getHostConfigs
 */
export function completedHosts(registries: AgentRegistries, options: HostConfigOptions): OldHosts {
  const hosts = new Map<string, OldHost>()
  const problems: HostConfigProblem[] = []
  for (const [registry, mirror] of registries.mirrors) {
    const endpoints = endpointsOf(registry, mirror, registries, options, problems)
    hosts.set(directoryOf(registry), { server: defaultUrl(registry, options), path: mirror.path, endpoints })
  }
  for (const [registry, config] of registries.configs) {
    const host = hosts.get(registry) ?? { server: defaultUrl(registry, options), path: config.path, endpoints: [] }
    const endpoints = host.endpoints.length > 0 ? host.endpoints : ownEndpoint(registry, config, options, problems)
    hosts.set(directoryOf(registry), { ...host, endpoints })
  }
  for (const [directory, host] of hosts) {
    const hasServer = !options.disableDefaultRegistryEndpoint && directory !== '_default'
    const server = hasServer ? host.server : ''
    const last = host.endpoints.at(-1)
    if (last === undefined || (last.url === server && !hasSettings(last))) hosts.delete(directory)
    else hosts.set(directory, { ...host, server: last.url === server ? '' : server })
  }
  return { hosts, problems }
}

function endpointsOf(
  registry: string,
  mirror: AgentMirror,
  { configs }: AgentRegistries,
  { mirrorAddress, rules }: HostConfigOptions,
  problems: HostConfigProblem[],
): RegistryEndpoint[] {
  const endpoints: RegistryEndpoint[] = []
  for (const [index, { address: written, path }] of mirror.endpoints.entries()) {
    const address = normalizeEndpointAddress(written, mirrorAddress, rules)
    if ('error' in address) {
      problems.push({ kind: 'endpoint-skipped', registry, path, address: written, index, error: address.error })
      continue
    }
    const isEmbedded = address.host === mirrorAddress
    endpoints.push({
      ...endpointOf(address, configs.get(address.host) ?? NO_CONFIG),
      overridePath: address.overridePath,
      rewrites: isEmbedded ? NO_REWRITES : mirror.rewrites,
      rewritesPath: isEmbedded || mirror.path === null ? null : [...mirror.path, 'rewrite'],
      path,
    })
  }
  return endpoints
}

/** What K3s adds for an entry of `configs` without endpoints: the path of its key never overrides. */
function ownEndpoint(
  registry: string,
  config: AgentConfig,
  { mirrorAddress, rules }: HostConfigOptions,
  problems: HostConfigProblem[],
): RegistryEndpoint[] {
  const address = normalizeEndpointAddress(registry, mirrorAddress, rules)
  if (!('error' in address)) return [{ ...endpointOf(address, config), path: config.path }]
  const { path } = config
  problems.push({ kind: 'config-skipped', registry, path, address: registry, index: 0, error: address.error })
  return []
}

function endpointOf({ url, password }: EndpointAddress, config: AgentConfig): RegistryEndpoint {
  return { url, overridePath: false, config, rewrites: NO_REWRITES, rewritesPath: null, password, path: null }
}

function defaultUrl(registry: string, { mirrorAddress, rules }: HostConfigOptions): string {
  const address = normalizeEndpointAddress(registry, mirrorAddress, rules)
  return 'error' in address ? '' : address.url
}

function directoryOf(registry: string): string {
  return registry === '*' ? '_default' : registry
}

function hasSettings({ config, rewrites }: RegistryEndpoint): boolean {
  return config.auth !== null || config.tls !== null || rewrites.size > 0
}
