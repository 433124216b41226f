import type { Distribution } from './distribution'
import { containerdUpTo, recordedRelease } from './release-calendar'
import type { ReleaseSwitches } from './release-switches'
import { containerdLineOf, minorNumber, switchesOf } from './release-switches'

/** A K3s release, or the RKE2 release of the same Kubernetes version, and how it behaves. */
export interface Release extends ReleaseSwitches {
  /** e.g. `v1.36.2+k3s1` */
  readonly name: string
  /** e.g. `1.36` */
  readonly minor: string
  /** `YYYY-MM`; null when it is newer than the calendar, or never was released. */
  readonly released: string | null
  /** Version of the embedded containerd fork, e.g. `2.3.2-k3s2`; null when not known. */
  readonly containerd: string | null
}

/** What decides the release, of the options of a node. */
export interface ReleaseOptions {
  readonly release: string
  readonly distribution: Distribution
}

const NEWEST_NAME = 'v1.37.2'

/**
 * Newest first: the newest of each minor, and those around each change of behaviour. Their containerd is in
 * `release-calendar.ts`.
 */
export const RELEASES: readonly Release[] = [
  `${NEWEST_NAME} v1.37.1 v1.36.5 v1.36.4 v1.36.3 v1.36.2 v1.36.1 v1.35.8 v1.35.7 v1.35.6 v1.35.3 v1.35.2`,
  'v1.34.11 v1.34.10 v1.34.9 v1.34.7 v1.34.6 v1.34.5 v1.34.2 v1.34.1',
  'v1.33.13 v1.33.11 v1.33.10 v1.33.9 v1.33.6 v1.33.5 v1.33.4 v1.33.3 v1.33.2',
  'v1.32.13 v1.32.10 v1.32.9 v1.32.7 v1.32.6 v1.32.3 v1.32.2 v1.32.1',
  'v1.31.14 v1.31.13 v1.31.11 v1.31.7 v1.31.6 v1.31.4 v1.31.3 v1.31.2 v1.31.1 v1.31.0',
  'v1.30.14 v1.30.7 v1.30.6 v1.30.5 v1.30.4 v1.30.0 v1.29.11 v1.29.9 v1.29.6 v1.29.4',
].flatMap((names) => names.split(' ').flatMap((name) => findRelease(name) ?? []))

/** The newest release of K3s, or the RKE2 release of the same Kubernetes version. */
export function newestRelease(distribution: Distribution = 'k3s'): Release {
  const release = distribution === 'k3s' ? RELEASES[0] : findRelease(NEWEST_NAME, distribution)
  if (release === undefined || release === null) throw new Error(`${NEWEST_NAME} cannot be described`)
  return release
}

/** The release that a node runs. A name that is not known counts as the newest release. */
export function releaseOf({ release, distribution }: ReleaseOptions): Release {
  return findRelease(release, distribution) ?? newestRelease(distribution)
}

/**
 * The release of a name such as `v1.33.4+k3s1`, `v1.33.4+rke2r1` or `1.33.4`. One that is not listed follows from its
 * minor and patch. Null for anything else, and for releases before v1.29.4 and v1.30.0 (April 2024).
 *
 * Without a distribution its name decides. That of the result is always the one that K3s uses.
 */
export function findRelease(name: string, distribution?: Distribution): Release | null {
  const match = /^v?1\.(\d{1,3})\.(\d{1,3})(?:[-+](k3s|rke2r)(\d{1,3}))?$/.exec(name.trim())
  if (match === null) return null
  const minor = `1.${Number(match[1])}`
  const patch = Number(match[2])
  const line = minorNumber(minor) < 29 ? null : containerdLineOf(minor, patch)
  if (line === null) return null
  const isRke2 = distribution === undefined ? match[3] === 'rke2r' : distribution === 'rke2'
  const recorded = recordedRelease(minor, patch)
  const own = isRke2 ? rke2Containerd(minor, patch, match[3] === 'rke2r' ? Number(match[4]) : 1) : null
  const containerd = own ?? recorded?.containerd ?? null
  const switches = switchesOf(minor, patch, containerd ?? containerdUpTo(minor, patch, line), isRke2 ? 'rke2' : 'k3s')
  if (switches === null) return null
  return { name: `v${minor}.${patch}+k3s1`, minor, released: recorded?.released ?? null, containerd, ...switches }
}

/** The name under a distribution: `v1.36.2+k3s1` or `v1.36.2+rke2r1`. */
export function releaseName(release: Release, distribution: Distribution): string {
  return distribution === 'rke2' ? release.name.replace(/\+k3s(\d+)$/, '+rke2r$1') : release.name
}

/** Since when an option exists, and what it does. Source: K3s documentation, private-registry and registry-mirror. */
export const GATES = {
  disableDefaultRegistryEndpoint: {
    since: ['v1.26.13+k3s1', 'v1.27.10+k3s1', 'v1.28.6+k3s1', 'v1.29.1+k3s1'],
    help: 'Pull only from the endpoints of the mirrors and the embedded registry, never from the registry itself: for air gaps, or nodes that must not reach it. Experimental. Holds for registries that have a mirror entry with endpoints and no configs entry of the same name. Set per node; since the January 2024 releases (v1.26.13, v1.27.10, v1.28.6, v1.29.1).',
  },
  embeddedRegistry: {
    since: ['v1.26.13+k3s1', 'v1.27.10+k3s1', 'v1.28.6+k3s1', 'v1.29.1+k3s1'],
    help: 'Nodes share the images they have: for each registry under mirrors the node asks its peers first. Set on the servers for the whole cluster; since the January 2024 releases (v1.26.13, v1.27.10, v1.28.6, v1.29.1).',
  },
  wildcard: {
    since: ['v1.26.15+k3s1', 'v1.27.12+k3s1', 'v1.28.8+k3s1', 'v1.29.3+k3s1'],
    help: 'The entry "*" (in quotes) holds for registries without an entry of their own. Since the March 2024 releases (v1.26.15, v1.27.12, v1.28.8, v1.29.3).',
  },
} as const

/**
 * RKE2 builds its own containerd, which has had another version than that of K3s since July 2026; null where it is the same.
 * Source: rancher/rke2 Dockerfile at v1.36.3+rke2r1, v1.35.7+rke2r1, v1.34.10+rke2r1 and v1.33.13+rke2r2; the one of
 * v1.36.4 again is that of K3s (rke2#11062), and so it is assumed of later ones.
 */
function rke2Containerd(minor: string, patch: number, revision: number): string | null {
  const version = `${minor}.${patch}`
  if (version === '1.36.3') return '2.3.3-k3s1'
  return version === '1.35.7' || version === '1.34.10' || (version === '1.33.13' && revision > 1) ? '2.2.6-k3s1' : null
}
