import { connect, createServer as createNetServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listen, mirror, startSite } from '@/lib/testdata/rig/probe-site'
import { OPTIONS, bodyOf, contact, policyOf } from '@/lib/testdata/rig/site'

describe('answers to nobody but its own page', () => {
  it.each<[why: string, status: number, change: { method?: string; headers?: Record<string, string>; body?: string }]>([
    ['a name that another site made resolve here', 421, { headers: { Host: 'attacker.example.com' } }],
    ['our name with another port', 421, { headers: { Host: '127.0.0.1:1' } }],
    ['a page of another site', 403, { headers: { Origin: 'https://attacker.example.com' } }],
    ['a page on another port of this machine', 403, { headers: { Origin: 'http://127.0.0.1:1' } }],
    ['a page without an origin', 403, { headers: { Origin: 'null' } }],
    ['a request that the browser says is from elsewhere', 403, { headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['one from another port of the same name', 403, { headers: { 'Sec-Fetch-Site': 'same-site' } }],
    ['a form', 415, { headers: { 'Content-Type': 'text/plain' } }],
    ['a page without the token', 403, { headers: { 'X-Pullpath-Token': '' } }],
    ['a page of an earlier start', 403, { headers: { 'X-Pullpath-Token': 'x'.repeat(32) } }],
    ['another method', 405, { method: 'PUT' }],
    ['a preflight', 405, { method: 'OPTIONS' }],
    ['no JSON', 400, { body: '{' }],
    ['JSON of another program', 400, { body: '{"url":"http://127.0.0.1"}' }],
    [
      'a release that does not exist',
      400,
      { body: JSON.stringify(bodyOf({ options: { ...OPTIONS, release: 'v0.0.0' } })) },
    ],
    ['more than 256 KiB', 413, { body: JSON.stringify(bodyOf({ text: 'x'.repeat(300_000) })) }],
    [
      'a plan that is not what the person saw',
      409,
      { body: JSON.stringify(bodyOf({ contacts: [contact('https://other.test')] })) },
    ],
    [
      'an account that the person did not agree to',
      409,
      {
        body: JSON.stringify(
          bodyOf({
            text: 'configs:\n  a.test:\n    auth: {username: u, password: hidden-secret}\n',
            contacts: [contact('https://a.test')],
          }),
        ),
      },
    ],
  ])('refuses %s', async (_, status, { method = 'POST', headers, body }) => {
    const site = await startSite(policyOf())
    const reply = await site.ask({
      method,
      headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token, ...headers },
      body: body ?? JSON.stringify(bodyOf({})),
    })
    expect(reply.status).toBe(status)
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('gives the token to its own page only', async () => {
    const site = await startSite(policyOf())
    expect((await site.ask({ headers: { 'Sec-Fetch-Site': 'cross-site' } })).text).not.toContain(site.token)
    expect((await site.ask({ headers: { Host: 'attacker.example.com' } })).text).not.toContain(site.token)
  })

  it('runs two probes at once and no third', async () => {
    const silent = await listen(createNetServer(() => undefined))
    const site = await startSite(policyOf(), { runLimits: { runMs: 90_000, marginMs: 5_000, placeMs: 1 } })
    const body = JSON.stringify(
      bodyOf({ text: mirror(`http://127.0.0.1:${silent}`), contacts: [contact(`http://127.0.0.1:${silent}`)] }),
    )
    const replies = await Promise.all(
      [1, 2, 3].map(() =>
        site.ask({
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': site.token },
          body,
        }),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 429])
  })

  it('stops when the browser leaves', async () => {
    const closed = new Promise<void>((resolve) => {
      void listen(
        createNetServer((socket) =>
          socket
            .on('close', () => resolve())
            .on('error', () => undefined)
            .resume(),
        ),
      ).then(async (silent) => {
        const site = await startSite(policyOf(), {
          limits: { connectMs: 20_000, tlsMs: 20_000, headersMs: 20_000, bodyMs: 20_000, headerBytes: 16_384 },
        })
        const body = JSON.stringify(
          bodyOf({ text: mirror(`http://127.0.0.1:${silent}`), contacts: [contact(`http://127.0.0.1:${silent}`)] }),
        )
        const browser = connect(site.port, '127.0.0.1', () => {
          browser.write(
            `POST /api/probe HTTP/1.1\r\nHost: 127.0.0.1:${site.port}\r\nContent-Type: application/json\r\nX-Pullpath-Token: ${site.token}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          )
        })
        browser.once('data', () => setTimeout(() => browser.destroy(), 50))
      })
    })
    await expect(closed).resolves.toBeUndefined()
  })
})
