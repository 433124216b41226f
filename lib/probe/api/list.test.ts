import { describe, expect, it } from 'vitest'
import { LIST_MAX, type ListEvent } from '@/lib/probe/list/list-event'
import { readListEvent } from '@/lib/probe/list/read-list-event'
import { mirror, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { bodyOf, contact, policyOf, type Site } from '@/lib/testdata/rig/site'

const images = (count: number) => Array.from({ length: count }, (_, at) => `a.test/team/app-${at}:1`)
const HEADERS = { 'Content-Type': 'x/y', 'Docker-Content-Digest': `sha256:${'a'.repeat(64)}`, 'Content-Length': '9' }

async function askList(site: Site, body: Record<string, unknown>, signal?: AbortSignal) {
  const { image: _image, ...common } = bodyOf(body)
  return site.ask({
    method: 'POST',
    path: '/api/probe-list',
    headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
    body: JSON.stringify(common),
    signal,
  })
}

const eventsIn = (text: string): readonly (ListEvent | null)[] => text.trim().split('\n').map(readListEvent)

describe('a list of images', () => {
  it('is run, each image with a result', async () => {
    const port = await startRegistry((url) =>
      url.includes('app-3') ? { status: 404 } : { status: 200, headers: HEADERS },
    )
    const host = `http://127.0.0.1:${port}`
    const site = await startSite(policyOf())
    const { status, text } = await askList(site, { text: mirror(host), images: images(6), contacts: [contact(host)] })
    expect(status).toBe(200)
    const events = eventsIn(text)
    expect(events[0]).toEqual({ kind: 'started', total: 6 })
    expect(events.at(-1)).toMatchObject({ kind: 'finished', cost: { requests: 6 } })
    const results = events.flatMap((event) => (event?.kind === 'image' ? [[event.index, event.result.outcome]] : []))
    expect(results.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((at) => [at, at === 3 ? 'fails' : 'works']))
  })

  it.each([
    { why: 'a host that nobody agreed to', status: 409, body: { contacts: [] } },
    { why: 'more images than are taken', status: 400, body: { images: images(LIST_MAX + 1) } },
    { why: 'none', status: 400, body: { images: [] } },
    { why: 'a demonstration', status: 403, body: {}, mode: 'demo' },
    { why: 'a server that probes nothing', status: 403, body: {}, mode: 'off' },
  ])('is refused: $why', async ({ status, body, mode = '' }) => {
    const site = await startSite(policyOf({ mode }))
    const asked = { images: ['a.test/b:1'], contacts: [contact('https://a.test')], ...body }
    expect((await askList(site, asked)).status).toBe(status)
  })

  it('has accounts sent only by a server that takes them, and to whom the person saw', async () => {
    const text = 'configs:\n  a.test:\n    auth: {username: u, password: hidden-secret}\n'
    const asked = { text, images: ['a.test/b:1'], contacts: [contact('https://a.test')] }
    expect((await askList(await startSite(policyOf()), asked)).status).toBe(409)
  })

  it('is run one at a time, and leaves room for a plan', async () => {
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const site = await startSite(policyOf(), {
      runLimits: { runMs: 90_000, marginMs: 5_000, placeMs: 1 },
      lookup: async () => {
        await answered
        return [{ address: '127.0.0.1', family: 4 }]
      },
    })
    const asked = { images: ['a.test/b:1'], contacts: [contact('https://a.test')] }
    const first = askList(site, asked)
    await expect.poll(async () => (await askList(site, asked, AbortSignal.timeout(2_000))).status).toBe(429)
    const plan = site.probe({})
    answer()
    expect((await first).status).toBe(200)
    expect((await plan).at(-1)?.kind).toBe('finished')
  })

  it('ends with what is done when the browser goes, or its time is over', async () => {
    const site = await startSite(policyOf(), {
      lookup: () => new Promise(() => undefined),
      limits: { connectMs: 60_000, tlsMs: 1, headersMs: 1, bodyMs: 1, headerBytes: 16_384 },
      runLimits: { runMs: 60_000, listMs: 40, marginMs: 60_000 },
    })
    const asked = { images: ['a.test/b:1'], contacts: [contact('https://a.test')] }
    const { text } = await askList(site, asked)
    expect(eventsIn(text).at(-1)).toMatchObject({ kind: 'stopped', code: 'time' })
  })
})
