import type { Distribution } from '@/lib/k3s/distribution'
import type { ReleaseSwitches } from './release-switches'
import { containerdLineOf, minorNumber, switchesOf } from './release-switches'

/** A K3s release, or the RKE2 release of the same Kubernetes version, and how it behaves. */
export interface Release extends ReleaseSwitches {
  /** e.g. `v1.36.2+k3s1`; with a later revision only where that behaves differently, e.g. `v1.29.1+k3s2` */
  readonly name: string
  /** e.g. `1.36` */
  readonly minor: string
  /** Version of the embedded containerd fork, e.g. `2.3.2-k3s2`; null when not known. */
  readonly containerd: string | null
  /** Newer than the sources of this table: it counts as the newest that they know. */
  readonly isNewer: boolean
}

/** What decides the release, of the options of a node. */
export interface ReleaseOptions {
  readonly release: string
  readonly distribution: Distribution
  /** What it does otherwise than the release of that name, to compare with and without a change; left out for none. */
  readonly as?: Partial<Release> | undefined
}

type Versions = readonly (string | null)[]

/**
 * K3s' containerd in the patch releases of each minor, first patch first; `-` where no source says it.
 * Source: docs.k3s.io/release-notes; the go.mod of the release for those without a fork's suffix
 */
const CONTAINERDS: Readonly<Record<string, Versions>> = {
  '1.24': versions(
    '- - 1.5.13-k3s1 1.5.13-k3s1 1.5.13-k3s1 - 1.6.8-k3s1 1.6.8-k3s1 1.6.8-k3s1 1.6.12-k3s1 1.6.15-k3s1 1.6.15-k3s1 1.6.19-k3s1 1.6.19-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.3-k3s1',
  ),
  '1.25': versions(
    '- - 1.6.8-k3s1 1.6.8-k3s1 1.6.8-k3s1 1.6.12-k3s1 1.6.15-k3s1 1.6.15-k3s1 1.6.19-k3s1 1.6.19-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.3-k3s1 1.7.6-k3s1 1.7.7-k3s1',
  ),
  '1.26': versions(
    '1.6.12-k3s1 1.6.15-k3s1 1.6.15-k3s1 1.6.19-k3s1 1.6.19-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.3-k3s1 1.7.6-k3s1.26 1.7.7-k3s1.26 1.7.7-k3s1.26 1.7.11-k3s2.26',
  ),
  '1.27': versions('- 1.6.19-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.1-k3s1 1.7.3-k3s1 1.7.6-k3s1.27 1.7.7-k3s1.27'),
  '1.28': versions(
    '- 1.7.3-k3s2 1.7.6-k3s1 1.7.7-k3s1 1.7.7-k3s1 1.7.11-k3s2 1.7.11-k3s2 1.7.11-k3s2 1.7.11-k3s2 1.7.15-k3s1 1.7.15-k3s1 1.7.17-k3s1.28',
  ),
  '1.29': versions(
    '1.7.11-k3s2 1.7.11-k3s2 1.7.11-k3s2 1.7.11-k3s2 1.7.15-k3s1 1.7.15-k3s1 1.7.17-k3s1 1.7.17-k3s1 1.7.20-k3s1 1.7.21-k3s2 1.7.22-k3s1 1.7.23-k3s2',
  ),
  '1.30': versions(
    '1.7.15-k3s1 1.7.15-k3s1 1.7.17-k3s1 1.7.17-k3s1 1.7.20-k3s1 1.7.21-k3s2 1.7.22-k3s1 1.7.23-k3s2 - - - - - - 1.7.27-k3s1',
  ),
  '1.31': versions(
    '1.7.20-k3s1 1.7.21-k3s2 1.7.22-k3s1 1.7.23-k3s2 1.7.23-k3s2 - 2.0.2-k3s2 2.0.4-k3s2 - - - 2.0.5-k3s2.32',
  ),
  '1.32': versions('- 1.7.23-k3s2 2.0.2-k3s2 2.0.4-k3s2 - - 2.0.5-k3s1.32 2.0.5-k3s2.32 - 2.1.4-k3s1.32 2.1.5-k3s1.32'),
  '1.33': versions(
    '2.0.4 2.0.5-k3s1 2.0.5-k3s1 2.0.5-k3s2 2.0.5-k3s2 2.1.4 2.1.5 2.1.5 2.1.5 2.1.5 2.2.2 2.2.3 2.2.3 2.2.5-k3s1.33',
  ),
  '1.34': versions('- 2.1.4-k3s2 2.1.5-k3s1 2.1.5 2.1.5 2.1.5 2.2.2 2.2.3 2.2.3 2.2.5-k3s2 2.2.5-k3s2 2.2.7-k3s1'),
  '1.35': versions('2.1.5 2.1.5 2.1.5-k3s1 2.2.2-k3s1 2.2.3-k3s1 2.2.3-k3s1 2.2.5-k3s2 2.2.5-k3s2 2.2.7-k3s1'),
  '1.36': versions('2.2.3-k3s1 2.2.3-k3s1 2.3.2-k3s2 2.3.2-k3s2 2.3.4-k3s1.36 2.3.4'),
  '1.37': versions('2.3.4 2.3.4-k3s1 2.3.7'),
}

/** Minors that still had releases when the sources of this table were written. */
const LIVING = ['1.34', '1.35', '1.36', '1.37']

/** Newest first: the newest of each minor, and those around each change of behaviour. RKE2 lacks those with a revision. */
const NAMES: readonly string[] = [
  '1.37 2 1',
  '1.36 5 4 3 2 1',
  '1.35 8 7 6 3 2',
  '1.34 11 10 9 7 6 5 2 1',
  '1.33 13 11 10 9 6 5 4 3 2',
  '1.32 13 10 9 7 6 3 2 1',
  '1.31 14 13 11 7 6 4 3 2 1 0',
  '1.30 14 7 6 5 4 0',
  '1.29 11 9 6 4 3 2 1+k3s2 1 0',
  '1.28 15 14 9 8 7 6+k3s2 6 5 1',
  '1.27 16 13 12 11 10+k3s2 10 9 2 1',
  '1.26 15 14 13+k3s2 13 12 5 0',
  '1.25 16 10 2',
  '1.24 17 14 6 0',
].flatMap((row) => {
  const [minor, ...patches] = row.split(' ')
  return patches.map((patch) => `${minor}.${patch}`)
})

const made = new Map<string, Release | null>()

/** A release of the list: made once, when it is asked for, since most runs need the newest alone. */
function listed(name: string): Release | null {
  const known = made.get(name)
  if (known !== undefined) return known
  const release = findRelease(name)
  made.set(name, release)
  return release
}

/** All releases of the list, newest first. */
export function allReleases(): readonly Release[] {
  return NAMES.flatMap((name) => listed(name) ?? [])
}

/** The releases that are offered for a distribution, newest first. */
export function releasesOf(distribution: Distribution): readonly Release[] {
  const all = allReleases()
  return distribution === 'k3s' ? all : all.filter(({ name }) => name.endsWith('+k3s1'))
}

/** The newest release of K3s, or the RKE2 release of the same Kubernetes version. */
export function newestRelease(distribution: Distribution = 'k3s'): Release {
  const newest = listed(NAMES[0] ?? '')
  const release = newest && distribution === 'rke2' ? findRelease(newest.name, distribution) : newest
  if (!release) throw new Error('the newest release cannot be described')
  return release
}

/** More nodes are not looked at together. */
const RUN_MAX = 100
const run = new Map<string, Release>()

/**
 * The release that a node runs: the same object for the same options, since much is kept for it. A name that is not known
 * counts as the newest release.
 */
export function releaseOf({ release, distribution, as }: ReleaseOptions): Release {
  const key = `${distribution} ${release}`
  const known = run.get(key)
  const found = known ?? findRelease(release, distribution) ?? newestRelease(distribution)
  if (known === undefined) {
    if (run.size >= RUN_MAX) run.clear()
    run.set(key, found)
  }
  return as ? { ...found, ...as } : found
}

/**
 * The release of a name such as `v1.33.4+k3s1`, `v1.33.4+rke2r1` or `1.33.4`. One that is not listed follows from its
 * minor and patch, one without a revision is the first. Null for anything else, and for releases before v1.24.
 *
 * Without a distribution its name decides. That of the result is always the one that K3s uses.
 */
export function findRelease(name: string, distribution?: Distribution): Release | null {
  const match = /^v?1\.(\d{1,3})\.(\d{1,3})(?:[-+](k3s|rke2r)(\d{1,3}))?$/.exec(name.trim())
  if (match === null) return null
  const minor = `1.${Number(match[1])}`
  const patch = Number(match[2])
  const line = containerdLineOf(minor, patch)
  if (line === null) return null
  const isRke2 = distribution === undefined ? match[3] === 'rke2r' : distribution === 'rke2'
  const ownName = isRke2 ? 'rke2r' : 'k3s'
  const revision = match[3] === ownName ? Number(match[4]) : 1
  const own = isRke2 ? rke2Containerd(minor, patch, revision) : null
  const containerd = own ?? CONTAINERDS[minor]?.[patch] ?? null
  const switches = switchesOf(minor, patch, {
    containerd: containerd ?? containerdUpTo(minor, patch, line),
    distribution: isRke2 ? 'rke2' : 'k3s',
    revision,
  })
  if (switches === null) return null
  const isRespin = !isRke2 && revision > 1 && switches.era === 'K2' && findRelease(`${minor}.${patch}`)?.era === 'K1'
  return {
    name: `v${minor}.${patch}+k3s${isRespin ? 2 : 1}`,
    minor,
    containerd,
    isNewer: isNewerThanTable(minor, patch),
    ...switches,
  }
}

/** Whether the number of a release is lower than another's, whenever each was made. */
export function isOlder(release: Pick<Release, 'name'>, other: Pick<Release, 'name'>): boolean {
  // The numbers of a name have few digits.
  return numeric.compare(release.name, other.name) < 0
}

const numeric = new Intl.Collator('en', { numeric: true })

/** The name under a distribution: `v1.36.2+k3s1` or `v1.36.2+rke2r1`. */
export function releaseName(release: Release, distribution: Distribution): string {
  return distribution === 'rke2' ? release.name.replace(/\+k3s(\d+)$/, '+rke2r$1') : release.name
}

/** Releases of RKE2 from September 2023 to May 2024 with another containerd than K3s has. */
const RKE2_1_7_3 = ['1.25.14', '1.26.9', '1.27.6', '1.28.2']
const RKE2_1_7_11 = ['1.27.13', '1.27.14', '1.28.9', '1.28.10', '1.29.4', '1.29.5', '1.30.0', '1.30.1']

/**
 * RKE2 builds its own containerd; null where it has the version of K3s.
 * Source: docs.rke2.io/release-notes v1.26 and v1.28 (other minors of the same rounds are assumed alike); rancher/rke2
 * Dockerfile at v1.36.3+rke2r1, v1.35.7+rke2r1, v1.34.10+rke2r1 and v1.33.13+rke2r2; the one of v1.36.4 again is that of
 * K3s (rke2#11062), and so it is assumed of later ones.
 */
function rke2Containerd(minor: string, patch: number, revision: number): string | null {
  const version = `${minor}.${patch}`
  if (RKE2_1_7_3.includes(version)) return '1.7.3-k3s1'
  if (RKE2_1_7_11.includes(version)) return '1.7.11-k3s2'
  if (version === '1.36.3') return '2.3.3-k3s1'
  return version === '1.35.7' || version === '1.34.10' || (version === '1.33.13' && revision > 1) ? '2.2.6-k3s1' : null
}

function versions(text: string): Versions {
  return text.split(' ').map((version) => (version === '-' ? null : version))
}

/** Whether neither the minor nor the patch is in the sources of this table, and both follow those that are. */
function isNewerThanTable(minor: string, patch: number): boolean {
  const known = CONTAINERDS[minor]?.length
  if (known !== undefined) return LIVING.includes(minor) && patch >= known
  return !Object.keys(CONTAINERDS).some((each) => minorNumber(each) >= minorNumber(minor))
}

/**
 * What a release without a recorded containerd has at least: the last version of its line that is recorded of its minor
 * before it, or of all releases if the whole minor is newer than the sources. Null when there is none.
 */
function containerdUpTo(minor: string, patch: number, line: string): string | null {
  const before = CONTAINERDS[minor]?.slice(0, patch + 1) ?? Object.values(CONTAINERDS).flat()
  return before.findLast((version) => version?.startsWith(`${line}.`)) ?? null
}
