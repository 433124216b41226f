import { describe, expect, it } from 'vitest'
import { createPace, OwnLimit } from './own-limits'

// Whoever is told to end does not wait; what is waited for is counted all the same.
const ENDED = AbortSignal.abort()

describe('the pace of requests to one host', () => {
  it('ends a run whose requests would wait too long, and leaves other hosts alone', async () => {
    const pace = createPace(() => 0)
    let sent = 0
    const all = async (): Promise<void> => {
      for (; sent < 1_000; sent += 1) await pace('a.test:443', ENDED)
    }
    const limit: unknown = await all().catch((error: unknown) => error)
    expect(limit).toBeInstanceOf(OwnLimit)
    expect(limit).toMatchObject({ code: 'own-rate-limit', why: { values: { host: 'a.test:443' } } })
    // The first twenty, and ten for each of the ten seconds that one may wait.
    expect(sent).toBe(120)
    await expect(pace('b.test:443', ENDED)).resolves.toBeUndefined()
  })

  it('lets a host recover', async () => {
    let now = 0
    const pace = createPace(() => now)
    for (let sent = 0; sent < 120; sent += 1) await pace('a.test:443', ENDED)
    await expect(pace('a.test:443', ENDED)).rejects.toThrow('own-rate-limit')
    now = 1_000
    for (let sent = 0; sent < 10; sent += 1) await pace('a.test:443', ENDED)
    await expect(pace('a.test:443', ENDED)).rejects.toThrow('own-rate-limit')
  })
})
