import { visibleText } from '@/lib/text/visible-text'
import { saying, type SaidValue, type Saying } from '@/lib/words/saying'
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
}

export function imagesWords(count: number): Saying {
  return count === 1 ? saying('1 image') : saying('{count} images', { count })
}

export function nodeName({ name, count }: Pick<MapNode, 'name' | 'count'>): SaidValue {
  return name === null ? saying('{count} others', { count }) : visibleText(name)
}

/** What a node is, for those who do not see where it is. */
export function nodeWords(node: MapNode): Saying {
  const { column, look, images } = node
  const words = LOOK_WORDS[look]
  const values = { name: nodeName(node), kind: ONE_OF[column], images: imagesWords(images) }
  return words === null
    ? saying('{name}, {kind}, {images}', values)
    : saying('{name}, {kind}, {look}, {images}', { ...values, look: words })
}

/** A link as a sentence. */
export function linkWords(link: MapLink, from: MapNode, to: MapNode): Saying {
  const values = { from: nodeName(from), to: nodeName(to), images: imagesWords(link.images) }
  if (link.look === 'blocked') return saying('{from} → {to}: blocked for {images}', values)
  if (to.column === 'registry' || to.column === 'entry') return saying('{from} → {to}: {images}', values)
  if (link.first === link.images) return saying('{from} → {to}: asked first for {images}', values)
  if (link.first === 0) return saying('{from} → {to}: asked later for {images}', values)
  return saying('{from} → {to}: asked for {images}, for {first} of them first', { ...values, first: link.first })
}

export function stopWords({ host, kind, state }: WayStop): SaidValue {
  const look = state === 'asked' ? (kind === 'embedded' ? 'embedded' : 'plain') : state
  const words = LOOK_WORDS[look]
  return words === null ? visibleText(host) : saying('{host} ({what})', { host: visibleText(host), what: words })
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
