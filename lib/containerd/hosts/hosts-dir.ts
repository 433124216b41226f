import type { GeneratedFile } from '@/lib/k3s/generated-file'

/** Everything that exists below certs.d: K3s creates a directory for each key, with its parents. */
export interface HostsDir {
  readonly directories: ReadonlySet<string>
  readonly hostsFiles: ReadonlyMap<string, GeneratedFile>
}

export type FoundDirectory =
  | { readonly match: 'exact' | 'wildcard'; readonly name: string }
  | { readonly match: 'none' }
  /** The lookup itself fails, and so does the pull. */
  | { readonly match: 'error'; readonly error: string }

const PREFIX = 'certs.d/'
const NAME_BYTES_MAX = 255

/** A file outside certs.d (a key such as `../x` leads there) is not seen by containerd. */
export function readHostsDir(files: readonly GeneratedFile[]): HostsDir {
  const directories = new Set<string>()
  const hostsFiles = new Map<string, GeneratedFile>()
  for (const file of files) {
    if (!file.path.startsWith(PREFIX) || !file.path.endsWith('/hosts.toml')) continue
    const directory = file.path.slice(PREFIX.length, -'/hosts.toml'.length)
    hostsFiles.set(directory, file)
    for (let name = directory; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('/'), 0)))
      directories.add(name)
  }
  return { directories, hostsFiles }
}

/**
 * The directory of a registry: the first that exists, whatever its content. A directory that exists only as a parent
 * (`quay.io` for the key `quay.io/a`) counts, and hides the wildcard.
 * Source: containerd v2.3.4 core/remotes/docker/config/config_unix.go, hostPaths; HostDirFromRoot
 */
export function findDirectory(registry: string, { directories }: HostsDir, root: string): FoundDirectory {
  const colon = registry.lastIndexOf(':')
  const withUnderscores = colon > 0 ? [`${registry.slice(0, colon)}_${registry.slice(colon + 1)}_`] : []
  for (const name of [...withUnderscores, registry]) {
    if (name.length > NAME_BYTES_MAX) return { match: 'error', error: `stat ${root}/${name}: file name too long` }
    if (directories.has(name)) return { match: 'exact', name }
  }
  return directories.has('_default') ? { match: 'wildcard', name: '_default' } : { match: 'none' }
}
