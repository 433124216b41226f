import type { AgentRegistries } from '@/lib/k3s/agent-registries'
import { printConfigToml } from '@/lib/k3s/config-toml'
import { embeddedRegistryAddress, NO_EMBEDDED_REGISTRY } from '@/lib/k3s/embedded-registry'
import type { HostConfigProblem } from '@/lib/k3s/host-configs'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { NodePaths } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import type { PrintedFile } from '@/lib/k3s/toml-lines'
import { completedHosts } from './completed-hosts'
import { injectIntoOldRelease } from './inject'
import { printInlineConfigToml } from './inline-config-toml'
import { printOldHostsToml } from './old-hosts-toml'
import { verbatimHosts } from './verbatim-hosts'
import { pauseImage } from '@/lib/k3s/system-images'

/** What K3s writes, before it is put at its place. */
export interface OldFiles {
  readonly config: PrintedFile
  /** By directory of certs.d. */
  readonly hosts: ReadonlyMap<string, PrintedFile>
  readonly problems: readonly HostConfigProblem[]
}

export type WriteOldFiles = (
  registries: AgentRegistries,
  options: NodeOptions,
  paths: NodePaths,
  release: Release,
) => OldFiles

/** What the releases wrote that did not merge mirrors and configs yet: those before March 2024. */
export const writeOldFiles: WriteOldFiles = (written, options, paths, release) => {
  if (release.registriesWriter === 'inline')
    return {
      config: printInlineConfigToml(written, paths, release, pauseImage(options, release)),
      hosts: new Map(),
      problems: [],
    }
  const isVerbatim = release.registriesWriter === 'verbatim'
  const address = embeddedRegistryAddress(paths.program)
  const registries = options.embeddedRegistry ? injectIntoOldRelease(written, paths, isVerbatim) : written
  const { hosts, problems } = (isVerbatim ? verbatimHosts : completedHosts)(registries, {
    disableDefaultRegistryEndpoint: options.disableDefaultRegistryEndpoint,
    mirrorAddress: options.embeddedRegistry ? address : NO_EMBEDDED_REGISTRY,
    rules: release,
  })
  return {
    config: printConfigToml(registries, paths, release, pauseImage(options, release)),
    hosts: new Map([...hosts].map(([directory, host]) => [directory, printOldHostsToml(host, paths.program)])),
    problems,
  }
}
