import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { findRelease, newestRelease, type Release } from '@/lib/k3s/releases'
import { readCredentials, type Credentials } from './credentials'
import { tomlReader, type DecodeToml1, type TomlReader } from '@/lib/go/toml/reader'
import { readHostsDir, type HostsDir } from './hosts-dir'
import { readHostsFile, type HostsFile } from './hosts-toml-reader'
import type { KnownPaths } from './tls-files'

export type Started = { readonly credentials: Credentials } | { readonly error: string }

/** A containerd with its files. Each file is decoded when a plan first needs it, and once. */
export interface Containerd {
  readonly release: Release
  readonly embeddedRegistry: boolean
  /** The absolute path of certs.d. */
  readonly certsD: string
  readonly hostsDir: HostsDir
  readonly knownPaths: KnownPaths
  /** Null while the library that this release reads its files with has not arrived: no file can be read then. */
  readonly toml: TomlReader | null
  /** Null when the directory has no hosts.toml. */
  hostsFile(directory: string): HostsFile | null
  /** What comes of reading config.toml; an error is why containerd does not start. */
  start(): Started
}

/**
 * Takes the files that K3s printed. A release that is not known counts as the newest one. `decodeToml1` null: the
 * files of releases with containerd 1.7 are not read.
 */
export function loadContainerd(
  { files }: RenderedFiles,
  options: NodeOptions,
  decodeToml1: DecodeToml1 | null,
): Containerd {
  const release = findRelease(options.release) ?? newestRelease()
  const toml = tomlReader(release.tomlParser, decodeToml1)
  const { certsD } = nodePaths(options)
  const hostsDir = readHostsDir(files)
  const configToml = files.find(({ path }) => path === 'config.toml')
  let started: Started | null = null
  const hostsFiles = new Map<string, HostsFile | null>()
  return {
    release,
    embeddedRegistry: options.embeddedRegistry,
    certsD,
    hostsDir,
    knownPaths: knownPaths(certsD, hostsDir),
    toml,
    hostsFile(directory) {
      const known = hostsFiles.get(directory)
      if (known !== undefined) return known
      const text = hostsDir.hostsFiles.get(directory)?.text
      const read =
        text === undefined || toml === null ? null : readHostsFile(text, `${certsD}/${directory}`, release, toml)
      hostsFiles.set(directory, read)
      return read
    },
    start() {
      started ??=
        configToml === undefined
          ? { error: 'K3s rejects registries.yaml and waits' }
          : toml === null
            ? { credentials: new Map() }
            : readCredentials(configToml.text, toml)
      return started
    },
  }
}

function knownPaths(certsD: string, { directories, hostsFiles }: HostsDir): KnownPaths {
  const known = new Set([...directories].map((directory) => `${certsD}/${directory}`))
  for (let path = certsD; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) known.add(path)
  return {
    directories: known,
    files: new Set([...hostsFiles.keys()].map((directory) => `${certsD}/${directory}/hosts.toml`)),
  }
}
