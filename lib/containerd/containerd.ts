import type { GeneratedFile, RenderedFiles } from '@/lib/k3s/generated-file'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { nodePaths } from '@/lib/k3s/node-paths'
import { releaseOf, type Release } from '@/lib/k3s/releases/releases'
import { readCredentials, type Credentials } from './credentials'
import { tomlReader, type DecodeToml1, type TomlReader } from '@/lib/go/toml/reader'
import { readHostsDir, type HostsDir } from '@/lib/containerd/hosts/hosts-dir'
import { readHostsFile, type HostsFile } from '@/lib/containerd/hosts/hosts-toml-reader'
import type { InlineRegistries, ReadInline } from '@/lib/containerd/hosts/inline-registries'
import type { KnownPaths } from '@/lib/containerd/hosts/tls-files'
import { keepLast } from '@/lib/keep-last'

export interface Running {
  readonly credentials: Credentials
  /** Where config.toml has the mirrors; null where they are in certs.d. */
  readonly inline: InlineRegistries | null
}

export type Started = Running | { readonly error: string }

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
  /** config.toml; null when K3s wrote none. */
  readonly configFile: GeneratedFile | null
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
  readInline: ReadInline | null = null,
): Containerd {
  return createLoader(options, decodeToml1, readInline)(rendered)
}

/**
 * `loadContainerd` for one node that is loaded repeatedly: unchanged files are not decoded again. `readInline` null: the
 * files of releases that write all into config.toml are not read.
 */
export function createLoader(
  options: NodeOptions,
  decodeToml1: DecodeToml1 | null,
  readInline: ReadInline | null = null,
): Loader {
  const release = releaseOf(options)
  const isInline = release.registriesWriter === 'inline'
  const reader = isInline && readInline === null ? null : tomlReader(release.tomlParser, decodeToml1)
  const { certsD } = nodePaths(options)
  const started = keepLast(({ toml, ...config }: ConfigFile & { readonly toml: TomlReader | null }) =>
    start(config, release, toml, isInline ? readInline : null),
  )
  let decoded = new Map<string, DecodedHosts>()
  return ({ files, error, pending }) => {
    const toml = pending ? null : reader
    const hostsDir = readHostsDir(files)
    const configFile = files.find(({ path }) => path === 'config.toml') ?? null
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
      configFile,
      hostsFile(directory) {
        const text = hostsDir.hostsFiles.get(directory)?.text
        if (text === undefined || toml === null) return null
        const known = own.get(directory) ?? before.get(directory)
        const hosts =
          known?.text === text ? known : { text, read: readHostsFile(text, `${certsD}/${directory}`, release, toml) }
        own.set(directory, hosts)
        return hosts.read
      },
      start: () => started({ text: configFile?.text ?? null, error, pending, toml }),
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
  /** Not written yet. */
  readonly pending: boolean
}

function start(
  { text, error, pending }: ConfigFile,
  { registriesWriter }: Release,
  toml: TomlReader | null,
  readInline: ReadInline | null,
): Started {
  if (pending) return { credentials: new Map(), inline: null }
  const rejected = `K3s rejects registries.yaml and ${registriesWriter === 'inline' ? 'ends' : 'waits'}`
  if (text === null) return { error: error ?? rejected }
  if (toml === null) return { credentials: new Map(), inline: null }
  const read = readCredentials(text, toml)
  return 'error' in read ? read : { ...read, inline: readInline?.(read.document) ?? null }
}

const HOSTS_TOML = '/hosts.toml'

function knownPaths(certsD: string, { directories, hostsFiles }: HostsDir): KnownPaths {
  const parents = new Set<string>()
  for (let path = certsD; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) parents.add(path)
  const below = (path: string): string | null => (path.startsWith(`${certsD}/`) ? path.slice(certsD.length + 1) : null)
  return {
    directories: { has: (path) => parents.has(path) || directories.has(below(path) ?? '') },
    files: {
      has(path) {
        const file = below(path)
        return file?.endsWith(HOSTS_TOML) === true && hostsFiles.has(file.slice(0, -HOSTS_TOML.length))
      },
    },
  }
}
