import type { RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { releaseOf, type Release } from '@/lib/k3s/releases'
import { readCredentials, type Credentials } from './credentials'
import { tomlReader, type DecodeToml1, type TomlReader } from '@/lib/go/toml/reader'
import { readHostsDir, type HostsDir } from '@/lib/containerd/hosts/hosts-dir'
import { readHostsFile, type HostsFile } from '@/lib/containerd/hosts/hosts-toml-reader'
import type { KnownPaths } from '@/lib/containerd/hosts/tls-files'
import { keepLast } from '@/lib/keep-last'

export type Started = { readonly credentials: Credentials } | { readonly error: string }

/** A containerd with its files. Each file is decoded when a plan first needs it, and once. */
export interface Containerd {
  readonly release: Release
  readonly embeddedRegistry: boolean
  /** The absolute path of certs.d. */
  readonly certsD: string
  readonly hostsDir: HostsDir
  readonly knownPaths: KnownPaths
  /** Null while the library that this release reads its files with is not loaded yet: no file can be read then. */
  readonly toml: TomlReader | null
  /** Of config.toml, in UTF-16 units. */
  readonly configLength: number
  /** Null when the directory has no hosts.toml. */
  hostsFile(directory: string): HostsFile | null
  /** The result of reading config.toml; an error is why containerd does not start. */
  start(): Started
}

export type Loader = (rendered: RenderedFiles) => Containerd

/**
 * Takes the files that K3s printed. A release that is not known counts as the newest one. `decodeToml1` null: the
 * files of releases with containerd 1.7 are not read.
 */
export function loadContainerd(
  rendered: RenderedFiles,
  options: NodeOptions,
  decodeToml1: DecodeToml1 | null,
): Containerd {
  return createLoader(options, decodeToml1)(rendered)
}

/** `loadContainerd` for one node that is loaded repeatedly: unchanged files are not decoded again. */
export function createLoader(options: NodeOptions, decodeToml1: DecodeToml1 | null): Loader {
  const release = releaseOf(options)
  const toml = tomlReader(release.tomlParser, decodeToml1)
  const { certsD } = nodePaths(options)
  const started = keepLast((config: ConfigFile) => start(config, toml))
  let decoded = new Map<string, DecodedHosts>()
  return ({ files, error }) => {
    const hostsDir = readHostsDir(files)
    const configToml = files.find(({ path }) => path === 'config.toml')?.text ?? null
    const before = decoded
    const own = new Map<string, DecodedHosts>()
    decoded = own
    return {
      release,
      embeddedRegistry: options.embeddedRegistry,
      certsD,
      hostsDir,
      knownPaths: knownPaths(certsD, hostsDir),
      toml,
      configLength: configToml?.length ?? 0,
      hostsFile(directory) {
        const text = hostsDir.hostsFiles.get(directory)?.text
        if (text === undefined || toml === null) return null
        const known = own.get(directory) ?? before.get(directory)
        const hosts =
          known?.text === text ? known : { text, read: readHostsFile(text, `${certsD}/${directory}`, release, toml) }
        own.set(directory, hosts)
        return hosts.read
      },
      start: () => started({ text: configToml, error }),
    }
  }
}

interface DecodedHosts {
  readonly text: string
  readonly read: HostsFile
}

interface ConfigFile {
  readonly text: string | null
  /** Why K3s did not write it. */
  readonly error: string | null
}

function start({ text, error }: ConfigFile, toml: TomlReader | null): Started {
  if (text === null) return { error: error ?? 'K3s rejects registries.yaml and waits' }
  return toml === null ? { credentials: new Map() } : readCredentials(text, toml)
}

function knownPaths(certsD: string, { directories, hostsFiles }: HostsDir): KnownPaths {
  const known = new Set([...directories].map((directory) => `${certsD}/${directory}`))
  for (let path = certsD; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) known.add(path)
  return {
    directories: known,
    files: new Set([...hostsFiles.keys()].map((directory) => `${certsD}/${directory}/hosts.toml`)),
  }
}
