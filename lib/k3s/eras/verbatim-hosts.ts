import { parseGoUrl } from '@/lib/go/url'
import { utf8Text } from '@/lib/go/bytes'
import { NO_CONFIG, type AgentConfig, type AgentRegistries } from '@/lib/k3s/agent-registries'
import { defaultHost } from '@/lib/k3s/endpoint'
import type { HostConfigOptions, HostConfigProblem, RegistryEndpoint } from '@/lib/k3s/host-configs'
import type { OldHost, OldHosts } from './old-host'

const NO_REWRITES: ReadonlyMap<string, string> = new Map()

/**
 * One host config for each mirror and registry config, as in January 2024. Endpoints are written as they are: two spellings of
 * one make the file unreadable, and one without a scheme is read as a path. The wildcard has no `server`, an entry of
 * `configs` alone leads to `https://<its key>`, and an endpoint that is not a URL is dropped silently.
 * Source: k3s pkg/agent/containerd/config.go@053afed, writeContainerdHosts
 */
export function verbatimHosts(registries: AgentRegistries, options: HostConfigOptions): OldHosts {
  const hosts = new Map<string, OldHost>()
  const problems: HostConfigProblem[] = []
  for (const [registry, mirror] of registries.mirrors) {
    const isServed = registry !== '*' && !options.disableDefaultRegistryEndpoint
    const endpoints: RegistryEndpoint[] = []
    for (const [index, { address, path }] of mirror.endpoints.entries()) {
      const parsed = parseGoUrl(address, options.rules)
      if ('error' in parsed) {
        problems.push({ kind: 'endpoint-dropped', registry, path, address, index, error: parsed.error })
        continue
      }
      const { host: bytes, path: urlPath } = parsed.url
      const host = utf8Text(bytes)
      const isEmbedded = host === options.mirrorAddress
      endpoints.push({
        ...endpointOf(address, registries.configs.get(host) ?? NO_CONFIG),
        overridePath: urlPath !== '' && urlPath !== '/' && !urlPath.endsWith('/v2'),
        rewrites: isEmbedded ? NO_REWRITES : mirror.rewrites,
        rewritesPath: isEmbedded || mirror.path === null ? null : [...mirror.path, 'rewrite'],
        path,
      })
    }
    const server = isServed ? `https://${defaultHost(registry)}` : ''
    hosts.set(registry === '*' ? '_default' : registry, { server, path: mirror.path, endpoints })
  }
  for (const [registry, config] of registries.configs) {
    const host = hosts.get(registry) ?? { server: '', path: null, endpoints: [] }
    if (host.endpoints.length > 0) continue
    hosts.set(registry, { ...host, endpoints: [{ ...endpointOf(`https://${registry}`, config), path: config.path }] })
  }
  return { hosts, problems }
}

function endpointOf(url: string, config: AgentConfig): RegistryEndpoint {
  return {
    url,
    overridePath: false,
    config,
    rewrites: NO_REWRITES,
    rewritesPath: null,
    password: /^[^/?#]*:?\/\/[^/?#@:]*:([^/?#]+)@/.exec(url)?.[1] ?? null,
    path: null,
  }
}
