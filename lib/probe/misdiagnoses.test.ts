import { createServer as createHttpsServer } from 'node:https'
import { createServer as createTlsServer } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import { listen, mirror, outcomes, startRegistry, startSite } from '@/lib/testdata/rig/probe-site'
import { contact, policyOf, type Site } from '@/lib/testdata/rig/site'
import type { ProbeEvent } from './event'

const root = createAuthority('root')
const server = root.issue({ dns: ['localhost'], ip: ['127.0.0.1'] })
const TLS = { cert: server.certificate, key: server.key }

async function run(endpoint: string, configs = '', more: Record<string, unknown> = {}): Promise<readonly ProbeEvent[]> {
  const site: Site = await startSite(policyOf())
  const host = endpoint.replace(/^(https?:\/\/[^/]*).*$/, '$1')
  const credentials = configs.includes('auth:') ? host.replace(/^https?:\/\//, '') : null
  return site.probe({ text: mirror(endpoint, configs), contacts: [contact(host, credentials)], ...more })
}

const outcomeIn = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome] : []))[0]
const methodsIn = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'exchange' ? [`${event.exchange.method} ${event.exchange.purpose}`] : []))
const account = (host: string, auth = '{username: u, password: hidden-secret}') =>
  `configs:\n  "${host}":\n    auth: ${auth}\n`

describe('http to a port that speaks TLS', () => {
  it('is told by one handshake where the server closes the connection', async () => {
    const port = await listen(createTlsServer(TLS).on('tlsClientError', () => undefined))
    const events = await run(`http://127.0.0.1:${port}`)
    expect(outcomes(events)).toEqual(['http-on-https'])
    expect(methodsIn(events).filter((one) => one.startsWith('TLS'))).toEqual(['TLS diagnostic'])
    const tls = events.flatMap((event) =>
      event.kind === 'exchange' && event.exchange.tls !== null ? [event.exchange.tls] : [],
    )
    expect(tls[0]?.chain[0]?.subject).toBe('CN=server')
  })

  it('is told where the server answers 400 in plain text', async () => {
    const tlsServer = createHttpsServer(TLS)
    // As a server of Go does: the first byte tells it.
    const port = await listen(
      (await import('node:net')).createServer((socket) => {
        socket.once('data', (first) => {
          if (first[0] === 0x16) {
            socket.pause()
            socket.unshift(first)
            tlsServer.emit('connection', socket)
          } else socket.end('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n')
        })
        socket.on('error', () => undefined)
      }),
    )
    const events = await run(`http://127.0.0.1:${port}`)
    expect(outcomes(events)).toEqual(['http-on-https'])
    expect(methodsIn(events)).toEqual(['HEAD resolve', 'TLS diagnostic'])
  })

  it('is not claimed of a server that only refuses, and no handshake is made for other answers', async () => {
    const bad = await startRegistry(() => ({ status: 400 }))
    expect(outcomes(await run(`http://127.0.0.1:${bad}`))).toEqual(['bad-request'])
    const missing = await startRegistry(() => ({ status: 404 }))
    expect(methodsIn(await run(`http://127.0.0.1:${missing}`))).toEqual(['HEAD resolve'])
  })
})

describe('a client certificate', () => {
  it('is demanded in the text of a 400 only, and that text is read', async () => {
    const port = await listen(
      createHttpsServer(TLS, (request, response) => {
        response.writeHead(400).end(request.method === 'GET' ? 'No required SSL certificate was sent' : '')
      }),
    )
    const events = await run(
      `https://127.0.0.1:${port}`,
      `configs:\n  "127.0.0.1:${port}":\n    tls: {ca_file: /ca.pem}\n`,
      {
        files: { '/ca.pem': root.certificate },
      },
    )
    expect(outcomes(events)).toEqual(['client-certificate-required'])
    expect(outcomeIn(events)?.message).toMatch(/demands a client certificate/)
  })
})

describe('a token server', () => {
  const bearer = (realm: string) => ({
    status: 401,
    headers: { 'WWW-Authenticate': `Bearer realm="${realm}",service="s"` },
  })

  it('that answers 403 has not called the password wrong', async () => {
    const port: number = await startRegistry((url, { host }) =>
      url.startsWith('/token') ? { status: 403 } : bearer(`http://${host}/token`),
    )
    const host = `127.0.0.1:${port}`
    const outcome = outcomeIn(await run(`http://${host}`, account(host)))
    expect(outcome?.code).toBe('token-forbidden')
    expect(outcome?.advice).not.toMatch(/password/)
  })

  it('on the same host with the other scheme is told, asked or not', async () => {
    const port: number = await startRegistry((_, { host }) => bearer(`https://${host}/service/token`))
    const host = `127.0.0.1:${port}`
    const waiting = outcomeIn(await run(`http://${host}`, account(host)))
    expect(waiting).toMatchObject({ code: 'realm-foreign', consent: { realm: `https://${host}` } })
    expect(waiting?.advice).toMatch(/asked over http and announces its token server with https/)
    const consents = [{ kind: 'realm', registry: host, realm: `https://${host}` }]
    const failed = outcomeIn(await run(`http://${host}`, account(host), { consents }))
    expect(failed).toMatchObject({ code: 'token-failed', consent: null })
    expect(failed?.advice).toMatch(/asked over http and announces its token server with https/)
  })

  it('on another host is not', async () => {
    const port = await startRegistry(() => bearer('https://auth.test/token'))
    const host = `127.0.0.1:${port}`
    expect(outcomeIn(await run(`http://${host}`, account(host)))?.advice).not.toMatch(/announces/)
  })
})

describe('a login under a key that is nearly right', () => {
  it.each([
    ['without the port', '127.0.0.1'],
    ['another port', '127.0.0.1:1'],
    ["the registry's name", 'a.test'],
  ])('is named: %s', async (_, key) => {
    const port = await startRegistry(() => ({ status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } }))
    const site = await startSite(policyOf(), { lookup: () => Promise.resolve([]) })
    const host = `127.0.0.1:${port}`
    const text = mirror(`http://${host}`, account(key))
    const outcome = outcomeIn(
      await site.probe({
        text,
        contacts: [contact(`http://${host}`), contact('https://a.test', key === 'a.test' ? key : null)],
      }),
    )
    expect(outcome?.code).toBe('no-credentials')
    expect(outcome?.advice).toBe(`Rename configs "${key}" to "${host}".`)
  })
})
