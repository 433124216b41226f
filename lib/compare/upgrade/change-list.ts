import { isAmbiguousPort } from '@/lib/containerd/hosts/registry-hosts'
import type { Distribution } from '@/lib/k3s/distribution'
import { releaseMonth } from '@/lib/k3s/releases/release-calendar'
import { minorNumber } from '@/lib/k3s/releases/release-switches'
import { allReleases, type Release } from '@/lib/k3s/releases/releases'
import type { BehaviourChange, ChangeWords } from './behaviour-change'
import { changesBetween, isBefore, stopsOf, wayBetween, type Stop } from './way'

/** A change of behaviour, with every release that brought it. */
export interface ListedChange {
  /** Its own, also where the same change came several times with other values: part of an address. */
  readonly id: string
  readonly words: ChangeWords
  readonly isOfFailures: boolean
  /** `YYYY-MM` of the first release with it. */
  readonly month: string
  /** Empty for a distribution that does not have it. */
  readonly first: Readonly<Record<Distribution, Arrival>>
}

/** With which releases something came. */
export interface Arrival {
  /** The first patch of each minor with it, newest first. */
  readonly names: readonly string[]
  /** The minor from whose first release on all have it; null when that is said by the names. */
  readonly andFrom: string | null
}

const NOWHERE: Arrival = { names: [], andFrom: null }

/** All changes of behaviour between the releases that are known, the newest first. */
export function changeList(): readonly ListedChange[] {
  const found = new Map<string, ListedChange>()
  for (const distribution of ['k3s', 'rke2'] as const) {
    for (const [id, { change, stops, value, before }] of arrivals(distribution)) {
      const [first] = stops.toSorted((a, b) => (a.time < b.time ? -1 : 1))
      if (first === undefined) continue
      const known = found.get(id)
      const month = releaseMonth(first.release) ?? ''
      found.set(id, {
        id,
        words: change.words(value, before),
        isOfFailures: change.isOfFailures === true,
        month: known === undefined || month < known.month ? month : known.month,
        first: { k3s: NOWHERE, rke2: NOWHERE, ...known?.first, [distribution]: arrival(stops, distribution) },
      })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1))
}

/** The ids of a list that lie on the way between two releases. What is undone on it counts too. */
export function changesOnWay(
  from: string,
  to: string,
  distribution: Distribution,
  listed: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(
    wayBetween(from, to, distribution).flatMap(({ from: one, to: other, changes, direction }) => {
      const [before, after] = direction === 'down' ? [other, one] : [one, other]
      return changes.flatMap((change) => {
        const ids = [idOf(change, after.release), idOf(change, before.release)]
        return ids.find((id) => listed.has(id)) ?? []
      })
    }),
  )
}

interface Found {
  readonly change: BehaviourChange
  readonly stops: Stop[]
  /** A release with what it changes. */
  readonly value: Release
  readonly before: Release
}

function arrivals(distribution: Distribution): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  for (const minor of minors()) {
    const stops = stopsOf(minor, distribution)
    const [first] = stops
    // A new minor begins with what the one before had by then.
    const earlier = first && stopsOf(minor - 1, distribution).findLast((stop) => isBefore(stop, first))
    const line = earlier === undefined ? stops : [earlier, ...stops]
    for (const [at, stop] of line.slice(1).entries()) {
      const before = line[at]
      if (before === undefined) continue
      for (const change of changesBetween(before.release, stop.release, distribution)) {
        for (const value of passed(change, before.release, stop.release)) {
          const id = idOf(change, value)
          const known = found.get(id) ?? { change, stops: [], value, before: before.release }
          if (!known.stops.some((one) => one.release.minor === stop.release.minor)) known.stops.push(stop)
          found.set(id, known)
        }
      }
    }
  }
  return found
}

function arrival(stops: readonly Stop[], distribution: Distribution): Arrival {
  const last = Math.max(...stops.map(({ release }) => minorNumber(release.minor)))
  const next = minors().find((minor) => minor > last && stopsOf(minor, distribution).length > 0)
  return {
    names: stops
      .toSorted((a, b) => minorNumber(b.release.minor) - minorNumber(a.release.minor))
      .map(({ name }) => name),
    andFrom: next === undefined ? null : `v1.${next}`,
  }
}

/**
 * What a step brings of a change, as releases that have it: one that takes two steps at once brings both. Nothing where
 * an old release only is unlike those that follow because it cannot be told apart.
 */
function passed(change: BehaviourChange, before: Release, after: Release): readonly Release[] {
  if (change.keys[0] === 'containerd') return isAmbiguousPort('x', after) ? [after] : []
  // The first releases of RKE2 with certs.d have what K3s repaired days later.
  if (
    before.registriesWriter === 'inline' &&
    change.keys[0] === 'registriesWriter' &&
    after.registriesWriter === 'completed'
  )
    return [{ ...after, registriesWriter: 'verbatim' }, after]
  return [after]
}

/** Oldest first. */
function minors(): readonly number[] {
  return [...new Set(allReleases().map(({ minor }) => minorNumber(minor)))].toSorted((a, b) => a - b)
}

/** The change with its value, where it has more than two. */
function idOf({ id, keys: [key] }: BehaviourChange, release: Release): string {
  if (key === 'containerd') return id
  const value = key === 'name' ? releaseMonth(release) : release[key]
  return `${id}-${String(value)}`
}
