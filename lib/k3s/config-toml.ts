import type { Auth } from '@/lib/registries/model'
import type { AgentRegistries } from './agent-registries'
import { configTomlV2 } from './config-toml-v2'
import { configTomlV3 } from './config-toml-v3'
import type { GeneratedFile } from './generated-file'
import { compareBytes } from './go-bytes'
import { goQuote } from './go-quote'
import type { NodePaths } from './node-paths'
import type { Release } from './releases'
import type { TemplateLine } from './toml-lines'
import { line, printLines } from './toml-lines'

/**
 * Prints containerd's config.toml of a default node, byte for byte: overlayfs, flannel (RKE2: none), systemd cgroups, no
 * further runtimes, no template of the user's. Credentials of `configs` are in it; TLS never is.
 *
 * Source: k3s pkg/agent/templates/templates.go@866d743, e47c497, 2b6225e, d6c20b7
 */
export function printConfigToml(
  registries: AgentRegistries,
  paths: NodePaths,
  release: Pick<Release, 'configTemplate' | 'configVersion' | 'pauseTag'>,
): Pick<GeneratedFile, 'text' | 'origins' | 'secrets'> {
  const keys = [...registries.configs.keys()].toSorted(compareBytes)
  const configs = keys.map((key) => ({ key, auth: authLines(registries, key) }))
  const pause = paths.program === 'rke2' ? RKE2_PAUSE : `rancher/mirrored-pause:${release.pauseTag}`
  if (release.configVersion === 2) return printLines(configTomlV2(paths, pause, configs), false)
  return printLines(configTomlV3(paths, pause, configs, release.configTemplate), true)
}

/** The credentials of one entry of `configs`; null when it has none. An empty line stands for a missing field. */
export interface ConfigLines {
  readonly key: string
  readonly auth: readonly TemplateLine[] | null
}

// RKE2 brings its own pause image; seen in v1.29 to v1.33, assumed for later releases.
const RKE2_PAUSE = 'index.docker.io/rancher/mirrored-pause:3.6'

/** Names in config.toml, and those that are not secret. */
const FIELDS: readonly (readonly [field: keyof Auth, name: string, secret: boolean])[] = [
  ['username', 'username', false],
  ['password', 'password', true],
  ['auth', 'auth', true],
  ['identity_token', 'identitytoken', true],
]

function authLines(registries: AgentRegistries, key: string): TemplateLine[] | null {
  const config = registries.configs.get(key)
  if (!config?.auth) return null
  const { auth, path } = config
  return FIELDS.map(([field, name, secret]) => {
    if (auth[field] === '') return line('  ')
    const text = `  ${name} = ${goQuote(auth[field])}`
    const origin = path === null ? null : [...path, 'auth', field]
    return line(text, origin, secret ? { start: name.length + 6, end: text.length - 1 } : null)
  })
}
