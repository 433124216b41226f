import { saying } from '@/lib/words/saying'
import type { HostsDirectory } from '@/lib/cli/node/disk-files'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { NAMES, serviceCommand, type NodeFacts } from '@/lib/cli/node/inspection'

/** What others have put into certs.d. */
export function checkForeign(facts: NodeFacts): readonly NodeFinding[] {
  const { disk, files, program, paths, switches } = facts
  if (switches.registriesWriter === 'inline') return []
  const name = NAMES[program]
  const restart = serviceCommand(facts, 'restart')
  const found: NodeFinding[] = []
  const expected = new Set(
    files.flatMap(({ path, expected: made }) => (made === null || path === 'config.toml' ? [] : [directoryIn(path)])),
  )
  // After a start of the node its own files are there again, and only the copy is left.
  const isMoved = files.some(
    ({ path, status }) =>
      path !== 'config.toml' && (status === 'missing' || (status === 'foreign' && expected.has(directoryIn(path)))),
  )
  if (disk.backup !== null)
    found.push({
      code: 'foreign-moved',
      severity: isMoved ? 'error' : 'info',
      path: disk.backup,
      line: null,
      wrong: saying('There is {path}: Spegel as installed by its chart has moved what was in certs.d.', {
        path: disk.backup,
      }),
      effect: saying('containerd follows what Spegel wrote, until {name} writes its own files when it starts.', {
        name,
      }),
      remedy: saying('Use --embedded-registry in place of the chart, or let only one of them own {path}.', {
        path: paths.certsD,
      }),
    })
  for (const directory of disk.directories) {
    const { name: registry, path } = directory
    if (directory.isOwn || isParent(directory, disk.directories)) continue
    const file = directory.hostsToml === null ? path : `${path}/hosts.toml`
    if (expected.has(registry)) {
      if (directory.hostsToml !== null || directory.certificates.length > 0)
        found.push({
          code: 'foreign-file',
          severity: 'error',
          path: file,
          line: null,
          wrong: saying('{file} was not written by {name}.', { file, name }),
          effect: saying('containerd follows it, and not registries.yaml, until {name} starts again and removes it.', {
            name,
          }),
          remedy: saying('Stop what writes it, then run: {restart}', { restart }),
        })
      continue
    }
    const hidden = hiddenBy(registry, expected)
    if (hidden !== null)
      found.push({
        code: 'foreign-hides',
        severity: 'error',
        path: file,
        line: null,
        wrong: saying('{file} was not written by {name}, and hides {hidden}.', { file, name, hidden }),
        effect: switches.keepsForeignDirectories
          ? saying('containerd takes it first, and {name} leaves it when it starts.', { name })
          : saying('containerd takes it first; {name} removes it when it starts.', { name }),
        remedy: saying('Remove {path}, or write what it says into registries.yaml.', { path }),
      })
    else if (switches.keepsForeignDirectories)
      found.push({
        code: 'foreign-kept',
        severity: 'info',
        path: file,
        line: null,
        wrong: saying('{file} was not written by {name}.', { file, name }),
        effect: saying('containerd follows it for {registry}, and {name} leaves it when it starts.', {
          registry,
          name,
        }),
        remedy: saying('Nothing to do if it is meant.'),
      })
    else
      found.push({
        code: 'foreign-removed',
        severity: 'warning',
        path: file,
        line: null,
        wrong: saying('{file} was not written by {name}.', { file, name }),
        effect: saying('containerd follows it for {registry}; {name} removes all of certs.d when it starts.', {
          registry,
          name,
        }),
        remedy: saying('Write what it says into registries.yaml.'),
      })
  }
  return found
}

function directoryIn(path: string): string {
  return path.replace(/^certs\.d\/(.*)\/hosts\.toml$/s, '$1')
}

/** A directory that is only there for one below it is what the node itself makes of a key with slashes. */
function isParent({ name, hostsToml, certificates }: HostsDirectory, all: readonly HostsDirectory[]): boolean {
  return hostsToml === null && certificates.length === 0 && all.some((other) => other.name.startsWith(`${name}/`))
}

/**
 * What of registries.yaml is not used because of this directory: `reg_5000_` comes before `reg:5000`, and any directory before
 * the wildcard.
 */
function hiddenBy(registry: string, expected: ReadonlySet<string>): string | null {
  const [, host, port] = /^(.*)_(\d+)_$/.exec(registry) ?? []
  if (host !== undefined && expected.has(`${host}:${port}`)) return `${host}:${port}`
  return expected.has('_default') ? '"*"' : null
}
