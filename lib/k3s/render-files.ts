import type { ParsedRegistries } from '@/lib/registries/model'
import { agentRegistries } from './agent-registries'
import { printConfigToml } from './config-toml'
import { droppedDiagnostics } from './dropped-diagnostics'
import { embeddedRegistryAddress, injectEmbeddedRegistry, NO_EMBEDDED_REGISTRY } from './embedded-registry'
import type { GeneratedFile, RenderedFiles } from './generated-file'
import { compareBytes } from '@/lib/go/bytes'
import type { HostConfig } from './host-configs'
import { getHostConfigs } from './host-configs'
import { printHostsToml } from './hosts-toml'
import { logLine } from './log-line'
import type { NodeOptions } from './node-options'
import type { NodePaths } from './node-paths'
import { joinPath, nodePaths } from './node-paths'
import type { Release } from './releases'
import { releaseOf } from './releases'

/**
 * What K3s writes for containerd and what it logs; empty when it rejects registries.yaml. Never throws.
 *
 * A release that is not known counts as the newest one. Two keys that lead to the same directory (`docker.io` and
 * `docker.io/`) overwrite each other, in K3s at random; here the later one wins.
 */
export function renderFiles(parsed: ParsedRegistries, options: NodeOptions): RenderedFiles {
  if (parsed.parseError !== null) return { files: [], warnings: [], diagnostics: [] }
  const release = releaseOf(options)
  const paths = nodePaths(options)
  const written = agentRegistries(parsed.registries)
  const registries = options.embeddedRegistry ? injectEmbeddedRegistry(written, paths) : written
  const { hosts, problems } = getHostConfigs(registries, {
    disableDefaultRegistryEndpoint: options.disableDefaultRegistryEndpoint,
    mirrorAddress: options.embeddedRegistry ? embeddedRegistryAddress(options.distribution) : NO_EMBEDDED_REGISTRY,
    rules: release,
  })
  return {
    files: [
      ...hostsFiles(hosts, paths, release),
      file(paths, 'config.toml', printConfigToml(registries, paths, release)),
    ],
    warnings: problems.map(logLine).toSorted(compareBytes),
    diagnostics: droppedDiagnostics(problems, parsed),
  }
}

function hostsFiles(hosts: ReadonlyMap<string, HostConfig>, paths: NodePaths, release: Release): GeneratedFile[] {
  const files = new Map<string, GeneratedFile>()
  for (const [directory, host] of hosts) {
    const path = isPlainName(directory)
      ? `certs.d/${directory}/hosts.toml`
      : joinPath('certs.d', directory, 'hosts.toml')
    files.set(path, file(paths, path, printHostsToml(host, paths.program, release.trimmedTemplates)))
  }
  return [...files.values()].toSorted((a, b) => compareBytes(a.path, b.path))
}

/** Nearly all keys are; resolving a path takes longer than printing the file. */
function isPlainName(directory: string): boolean {
  return directory !== '' && !directory.startsWith('.') && !directory.includes('/')
}

function file(
  paths: NodePaths,
  path: string,
  printed: Pick<GeneratedFile, 'text' | 'origins' | 'secrets'>,
): GeneratedFile {
  return {
    path,
    fullPath: path.startsWith('..') ? joinPath(paths.containerdEtc, path) : `${paths.containerdEtc}/${path}`,
    ...printed,
  }
}
