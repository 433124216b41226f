import { expect, test } from 'vitest'
import type { Way, WayStop } from './way'
import { withoutHost } from './without-host'

const stop = (host: string, state: WayStop['state'] = 'asked'): WayStop => ({ host, kind: 'mirror', state })
const way = (count: number, ...stops: readonly WayStop[]): Way => ({
  registry: 'r',
  entry: 'r',
  stops,
  fails: false,
  images: Array.from({ length: count }, (_, at) => at),
})
const WAYS = [
  way(5, stop('a'), stop('b')),
  way(3, stop('a'), stop('c', 'blocked')),
  way(2, stop('a'), stop('a')),
  way(7, stop('b')),
]

test.each([
  { why: 'images with another endpoint go on, a blocked one is none', host: 'a', goOn: 5, end: 5 },
  { why: 'as the last one it ends those that have no other', host: 'b', goOn: 5, end: 7 },
  { why: 'nobody is asked there', host: 'c', goOn: 0, end: 0 },
])('$why', ({ host, goOn, end }) => expect(withoutHost(WAYS, host)).toEqual({ goOn, end }))
