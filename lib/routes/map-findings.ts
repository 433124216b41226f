import type { MapLink } from './route-map'
import type { Way } from './way'
import type { WayFindings } from './way-findings'

/**
 * The findings of a link, ascending and each once: those of its stop in each way that leads along it. What is about a
 * registry as a whole is at its first link.
 */
export function findingsOfLink(
  { ways, stops }: MapLink,
  all: readonly Way[],
  wayFindings: readonly WayFindings[],
): readonly number[] {
  const found = new Set<number>()
  for (const [at, way] of ways.entries()) {
    const { ofStops = [], ofEntry = [] } = wayFindings[way] ?? {}
    const stop = stops[at] ?? -1
    if (stop === -1 || (stop === 0 && all[way]?.entry === null)) for (const one of ofEntry) found.add(one)
    for (const one of ofStops[stop] ?? []) found.add(one)
  }
  return [...found].toSorted((a, b) => a - b)
}

/** All findings of a way, ascending and each once. */
export function findingsOfWay({ ofStops, ofEntry }: WayFindings): readonly number[] {
  return [...new Set([...ofEntry, ...ofStops.flat()])].toSorted((a, b) => a - b)
}
