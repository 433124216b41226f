import type { Way, WayStop } from './way'

/** From left to right: what images name, what answers for it, who is asked, and who is asked last. */
export const COLUMNS = ['registry', 'entry', 'endpoint', 'default'] as const
export type Column = (typeof COLUMNS)[number]

/** `plain`: registries and mirror entries. The others say what becomes of a request. */
export type StopLook = 'plain' | 'mirror' | 'embedded' | 'upstream' | 'blocked' | 'unsendable' | 'open' | 'undecided'

export interface MapNode {
  readonly id: string
  readonly column: Column
  readonly look: StopLook
  /** Null for what is grouped because the map has no room for it. */
  readonly name: string | null
  /** How many are grouped; 1 for one with a name. */
  readonly count: number
  /** How many images come through it. */
  readonly images: number
}

export interface MapLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly look: StopLook
  readonly images: number
  /** For how many of these it is what is asked first. */
  readonly first: number
  /** Indices of the ways that lead along it. */
  readonly ways: readonly number[]
  /** Which stop of each of these ways it leads to: -1 is its mirror entry, -2 one that may answer instead or a stop of that. */
  readonly stops: readonly number[]
}

export interface RouteMap {
  readonly nodes: readonly MapNode[]
  readonly links: readonly MapLink[]
}

/** More names in a column are grouped: those with the fewest images. */
export const NAMES_MAX = 20

interface Place {
  readonly column: Column
  readonly look: StopLook
  readonly name: string
}

/**
 * The ways of all images as one graph, that leads from each registry through its mirror entry and endpoints to its default
 * endpoint. Columns have at most `namesMax` names and a group for each look. Never throws.
 */
export function routeMap(ways: readonly Way[], namesMax = NAMES_MAX): RouteMap {
  const shown = shownNames(ways, namesMax)
  const nodes = new Map<string, { -readonly [Key in keyof MapNode]: MapNode[Key] } & { names: Set<string> }>()
  const links = new Map<string, Writable<Omit<MapLink, 'ways' | 'stops'>> & { ways: number[]; stops: number[] }>()

  const nodeOf = (place: Place, images: number, seen: Set<string>): string => {
    const isShown = shown.has(placeKey(place))
    const id = JSON.stringify([place.column, place.look, isShown ? place.name : null])
    const node = nodes.get(id) ?? {
      id,
      column: place.column,
      look: place.look,
      name: isShown ? place.name : null,
      count: 0,
      images: 0,
      names: new Set<string>(),
    }
    nodes.set(id, node)
    node.names.add(place.name)
    node.count = node.names.size
    // A host may be an endpoint of a way twice.
    if (!seen.has(id)) node.images += images
    seen.add(id)
    return id
  }

  for (const [index, way] of ways.entries()) {
    const images = way.images.length
    const seen = new Set<string>()
    const linked = new Set<string>()
    const link = (from: string, to: string, look: StopLook, stop: number): void => {
      const id = JSON.stringify([from, to])
      const known = links.get(id) ?? { id, from, to, look, images: 0, first: 0, ways: [], stops: [] }
      links.set(id, known)
      known.ways.push(index)
      known.stops.push(stop)
      if (linked.has(id)) return
      linked.add(id)
      known.images += images
      if (stop === 0) known.first += images
    }
    const registry = nodeOf({ column: 'registry', look: 'plain', name: way.registry }, images, seen)
    const { isUndecided } = way
    const entryAt = (name: string, at: number): string => {
      const entry = nodeOf({ column: 'entry', look: 'plain', name }, images, seen)
      link(registry, entry, isUndecided ? 'undecided' : 'plain', at)
      return entry
    }
    const follow = (source: string, stops: readonly WayStop[], positionOf: (at: number) => number): void => {
      let before = source
      for (const [at, stop] of stops.entries()) {
        const place = placeOf(stop)
        const id = nodeOf(place, images, seen)
        const look = isUndecided ? 'undecided' : place.look
        link(place.column === 'endpoint' ? source : before, id, look, positionOf(at))
        if (place.column === 'endpoint') before = id
      }
    }
    follow(way.entry === null ? registry : entryAt(way.entry, -1), way.stops, (at) => at)
    const last = way.stops.filter(({ kind }) => kind === 'default')
    for (const { entry, stops } of way.others) follow(entryAt(entry, -2), [...stops, ...last], () => -2)
  }
  return {
    nodes: [...nodes.values()].map(({ names: _names, ...node }) => node),
    links: [...links.values()],
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Where a stop is on the map. */
export function placeOf({ host, kind, state }: WayStop): Place {
  const column = kind === 'default' ? 'default' : 'endpoint'
  const look = kind === 'default' ? 'upstream' : kind
  return { column, look: state === 'asked' ? look : state, name: host }
}

/** The names of each column with the most images. */
function shownNames(ways: readonly Way[], namesMax: number): ReadonlySet<string> {
  const counts = new Map<string, { readonly place: Place; images: number }>()
  for (const { registry, entry, stops, others, images } of ways) {
    const entries = [...(entry === null ? [] : [entry]), ...others.map((other) => other.entry)]
    const places: readonly Place[] = [
      { column: 'registry', look: 'plain', name: registry },
      ...entries.map((name): Place => ({ column: 'entry', look: 'plain', name })),
      ...[...stops, ...others.flatMap((other) => other.stops)].map(placeOf),
    ]
    for (const [key, place] of new Map(places.map((one) => [placeKey(one), one]))) {
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { place, images: images.length })
      else known.images += images.length
    }
  }
  const sorted = [...counts].toSorted(([, a], [, b]) => b.images - a.images || (a.place.name < b.place.name ? -1 : 1))
  return new Set(
    COLUMNS.flatMap((column) => {
      const own = sorted.filter(([, { place }]) => place.column === column)
      // A group of one would only hide its name.
      return own.slice(0, own.length > namesMax + 1 ? namesMax : own.length).map(([key]) => key)
    }),
  )
}

function placeKey({ column, look, name }: Place): string {
  return JSON.stringify([column, look, name])
}
