import type { Path } from '@/lib/registries/diagnostic'
import type { Registries, RegistryConfig } from '@/lib/registries/model'

/** What the agent works with: the file's entries, and those that K3s adds by itself. */
export interface AgentRegistries {
  readonly mirrors: ReadonlyMap<string, AgentMirror>
  readonly configs: ReadonlyMap<string, AgentConfig>
}

export interface AgentMirror {
  readonly endpoints: readonly AgentEndpoint[]
  readonly rewrites: ReadonlyMap<string, string>
  /** Null when K3s added the entry. */
  readonly path: Path | null
}

export interface AgentEndpoint {
  readonly address: string
  /** Null when K3s added it. */
  readonly path: Path | null
}

export interface AgentConfig extends RegistryConfig {
  /** Null when K3s added the entry, or when there is none. */
  readonly path: Path | null
}

export const NO_CONFIG: AgentConfig = { auth: null, tls: null, path: null }

/** The file's entries with their paths. */
export function agentRegistries(registries: Registries): AgentRegistries {
  const mirrors = new Map<string, AgentMirror>()
  for (const [registry, mirror] of registries.mirrors) {
    const path = ['mirrors', registry]
    const endpoints = mirror.endpoint.map((address, index) => ({ address, path: [...path, 'endpoint', index] }))
    mirrors.set(registry, { endpoints, rewrites: mirror.rewrite, path })
  }
  const configs = new Map<string, AgentConfig>()
  for (const [registry, config] of registries.configs) {
    configs.set(registry, { auth: config.auth, tls: config.tls, path: ['configs', registry] })
  }
  return { mirrors, configs }
}
