import type { NodeOptions } from '@/lib/k3s/node-options'
import { findRelease, releaseName } from '@/lib/k3s/releases/releases'
import type { SideNames } from './pulls/pull-words'

interface NamedSide {
  /** Of the file; null when both sides are the same file. */
  readonly file: SideNames['before'] | null
  readonly options: NodeOptions
}

/** What tells the sides apart, in as few words as it takes: the file, the release, flags. */
export function sideNames(before: NamedSide, after: NamedSide): SideNames {
  const [one, other] = [before.options, after.options]
  const parts = (side: NamedSide, with_: NodeOptions): readonly SideNames['before'][] => [
    ...(side.file === null ? [] : [side.file]),
    ...(one.release === other.release && one.distribution === other.distribution ? [] : [releaseOfSide(with_)]),
    ...FLAGS.flatMap(({ option, flag }) =>
      one[option] === other[option] ? [] : [with_[option] ? flag : `${flag}=false`],
    ),
  ]
  return { before: nameOf(parts(before, one)), after: nameOf(parts(after, other)) }
}

/** The release under its name of the distribution; a name that is not known as it is. */
export function releaseOfSide({ release, distribution }: Pick<NodeOptions, 'release' | 'distribution'>): string {
  const found = findRelease(release, distribution)
  if (found === null) return release
  return /\+(?:k3s|rke2r)\d+$/.test(release) && release.includes(distribution === 'rke2' ? 'rke2r' : 'k3s')
    ? release
    : releaseName(found, distribution)
}

const FLAGS = [
  { option: 'disableDefaultRegistryEndpoint', flag: '--disable-default-registry-endpoint' },
  { option: 'embeddedRegistry', flag: '--embedded-registry' },
] as const

function nameOf(parts: readonly SideNames['before'][]): SideNames['before'] {
  const [first = '', ...rest] = parts
  return rest.length === 0 ? first : (parts.filter((part) => typeof part !== 'number') as readonly string[])
}
