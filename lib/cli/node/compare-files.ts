import { tomlReader } from '@/lib/go/toml/reader'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import type { GeneratedFile } from '@/lib/k3s/generated-file'
import type { NodePaths } from '@/lib/k3s/node-paths'
import type { Release } from '@/lib/k3s/releases/releases'
import { diffLines, type DiffLine } from '@/lib/text/line-diff'
import type { DiskFiles } from './disk-files'
import type { Mask } from '@/lib/errors/mask'
import type { ComparedFile } from './inspection'
import { partDifferences, registryPart } from './registry-part'

/** Lines of one file that are shown. */
const LINES_MAX = 200

/**
 * Compares what a node would write now with what is on its disk. Of config.toml only what follows from registries.yaml counts.
 * `expected` empty: the node would write nothing, and keeps what there is.
 */
export function compareFiles(
  expected: readonly GeneratedFile[],
  disk: DiskFiles,
  paths: NodePaths,
  release: Release,
  hide: Mask,
): readonly ComparedFile[] {
  if (expected.length === 0) return []
  const compared: ComparedFile[] = []
  const directories = new Map(disk.directories.map((directory) => [directory.name, directory]))
  for (const file of expected) {
    if (file.path === 'config.toml') continue
    const name = file.path.replace(/^certs\.d\/(.*)\/hosts\.toml$/s, '$1')
    const found = directories.get(name)
    directories.delete(name)
    const actual = found?.hostsToml?.text ?? null
    const isForeign = found !== undefined && !found.isOwn && (actual !== null || found.certificates.length > 0)
    const status = actual === file.text ? 'same' : isForeign ? 'foreign' : actual === null ? 'missing' : 'differs'
    compared.push({
      path: file.path,
      fullPath: file.fullPath,
      status,
      lines: status === 'same' || status === 'foreign' ? [] : diff(actual, file.text, hide),
      modifiedMs: found?.hostsToml?.modifiedMs ?? null,
      expected: file,
      actual,
    })
  }
  for (const { name, path, hostsToml, isOwn } of directories.values())
    if (hostsToml !== null)
      compared.push({
        path: `certs.d/${name}/hosts.toml`,
        fullPath: `${path}/hosts.toml`,
        status: isOwn ? 'leftover' : 'foreign',
        lines: isOwn ? diff(hostsToml.text, null, hide) : [],
        modifiedMs: hostsToml.modifiedMs,
        expected: null,
        actual: hostsToml.text,
      })
  const config = compareConfig(expected, disk, paths, release)
  return [...compared, ...(config === null ? [] : [config])]
}

function compareConfig(
  expected: readonly GeneratedFile[],
  { configToml }: DiskFiles,
  { containerdEtc }: NodePaths,
  release: Release,
): ComparedFile | null {
  const file = expected.find(({ path }) => path === 'config.toml')
  if (file === undefined) return null
  const shared = {
    path: 'config.toml',
    fullPath: `${containerdEtc}/config.toml`,
    modifiedMs: configToml?.modifiedMs ?? null,
    expected: file,
    actual: configToml?.text ?? null,
  }
  if (configToml === null) return { ...shared, status: 'missing', lines: [] }
  const toml = tomlReader(release.tomlParser, decodeToml1)
  const actual = registryPart(toml.decode(configToml.text))
  const wanted = registryPart(toml.decode(file.text))
  if ('error' in actual || 'error' in wanted) {
    const isSame = 'error' in actual && 'error' in wanted
    return { ...shared, status: isSame ? 'same' : 'differs', lines: [] }
  }
  const lines = partDifferences(actual, wanted).flatMap((name): readonly DiffLine[] => [
    ...(actual.has(name) ? [{ kind: 'removed', text: `registry.${name}` } as const] : []),
    ...(wanted.has(name) ? [{ kind: 'added', text: `registry.${name}` } as const] : []),
  ])
  return { ...shared, status: lines.length === 0 ? 'same' : 'differs', lines: lines.slice(0, LINES_MAX) }
}

function diff(before: string | null, after: string | null, hide: Mask): readonly DiffLine[] {
  const linesOf = (text: string | null): readonly string[] => (text === null ? [] : text.replace(/\n$/, '').split('\n'))
  return diffLines(linesOf(before), linesOf(after))
    .slice(0, LINES_MAX)
    .map(({ kind, text }) => ({ kind, text: hide(text) }))
}
