import type { Way } from './way'

/** What becomes of images if a host does not answer. */
export interface WithoutHost {
  /** Images of which somebody else is asked. */
  readonly goOn: number
  /** Images that are asked for nowhere else. */
  readonly end: number
}

/** Of the images that a host can be asked for. What the others answer is not known. */
export function withoutHost(ways: readonly Way[], host: string): WithoutHost {
  const asked = ways.map(({ stops, images }) => ({
    hosts: stops.filter(({ state }) => state === 'asked').map((stop) => stop.host),
    count: images.length,
  }))
  const own = asked.filter(({ hosts }) => hosts.includes(host))
  const sum = (some: typeof own): number => some.reduce((all, { count }) => all + count, 0)
  const end = sum(own.filter(({ hosts }) => hosts.every((one) => one === host)))
  return { end, goOn: sum(own) - end }
}
