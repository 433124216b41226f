import { isAmbiguousPort } from '@/lib/containerd/hosts/registry-hosts'
import type { Distribution } from '@/lib/k3s/distribution'
import { releaseMonth } from '@/lib/k3s/releases/release-calendar'
import { minorNumber } from '@/lib/k3s/releases/release-switches'
import { findRelease, releaseName, type Release } from '@/lib/k3s/releases/releases'
import { isSameValue } from '@/lib/same-value'
import { BEHAVIOUR_CHANGES } from './behaviour-changes'
import { differIn, type BehaviourChange } from './behaviour-change'

/** A release on the way, under its name of the distribution. */
export interface Stop {
  readonly name: string
  readonly release: Release
  /** When it was made, and patch and revision, to be compared. */
  readonly time: string
  readonly number: number
}

/** Between two releases on the way that follow each other. */
export interface Step {
  readonly from: Stop
  readonly to: Stop
  /** What they do otherwise, each once. */
  readonly changes: readonly BehaviourChange[]
  readonly direction: 'up' | 'down' | 'mixed'
}

const PATCH_MAX = 40
/** When no release of the calendar was made. */
const LATER = '9999'
const NAME = /^v1\.\d+\.(\d+)\+(?:k3s|rke2r)(\d+)$/
/** Months in which RKE2 changed what follows from a file besides what it has from K3s. */
const RKE2_MONTHS = ['2024-10', '2025-02', '2026-03']

/**
 * The steps from one release to another that change anything, as a cluster goes them: through all patches of its minor,
 * then of the next one, never back in time. Down it is the same way back; where a release has the newer minor and the
 * older month, it is one step.
 */
export function wayBetween(from: string, to: string, distribution: Distribution): readonly Step[] {
  const [start, end] = [stopOf(from, distribution), stopOf(to, distribution)]
  if (start === null || end === null) return []
  const isUp = isBefore(start, end)
  const isDown = isBefore(end, start)
  const stops = isUp ? up(start, end, distribution) : isDown ? up(end, start, distribution).toReversed() : [start, end]
  const direction = isUp ? 'up' : isDown ? 'down' : 'mixed'
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index] ?? start
    const changes = changesBetween(before.release, stop.release, distribution)
    return changes.length === 0 ? [] : [{ from: before, to: stop, changes, direction }]
  })
}

/** The first patch from which on all of a minor are like this one in a change. */
export function firstLike({ release, name }: Stop, change: BehaviourChange, distribution: Distribution): string {
  const stops = stopsOf(minorNumber(release.minor), distribution)
  const at = stops.findIndex((stop) => stop.name === name)
  if (at < 0) return name
  let first = at
  while (first > 0 && !areUnlike(stops[first - 1]!.release, release, change, distribution)) first -= 1
  return stops[first]!.name
}

/** What two releases do otherwise: each key that differs in one change. */
export function changesBetween(one: Release, other: Release, distribution: Distribution): readonly BehaviourChange[] {
  const told = new Set<string>()
  return BEHAVIOUR_CHANGES.filter((change) => {
    const [key] = change.keys
    if (told.has(key) || !areUnlike(one, other, change, distribution)) return false
    for (const own of change.keys) told.add(own)
    return true
  })
}

function areUnlike(one: Release, other: Release, change: BehaviourChange, distribution: Distribution): boolean {
  const [key] = change.keys
  // Of the version of containerd all but this is in switches.
  if (key === 'containerd') return isAmbiguousPort('x', one) !== isAmbiguousPort('x', other)
  if (key === 'name') return distribution === 'rke2' && periodOf(one) !== periodOf(other)
  return differIn(one, other, change)
}

function periodOf(release: Release): number {
  return RKE2_MONTHS.filter((month) => month <= timeOf(release)).length
}

/** The same minor or an older one, and not later in time. */
export function isBefore(a: Stop, b: Stop): boolean {
  const [one, other] = [a.release, b.release]
  if (one.minor === other.minor) return a.number < b.number
  return minorNumber(one.minor) < minorNumber(other.minor) && a.time <= b.time
}

function up(start: Stop, end: Stop, distribution: Distribution): readonly Stop[] {
  const stops = [start]
  for (let minor = minorNumber(start.release.minor); minor <= minorNumber(end.release.minor); minor += 1) {
    for (const stop of stopsOf(minor, distribution)) {
      const last = stops.at(-1) ?? start
      if (isBefore(last, stop) && isBefore(stop, end)) stops.push(stop)
    }
  }
  return [...stops, end]
}

/** The releases of minors, which are the same for each question. */
const known = new Map<string, readonly Stop[]>()

/** The releases of a minor that were made, oldest first. */
export function stopsOf(minor: number, distribution: Distribution): readonly Stop[] {
  const key = `${distribution} ${minor}`
  const found = known.get(key) ?? madeIn(minor, distribution)
  known.set(key, found)
  return found
}

function madeIn(minor: number, distribution: Distribution): readonly Stop[] {
  const stops: Stop[] = []
  for (let patch = 0; patch < PATCH_MAX; patch += 1) {
    const suffix = distribution === 'rke2' ? 'rke2r' : 'k3s'
    const [first, second] = [1, 2].map((revision) => stopOf(`v1.${minor}.${patch}+${suffix}${revision}`, distribution))
    if (first == null || releaseMonth(first.release) === null) continue
    stops.push(first)
    // The second of a patch counts where it does something else.
    if (second != null && !isSameValue(first.release, second.release)) stops.push(second)
  }
  return stops
}

function stopOf(name: string, distribution: Distribution): Stop | null {
  const release = findRelease(name, distribution)
  if (release === null) return null
  const own = NAME.test(name) ? name : releaseName(release, distribution)
  const [, patch = '', revision = ''] = NAME.exec(own) ?? []
  return { name: own, release, time: timeOf(release), number: Number(patch) * 10 + Number(revision) }
}

/**
 * When a release was made, to be compared. Of two of a minor in one month the first is earlier than the only one of another
 * minor. Of one without a month it is that of the next patch; what is newer than the calendar is later than all.
 */
function timeOf({ name }: Release): string {
  const [, minor = '', patch = ''] = /^v(1\.\d+)\.(\d+)/.exec(name) ?? []
  const monthOf = (number: number) => releaseMonth({ name: `v${minor}.${number}` })
  for (let next = Number(patch); next < PATCH_MAX; next += 1) {
    const month = monthOf(next)
    if (month !== null) return `${month} ${monthOf(next + 1) === month ? 1 : 2}`
  }
  return LATER
}
