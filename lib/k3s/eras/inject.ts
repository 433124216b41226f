import { utf8Bytes } from '@/lib/go/bytes'
import type { AgentRegistries } from '@/lib/k3s/agent-registries'
import { embeddedRegistryAddress, embeddedRegistryConfig } from '@/lib/k3s/embedded-registry'
import { isLocalhost } from '@/lib/k3s/localhost'
import type { NodePaths } from '@/lib/k3s/node-paths'

/**
 * Puts the embedded registry first in every mirror but the wildcard. `isVerbatim`: the release writes endpoints as they are;
 * later ones leave out mirrors of loopback hosts too.
 * Source: k3s pkg/spegel/registry.go of January and February 2024, InjectMirror; its results are in eras.json
 */
export function injectIntoOldRelease(
  registries: AgentRegistries,
  paths: NodePaths,
  isVerbatim: boolean,
): AgentRegistries {
  const address = embeddedRegistryAddress(paths.program)
  const endpoint = { address: isVerbatim ? `https://${address}` : `https://${address}/v2`, path: null }
  const mirrors = new Map(registries.mirrors)
  for (const [registry, mirror] of mirrors) {
    if (registry === '*' || (!isVerbatim && isLocalhost(utf8Bytes(registry)))) continue
    mirrors.set(registry, { ...mirror, endpoints: [endpoint, ...mirror.endpoints] })
  }
  const configs = new Map(registries.configs)
  configs.set(address, embeddedRegistryConfig(paths))
  return { mirrors, configs }
}
