import type { AgentRegistries } from './agent-registries'
import { configCredentials } from './config-credentials'
import { configTomlV2 } from './config-toml-v2'
import { configTomlV3 } from './config-toml-v3'
import type { NodePaths } from './node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import { printLines, type PrintedFile } from './toml-lines'

/**
 * Prints containerd's config.toml of a default node, byte for byte: overlayfs, flannel (RKE2: none), systemd cgroups,
 * no further runtimes, no user template. It contains the credentials of `configs`, but never TLS.
 *
 * `pause`: see `pauseImage`.
 * Source: k3s pkg/agent/templates/templates.go@866d743, e47c497, 2b6225e, d6c20b7
 */
export function printConfigToml(
  registries: AgentRegistries,
  paths: NodePaths,
  release: Pick<Release, 'configTemplate' | 'configVersion'>,
  pause: string,
): PrintedFile {
  const configs = configCredentials(registries)
  if (release.configVersion === 2) return printLines(configTomlV2(paths, pause, configs), false)
  return printLines(configTomlV3(paths, pause, configs, release.configTemplate), true)
}
