import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

/** A server on a port of its own; what it was sent. */
async function start(answer: (authorization: string, url: string) => readonly [status: number, headers: object]) {
  const seen: string[] = []
  const server = createServer(({ headers: { authorization = '' }, url = '' }, response) => {
    seen.push(authorization)
    response.writeHead(...(answer(authorization, url) as [number, Record<string, string>])).end()
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

describe('pullpath probe', () => {
  it('follows to another host, and sends an account there, only with a flag for each', async () => {
    const b = await start((authorization) =>
      authorization === '' ? [401, { 'WWW-Authenticate': 'Basic realm="x"' }] : [404, {}],
    )
    const a = await start((_, url) => [307, { Location: `http://${b.host}${url}` }])
    const yaml = `mirrors:\n  a.test:\n    endpoint: ["http://${a.host}"]\nconfigs:\n  "${b.host}":\n    auth: {username: u, password: hidden-secret}\n`
    const probe = async (...flags: readonly string[]): Promise<string> => {
      const terminal = fakeTerminal({ 'r.yaml': yaml }, false, {
        network: { reach: 'local', lookup: () => Promise.reject(new Error('no names')) },
        systemCa: [],
        limits: { connectMs: 1_000, tlsMs: 1_000, headersMs: 3_000, bodyMs: 1_000, headerBytes: 65_536 },
        now: Date.now,
      })
      await run(
        ['probe', 'r.yaml', 'a.test/b:1', '--disable-default-registry-endpoint', '--on-node', ...flags],
        terminal,
      )
      return terminal.output()
    }
    const origin = `http://${b.host}`
    expect(await probe()).toContain(`to allow it: --allow-redirect ${origin}`)
    expect(await probe('--allow-realm', origin, '--allow-account', origin)).toContain('--allow-redirect')
    expect(b.seen).toEqual([])
    expect(await probe('--allow-redirect', origin)).toContain(`to allow it: --allow-account ${origin}`)
    expect(b.seen).toEqual([''])
    expect(await probe('--allow-redirect', origin, '--allow-account', origin)).not.toContain('to allow it')
    expect(b.seen.at(-1)).toMatch(/^Basic /)
  })
})
