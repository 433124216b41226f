import { visibleText } from '@/lib/text/visible-text'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'
import { ANY_REGISTRY } from './file-ways'
import type { Column, MapLink, MapNode, StopLook } from './route-map'
import type { Way, WayStop } from './way'
import type { WithoutHost } from './without-host'

export const COLUMN_WORDS: Readonly<Record<Column, Saying>> = {
  registry: saying('Registries'),
  entry: saying('Mirror entries'),
  endpoint: saying('Endpoints'),
  default: saying('Default endpoints'),
}

const ONE_OF: Readonly<Record<Column, Saying>> = {
  registry: saying('registry'),
  entry: saying('mirror entry'),
  endpoint: saying('endpoint'),
  default: saying('default endpoint'),
}

/** What becomes of a request to a host; null for what is asked as every endpoint is. */
export const LOOK_WORDS: Readonly<Record<StopLook, Saying | null>> = {
  plain: null,
  mirror: null,
  upstream: null,
  embedded: saying('embedded registry'),
  blocked: saying('blocked by the flag'),
  unsendable: saying('nothing is sent to it'),
  open: saying('not filled in'),
  undecided: saying('undecided'),
}

/** What is counted on a map: the images of a list, or without one the registries of the file. */
export type Counted = 'images' | 'registries'

export function countedWords(count: number, counted: Counted): Saying {
  if (counted === 'registries') return count === 1 ? saying('1 registry') : saying('{count} registries', { count })
  return count === 1 ? saying('1 image') : saying('{count} images', { count })
}

export function nodeName({ name, count, column }: Pick<MapNode, 'name' | 'count' | 'column'>): SaidValue {
  if (name === ANY_REGISTRY && column === 'registry') return saying('any other registry')
  if (name === ANY_REGISTRY && column === 'default') return saying('the registry itself')
  return name === null ? saying('{count} others', { count }) : visibleText(name)
}

/** What a node is, for those who do not see where it is. */
export function nodeWords(node: MapNode, counted: Counted): Saying {
  const { column, look, images } = node
  const words = LOOK_WORDS[look]
  const values = { name: nodeName(node), kind: ONE_OF[column], images: countedWords(images, counted) }
  return words === null
    ? saying('{name}, {kind}, {images}', values)
    : saying('{name}, {kind}, {look}, {images}', { ...values, look: words })
}

/** A link as a sentence. */
export function linkWords(link: MapLink, from: MapNode, to: MapNode, counted: Counted): Saying {
  const values = { from: nodeName(from), to: nodeName(to), images: countedWords(link.images, counted) }
  if (link.look === 'blocked') return saying('{from} → {to}: blocked for {images}', values)
  if (link.look === 'undecided') return saying('{from} → {to}: undecided for {images}', values)
  if (to.column === 'registry' || to.column === 'entry') return saying('{from} → {to}: {images}', values)
  if (link.first === link.images) return saying('{from} → {to}: asked first for {images}', values)
  if (link.first === 0) return saying('{from} → {to}: asked later for {images}', values)
  return saying('{from} → {to}: asked for {images}, for {first} of them first', { ...values, first: link.first })
}

/** The entries of which one may answer for a registry. */
export function entryWords({ entry, others, isUndecided }: Way): SaidValue {
  const known = entry === null ? saying('none') : visibleText(entry)
  if (!isUndecided) return known
  return saying('undecided: {entries}', { entries: [...others.map((other) => visibleText(other.entry)), known] })
}

/** The endpoints of a way in order; those of which one entry or another decides, each once. */
export function endpointWords({ stops, others, isUndecided, fails }: Way): SaidValue {
  const all = [...others, { stops }].flatMap((one) => one.stops.filter(({ kind }) => kind !== 'default'))
  if (all.length === 0) return fails ? saying('the pull fails') : saying('none')
  return [...new Map(all.map((stop, at) => [isUndecided ? stop.host : at, stop])).values()].map(stopWords)
}

export function registryName({ registry }: Way): SaidValue {
  return registry === ANY_REGISTRY ? saying('any other registry') : visibleText(registry)
}

export function stopWords({ host, kind, state }: WayStop): string | Saying {
  const name = host === ANY_REGISTRY ? saying('the registry itself') : visibleText(host)
  const look = state === 'asked' ? (kind === 'embedded' ? 'embedded' : 'plain') : state
  const words = LOOK_WORDS[look]
  return words === null ? name : saying('{host} ({what})', { host: name, what: words })
}

/** The default endpoint of a way, and what becomes of it. */
export function defaultWords({ stops }: Way): SaidValue {
  const stop = stops.find(({ kind }) => kind === 'default')
  return stop === undefined ? saying('none') : stopWords(stop)
}

/** What a host that does not answer would end. */
export function withoutWords({ goOn, end }: WithoutHost): Saying {
  if (end === 0) return saying('If it does not answer, somebody else is asked for all of them.')
  if (goOn === 0) return saying('If it does not answer, nobody else is asked for them.')
  return saying('If it does not answer, nobody else is asked for {count} of them.', { count: end })
}
