import { describe, expect, it } from 'vitest'
import { createPlaces, type RunKind } from './places'

const STAYS = new AbortController().signal
/** Longer than any test runs. */
const LONG_MS = 600_000

async function taken(...kinds: readonly RunKind[]) {
  const take = createPlaces(LONG_MS)
  const places = []
  for (const kind of kinds) places.push(await take(kind, STAYS))
  return { take, places }
}

/** What a promise has brought so far. */
async function soFar<T>(promise: Promise<T>): Promise<T | 'waits'> {
  return Promise.race([promise, new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')))])
}

describe('places for probes', () => {
  it.each<{ why: string; running: readonly RunKind[]; kind: RunKind; waits: boolean }>([
    { why: 'two plans run at once', running: ['plan'], kind: 'plan', waits: false },
    { why: 'a third waits', running: ['plan', 'plan'], kind: 'plan', waits: true },
    { why: 'a list leaves room for a plan', running: ['list'], kind: 'plan', waits: false },
    { why: 'and not for another list', running: ['list'], kind: 'list', waits: true },
  ])('$why', async ({ running, kind, waits }) => {
    const { take } = await taken(...running)
    const place = await soFar(take(kind, STAYS))
    expect(place === 'waits').toBe(waits)
  })

  it('go to who waits as soon as one is given back, and once, however often that is said', async () => {
    const { take, places } = await taken('plan', 'plan')
    const [first, second] = [take('plan', STAYS), take('plan', STAYS)]
    places[0]?.()
    places[0]?.()
    expect(await first).toBeTypeOf('function')
    expect(await soFar(second)).toBe('waits')
  })

  it('let a plan pass a list that waits for another list', async () => {
    const { take, places } = await taken('list', 'plan')
    const [list, plan] = [take('list', STAYS), take('plan', STAYS)]
    places[1]?.()
    expect(await plan).toBeTypeOf('function')
    expect(await soFar(list)).toBe('waits')
  })

  it('are not kept for who leaves', async () => {
    const { take, places } = await taken('plan', 'plan')
    const gone = new AbortController()
    const [left, stays] = [take('plan', gone.signal), take('plan', STAYS)]
    gone.abort()
    expect(await left).toBeNull()
    places[0]?.()
    expect(await stays).toBeTypeOf('function')
  })

  it('are refused after the wait, and at once where many wait', async () => {
    const take = createPlaces(1)
    await Promise.all([take('plan', STAYS), take('plan', STAYS)])
    expect(await take('plan', STAYS)).toBeNull()
    const { take: other } = await taken('plan', 'plan')
    const all = Array.from({ length: 8 }, () => other('plan', STAYS))
    expect(await soFar(other('plan', STAYS))).toBeNull()
    expect(await soFar(Promise.race(all))).toBe('waits')
  })
})
