import type { Distribution } from './distribution'
import { CALENDAR } from './release-calendar'
import type { ReleaseSwitches } from './release-switches'
import { minorNumber, switchesOf } from './release-switches'

/** A K3s release, or the RKE2 release of the same Kubernetes version, and how it behaves. */
export interface Release extends ReleaseSwitches {
  /** e.g. `v1.36.2+k3s1` */
  readonly name: string
  /** e.g. `1.36` */
  readonly minor: string
  /** `YYYY-MM`; null when it is newer than the calendar. */
  readonly released: string | null
  /** Version of the embedded containerd fork, e.g. `2.3.2-k3s2`; null when not known. */
  readonly containerd: string | null
}

const NEWEST = listed('v1.37.1+k3s1', '2.3.4-k3s1')

/**
 * Newest first: the newest of each minor, and those around each change of behaviour.
 * Source of the containerd versions: the release tables of docs.k3s.io/release-notes.
 */
export const RELEASES: readonly Release[] = [
  NEWEST,
  listed('v1.36.3+k3s1', '2.3.4-k3s1.36'),
  listed('v1.36.2+k3s1', '2.3.2-k3s2'),
  listed('v1.36.1+k3s1', '2.2.3-k3s1'),
  listed('v1.35.6+k3s1', '2.2.5-k3s2'),
  listed('v1.35.3+k3s1', '2.2.2-k3s1'),
  listed('v1.35.2+k3s1', '2.1.5-k3s1'),
  listed('v1.34.9+k3s1', '2.2.5-k3s2'),
  listed('v1.34.2+k3s1', '2.1.5-k3s1'),
  listed('v1.34.1+k3s1', '2.1.4-k3s2'),
  listed('v1.33.13+k3s1', '2.2.5-k3s1.33'),
  listed('v1.33.5+k3s1', null),
  listed('v1.33.4+k3s1', '2.0.5-k3s2'),
  listed('v1.33.3+k3s1', '2.0.5-k3s2'),
  listed('v1.33.2+k3s1', '2.0.5-k3s1'),
  listed('v1.32.10+k3s1', '2.1.5-k3s1.32'),
  listed('v1.32.9+k3s1', '2.1.4-k3s1.32'),
  listed('v1.32.7+k3s1', '2.0.5-k3s2.32'),
  listed('v1.32.6+k3s1', '2.0.5-k3s1.32'),
  listed('v1.32.3+k3s1', '2.0.4-k3s2'),
  listed('v1.32.2+k3s1', '2.0.2-k3s2'),
  listed('v1.32.1+k3s1', '1.7.23-k3s2'),
  listed('v1.31.11+k3s1', null),
  listed('v1.31.7+k3s1', null),
  listed('v1.31.6+k3s1', null),
  listed('v1.31.4+k3s1', '1.7.23-k3s2'),
  listed('v1.31.3+k3s1', '1.7.23-k3s2'),
  listed('v1.31.2+k3s1', '1.7.22-k3s1'),
  listed('v1.31.1+k3s1', '1.7.21-k3s2'),
  listed('v1.31.0+k3s1', '1.7.20-k3s1'),
  listed('v1.30.14+k3s1', '1.7.27-k3s1'),
  listed('v1.30.7+k3s1', '1.7.23-k3s2'),
  listed('v1.30.6+k3s1', '1.7.22-k3s1'),
  listed('v1.30.5+k3s1', '1.7.21-k3s2'),
  listed('v1.30.4+k3s1', '1.7.20-k3s1'),
  listed('v1.30.0+k3s1', '1.7.15-k3s1'),
  listed('v1.29.11+k3s1', null),
  listed('v1.29.9+k3s1', null),
  listed('v1.29.6+k3s1', '1.7.17-k3s1'),
  listed('v1.29.4+k3s1', '1.7.15-k3s1'),
]

export function newestRelease(): Release {
  return NEWEST
}

const BY_VERSION = new Map(RELEASES.map((release) => [versionOf(release.name), release]))

/**
 * The release of a name such as `v1.33.4+k3s1`, `v1.33.4+rke2r1` or `1.33.4`. One that is not listed follows from its
 * minor and patch. Null for anything else, and for releases before v1.29.4 and v1.30.0 (April 2024).
 */
export function findRelease(name: string): Release | null {
  const match = /^v?1\.(\d{1,3})\.(\d{1,3})(?:[-+](?:k3s|rke2r)\d{1,3})?$/.exec(name.trim())
  if (match === null) return null
  const minor = `1.${Number(match[1])}`
  const patch = Number(match[2])
  return BY_VERSION.get(`${minor}.${patch}`) ?? derived(minor, patch)
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

function listed(name: string, containerd: string | null): Release {
  const [minor = '', patch = ''] = versionOf(name).split(/\.(?=\d+$)/)
  const release = describe(name, minor, Number(patch), containerd)
  if (release === null) throw new Error(`${name} is older than the first release that can be described`)
  return release
}

function derived(minor: string, patch: number): Release | null {
  if (minorNumber(minor) < 29) return null
  return describe(`v${minor}.${patch}+k3s1`, minor, patch, null)
}

function describe(name: string, minor: string, patch: number, containerd: string | null): Release | null {
  const switches = switchesOf(minor, patch, containerd)
  if (switches === null) return null
  return { name, minor, released: CALENDAR.get(minor)?.[patch] ?? null, containerd, ...switches }
}

/** `1.36.2` of `v1.36.2+k3s1`. */
function versionOf(name: string): string {
  return name.replace(/^v/, '').replace(/\+.*$/, '')
}
