import { connect, createServer as createNetServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ATTEMPTS_MAX, REQUESTS_MAX } from '@/lib/probe/guard/own-limits'
import type { ProbeEvent } from '@/lib/probe/event'
import { endedInTime } from './ended-in-time'
import { listen, mirror, outcomes, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { bodyOf, contact, policyOf, type Site } from '@/lib/testdata/rig/site'

const MINUTES = { connectMs: 60_000, tlsMs: 60_000, headersMs: 60_000, bodyMs: 60_000, headerBytes: 16_384 }
/** Why a run is undecided; empty where it is not. */
const reasons = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'finished' ? event.verdict.undecided : []))
const endpoints = (count: number, at: (index: number) => string) =>
  `mirrors:\n  a.test:\n    endpoint:\n${Array.from({ length: count }, (_, index) => `      - "${at(index)}"\n`).join('')}`

/** More runs than there are slots, one after the other. */
async function threeRuns(site: Site, body: Record<string, unknown>): Promise<readonly (readonly ProbeEvent[])[]> {
  return [await site.probe(body), await site.probe(body), await site.probe(body)]
}

describe('a run ends', () => {
  it('where a name is looked up that never gets an answer', async () => {
    const site = await startSite(policyOf(), {
      lookup: () => new Promise(() => undefined),
      limits: { ...MINUTES, connectMs: 20 },
    })
    for (const events of await threeRuns(site, {})) expect(outcomes(events)).toEqual(['dns-timeout'])
  })

  it('by the limit of all runs while a name is looked up, and says that it was that', async () => {
    const site = await startSite(policyOf(), {
      lookup: () => new Promise(() => undefined),
      limits: MINUTES,
      runLimits: { runMs: 30, marginMs: 60_000 },
    })
    for (const events of await threeRuns(site, {})) {
      expect(reasons(events)).toMatchObject([{ attempt: 0, reason: 'own-time-limit' }])
      expect(JSON.stringify(events)).not.toContain('Cancelled')
    }
  })

  it('by the limit of all runs while a host says nothing', async () => {
    const silent = await listen(createNetServer(() => undefined))
    const site = await startSite(policyOf(), { limits: MINUTES, runLimits: { runMs: 30, marginMs: 60_000 } })
    const host = `http://127.0.0.1:${silent}`
    const [events] = await threeRuns(site, { text: mirror(host), contacts: [contact(host)] })
    expect(reasons(events ?? [])).toMatchObject([{ attempt: 0, reason: 'own-time-limit' }])
    expect(outcomes(events ?? [])).toEqual(['run-time-limit'])
  })

  it('after a while even if it hangs on what nobody thought of', async () => {
    const never = new Promise(() => undefined)
    await expect(endedInTime(never, AbortSignal.timeout(10), 10)).rejects.toThrow('late')
    await expect(endedInTime(never, AbortSignal.abort(), 10)).rejects.toThrow('late')
  })

  it('for good: nothing is waited for where the browser goes afterwards', async () => {
    const gone = new AbortController()
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
    const before = timers()
    await endedInTime(Promise.resolve(), gone.signal, 60_000)
    gone.abort()
    expect(timers()).toBe(before)
  })
})

describe('one click sends', () => {
  it(`no more than ${ATTEMPTS_MAX} attempts, in words`, async () => {
    let asked = 0
    const registry = await startRegistry(() => {
      asked += 1
      return { status: 404 }
    })
    const host = `http://127.0.0.1:${registry}`
    const site = await startSite(policyOf())
    const events = await site.probe({ text: endpoints(70, (index) => `${host}/p${index}`), contacts: [contact(host)] })
    expect(asked).toBe(ATTEMPTS_MAX)
    expect(reasons(events)).toMatchObject([
      { attempt: ATTEMPTS_MAX, reason: 'own-limit', message: expect.stringContaining('of 70 attempts') },
    ])
  })

  it(`no more than ${REQUESTS_MAX} requests, in words`, async () => {
    let asked = 0
    const ports: number[] = []
    for (let index = 0; index < 10; index += 1)
      ports.push(
        await startRegistry((url) => {
          asked += 1
          return { status: 307, headers: { Location: `${url}x` } }
        }),
      )
    const at = (index: number) => `http://127.0.0.1:${ports[index % 10]}`
    const site = await startSite(policyOf(), { limits: MINUTES })
    const text = endpoints(40, (index) => `${at(index)}/p${index}`)
    const events = await site.probe({ text, contacts: ports.map((_, index) => contact(at(index))) })
    expect(asked).toBe(REQUESTS_MAX)
    expect(reasons(events)).toMatchObject([{ reason: 'own-limit', message: expect.stringContaining('requests') }])
  })

  it('nothing for a plan with more hosts than a person can agree to', async () => {
    const site = await startSite(policyOf())
    const at = (index: number) => `http://h${index}.test:5000`
    const contacts = Array.from({ length: 250 }, (_, index) => contact(at(index)))
    const reply = await site.ask({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body: JSON.stringify(bodyOf({ text: endpoints(250, at), contacts })),
    })
    expect({ status: reply.status, text: reply.text }).toMatchObject({
      status: 422,
      text: expect.stringContaining('250 hosts'),
    })
  })
})

describe('whatever is asked, an answer comes', () => {
  it.each(['a\0b', '[::\0]', '\0', 'x'.repeat(300), '\ud800'])('for certificates and the host %j', async (host) => {
    const site = await startSite(policyOf())
    const { createAuthority } = await import('@/lib/testdata/rig/certificates')
    const reply = await site.ask({
      method: 'POST',
      path: '/api/certificates',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body: JSON.stringify({
        certificate: createAuthority('root').issue({ dns: ['a.test'] }).certificate,
        key: null,
        hosts: [host],
      }),
    })
    expect(reply.status).toBe(200)
    expect(JSON.parse(reply.text)).toMatchObject({ covers: [{ isCovered: false }] })
  })

  it('to a POST where probing is off, that says so', async () => {
    const site = await startSite(policyOf({ mode: 'off' }))
    const headers = { 'Content-Type': 'application/json' }
    const reply = await site.ask({ method: 'POST', headers, body: JSON.stringify(bodyOf({})) })
    expect({ status: reply.status, text: reply.text.trim() }).toEqual({
      status: 403,
      text: 'Probing is switched off on this server.',
    })
  })
})

describe('who leaves gives the place free', () => {
  it('also while a name is looked up', async () => {
    const site = await startSite(policyOf(), { lookup: () => new Promise(() => undefined), limits: MINUTES })
    const body = JSON.stringify(bodyOf({}))
    /** Begins a run, and leaves when the server begins to answer. */
    const begin = (): Promise<string> =>
      new Promise((resolve, reject) => {
        const browser = connect(site.port, '127.0.0.1', () =>
          browser.write(
            `POST /api/probe HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nContent-Type: application/json\r\nX-Pullpath-Token: ${site.token}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          ),
        )
        browser.on('error', reject).once('data', (part: Buffer) => {
          resolve(part.toString())
          browser.destroy()
        })
      })
    // There are two places.
    for (let run = 0; run < 4; run += 1) await expect.poll(begin, { timeout: 60_000 }).toContain('200 OK')
  })
})
