import { expect, test } from 'vitest'
import type { Way, WayStop } from './way'
import { withoutHost } from './without-host'

const stop = (host: string, state: WayStop['state'] = 'asked'): WayStop => ({ host, kind: 'mirror', state })
const way = (count: number, ...stops: readonly WayStop[]): Way => ({
  registry: 'r',
  entry: 'r',
  stops,
  isUndecided: false,
  others: [],
  fails: false,
  images: Array.from({ length: count }, (_, at) => at),
})
const WAYS = [
  way(5, stop('a'), stop('b')),
  way(3, stop('a'), stop('c', 'blocked')),
  way(2, stop('a'), stop('a')),
  way(7, stop('b')),
  way(1, stop('d'), stop('{{ host }}', 'open')),
]

test.each([
  {
    why: 'images with another endpoint go on, and one that is blocked does not count',
    host: 'a',
    found: { goOn: 5, end: 5 },
  },
  { why: 'as the last one it ends those that have no other', host: 'b', found: { goOn: 5, end: 7 } },
  { why: 'nobody is asked there', host: 'c', found: { goOn: 0, end: 0 } },
  { why: 'another host on the way is not filled in, and may be this one', host: 'd', found: null },
])('$why', ({ host, found }) => expect(withoutHost(WAYS, host)).toEqual(found))
