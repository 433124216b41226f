import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { listen, startSite } from '@/lib/testdata/rig/probe-site'
import { bodyOf, contact, policyOf } from '@/lib/testdata/rig/site'

/** Two endpoints without the image, and how often each was asked. */
async function startTwo() {
  const asked = [0, 0]
  const ports = await Promise.all(
    [0, 1].map((index) =>
      listen(
        createServer((_, response) => {
          asked[index] = (asked[index] ?? 0) + 1
          response.writeHead(404).end()
        }),
      ),
    ),
  )
  const urls = ports.map((port) => `http://127.0.0.1:${port}`)
  const text = `mirrors:\n  a.test:\n    endpoint: ${JSON.stringify(urls)}\n`
  return { asked, body: bodyOf({ text, contacts: urls.map((url) => contact(url)) }) }
}

describe('one attempt asked by itself', () => {
  it.each([
    { only: 0, asked: [1, 0] },
    { only: 1, asked: [0, 1] },
  ])('attempt $only is asked and no other, and there is no verdict', async ({ only, asked: wanted }) => {
    const { asked, body } = await startTwo()
    const site = await startSite(policyOf())
    const events = await site.probe({ ...body, only })
    expect(asked).toEqual(wanted)
    expect(events.flatMap((event) => (event.kind === 'attempt' ? [event.attempt] : []))).toEqual([only])
    expect(events.some(({ kind }) => kind === 'finished')).toBe(false)
    expect(events.at(-1)).toMatchObject({ kind: 'stopped' })
  })

  it.each([2, -1, 0.5, '0'])('%j is no attempt of this plan, and nothing is asked', async (only) => {
    const { asked, body } = await startTwo()
    const site = await startSite(policyOf())
    const reply = await site.ask({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
      body: JSON.stringify({ ...body, only }),
    })
    expect([400, 409]).toContain(reply.status)
    expect(asked).toEqual([0, 0])
  })
})
