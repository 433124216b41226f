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
 * Source: k3s pkg/agent/templates/templates.go@866d743, e47c497, 2b6225e, d6c20b7
 */
export function printConfigToml(
  registries: AgentRegistries,
  paths: NodePaths,
  release: Pick<Release, 'configTemplate' | 'configVersion' | 'pauseTag'>,
): PrintedFile {
  const configs = configCredentials(registries)
  const pause = pauseImage(paths, release)
  if (release.configVersion === 2) return printLines(configTomlV2(paths, pause, configs), false)
  return printLines(configTomlV3(paths, pause, configs, release.configTemplate), true)
}

/** The image of the pause container. */
export function pauseImage({ program }: NodePaths, { pauseTag }: Pick<Release, 'pauseTag'>): string {
  return program === 'rke2' ? RKE2_PAUSE : `rancher/mirrored-pause:${pauseTag}`
}

// RKE2 brings its own pause image; seen in v1.29 to v1.33, assumed for later releases.
const RKE2_PAUSE = 'index.docker.io/rancher/mirrored-pause:3.6'
