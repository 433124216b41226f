import { NO_TLS } from '@/lib/registries/fields'
import type { AgentConfig, AgentRegistries } from './agent-registries'
import { utf8Bytes } from '@/lib/go/bytes'
import { isLocalhost } from './localhost'
import type { Distribution } from './distribution'
import type { NodePaths } from './node-paths'

/** The value of `mirrorAddr` in K3s while the embedded registry is off; equals no host. */
export const NO_EMBEDDED_REGISTRY = ':'

const SUPERVISOR_PORT: Readonly<Record<Distribution, number>> = { k3s: 6443, rke2: 9345 }

/** host:port at which a node with IPv4 service addresses reaches its own embedded registry. */
export function embeddedRegistryAddress(distribution: Distribution): string {
  return `127.0.0.1:${SUPERVISOR_PORT[distribution]}`
}

/**
 * Puts the embedded registry first in every mirror except those of loopback hosts, and adds its own two entries, which
 * replace entries of the same name.
 *
 * Source: k3s pkg/spegel/registry.go@124e46b, InjectMirror
 */
export function injectEmbeddedRegistry(registries: AgentRegistries, paths: NodePaths): AgentRegistries {
  const address = embeddedRegistryAddress(paths.program)
  const endpoint = { address: `https://${address}/v2`, path: null }
  const mirrors = new Map(registries.mirrors)
  for (const [registry, mirror] of mirrors) {
    if (isLocalhost(utf8Bytes(registry))) continue
    mirrors.set(registry, { ...mirror, endpoints: [endpoint, ...mirror.endpoints] })
  }
  mirrors.set(address, { endpoints: [endpoint], rewrites: new Map(), path: null })
  const configs = new Map(registries.configs)
  configs.set(address, embeddedRegistryConfig(paths))
  return { mirrors, configs }
}

/** How a node logs in to its own embedded registry. */
export function embeddedRegistryConfig(paths: NodePaths): AgentConfig {
  const tls = {
    ...NO_TLS,
    ca_file: paths.serverCa,
    cert_file: paths.controllerCert,
    key_file: paths.controllerKey,
  }
  return { auth: null, tls, path: null }
}
