import type { Way } from './way'

/** What becomes of images if a host does not answer. */
export interface WithoutHost {
  /** Images of which somebody else is asked. */
  readonly goOn: number
  /** Images that are asked for nowhere else. */
  readonly end: number
}

/**
 * Of the images that a host is asked for. What the others answer is not known. Null where a host on the way of one of them
 * is not known either: it can be this one.
 */
export function withoutHost(ways: readonly Way[], host: string): WithoutHost | null {
  const asked = ways.map(({ stops, images }) => ({
    hosts: stops.filter(({ state }) => state === 'asked').map((stop) => stop.host),
    isOpen: stops.some(({ state }) => state === 'open'),
    count: images.length,
  }))
  const own = asked.filter(({ hosts }) => hosts.includes(host))
  if (own.some(({ isOpen }) => isOpen)) return null
  const sum = (some: typeof own): number => some.reduce((all, { count }) => all + count, 0)
  const end = sum(own.filter(({ hosts }) => hosts.every((one) => one === host)))
  return { end, goOn: sum(own) - end }
}
