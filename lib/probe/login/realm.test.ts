import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { createAuthority } from '@/lib/testdata/rig/certificates'
import type { Consent, OutcomeReport } from '@/lib/probe/event'
import { consentFor, consentKey } from './realm'
import { targetOf } from '@/lib/probe/target'
import { runProbe } from '@/lib/probe/run'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import { parseUrl } from '@/lib/probe/wire/wire-url'

interface Row {
  readonly why: string
  readonly registry: string
  /** Of the registry; https unless given. */
  readonly scheme?: string
  readonly realm: string
  readonly allowed?: readonly Consent[]
  /** Null: the credentials may go there. */
  readonly asks: string | null
}

describe('credentials for a registry go to a token server', () => {
  const yes = { kind: 'realm', registry: 'a.test', realm: 'https://auth.b.test' } as const
  it.each<Row>([
    { why: 'of the same host', registry: 'a.test', realm: 'https://a.test/token', asks: null },
    { why: 'of the same host and port', registry: 'a.test:5000', realm: 'https://a.test:5000/token?x=y', asks: null },
    { why: 'of the same host in upper case', registry: 'a.test', realm: 'https://A.TEST/token', asks: null },
    {
      why: 'of the same host over http, where the registry is asked over http too',
      registry: 'a.test:5000',
      scheme: 'http',
      realm: 'http://a.test:5000/token',
      asks: null,
    },
    {
      why: 'of the same host over http only after a yes, where the registry is asked over https',
      registry: 'a.test',
      realm: 'http://a.test/token',
      asks: 'http://a.test',
    },
    {
      why: 'of the same host over https only after a yes, where the registry is asked over http',
      registry: 'a.test',
      scheme: 'http',
      realm: 'https://a.test/token',
      asks: 'https://a.test',
    },
    {
      why: 'on another port only after a yes',
      registry: 'a.test:5000',
      realm: 'https://a.test:5001/token',
      asks: 'https://a.test:5001',
    },
    {
      why: 'below the same domain only after a yes',
      registry: 'a.test',
      realm: 'https://auth.a.test/token',
      asks: 'https://auth.a.test',
    },
    {
      why: 'of another host only after a yes',
      registry: 'a.test',
      realm: 'https://auth.b.test/token',
      asks: 'https://auth.b.test',
    },
    {
      why: 'that was allowed, whatever its path',
      registry: 'a.test',
      realm: 'https://auth.b.test/other',
      allowed: [yes],
      asks: null,
    },
    {
      why: 'over http not with a yes for https',
      registry: 'a.test',
      realm: 'http://auth.b.test/token',
      allowed: [yes],
      asks: 'http://auth.b.test',
    },
    {
      why: 'not with a yes for another registry',
      registry: 'c.test',
      realm: 'https://auth.b.test/token',
      allowed: [yes],
      asks: 'https://auth.b.test',
    },
    { why: 'of Docker Hub', registry: 'registry-1.docker.io', realm: 'https://auth.docker.io/token', asks: null },
    {
      why: 'of Docker Hub over http only after a yes',
      registry: 'registry-1.docker.io',
      realm: 'http://auth.docker.io/token',
      asks: 'http://auth.docker.io',
    },
    {
      why: 'of Docker Hub only after a yes, where another registry names it',
      registry: 'a.test',
      realm: 'https://auth.docker.io/token',
      asks: 'https://auth.docker.io',
    },
    { why: 'of GitLab', registry: 'registry.gitlab.com', realm: 'https://gitlab.com/jwt/auth', asks: null },
  ])('$why', ({ registry, scheme = 'https', realm, allowed = [], asks }) => {
    const url = parseUrl(realm)
    expect(url).not.toBeNull()
    if (url !== null)
      expect(consentFor(registry, scheme, url, new Set(allowed.map(consentKey)))).toEqual(
        asks === null ? null : { kind: 'realm', registry, realm: asks },
      )
  })
})

const cleanups: (() => void)[] = []
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup()
})

describe('an https registry that names itself over http', () => {
  it('gets the password in clear text only after a yes', async () => {
    const registry = await startRegistry()
    const first = await probe(registry)
    expect(first).toMatchObject({
      code: 'realm-foreign',
      consent: { kind: 'realm', registry: registry.host, realm: `http://${registry.host}` },
    })
    expect(registry.clearTexts).toEqual([])
    // The password does arrive there once it may, so the one that was kept back was on its way.
    expect(await probe(registry, first?.consent ?? null)).toMatchObject({ code: 'not-found' })
    expect(registry.clearTexts.join('\n')).toContain('hidden-secret')
  })
})

interface Registry {
  readonly host: string
  readonly ca: string
  /** Bodies of what came without TLS. */
  readonly clearTexts: readonly string[]
}

/** Speaks https and http on one port, as a proxy in front of a registry may. */
async function startRegistry(): Promise<Registry> {
  const authority = createAuthority('root')
  const { certificate, key } = authority.issue({ ip: ['127.0.0.1'] })
  const clearTexts: string[] = []
  const secure = createHttpsServer({ cert: certificate, key }, ({ headers: { authorization } }, response) => {
    if (authorization === 'Bearer t') response.writeHead(404).end()
    else
      response.writeHead(401, { 'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${port}/token",service="s"` }).end()
  })
  const plain = createHttpServer((request, response) => {
    const body: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => body.push(chunk))
      .on('end', () => {
        clearTexts.push(Buffer.concat(body).toString('utf8'))
        response.end('{"access_token":"t"}')
      })
  })
  const [securePort, plainPort] = [await listen(secure), await listen(plain)]
  const port = await listen(
    createServer((outside) => {
      outside
        .on('error', () => undefined)
        .once('data', (first: Buffer) => {
          // 22 begins a TLS handshake.
          const inside = connect(first[0] === 22 ? securePort : plainPort, '127.0.0.1').on('error', () =>
            outside.destroy(),
          )
          inside.write(first)
          outside.pipe(inside).pipe(outside)
          cleanups.push(() => void [outside, inside].map((socket) => socket.destroy()))
        })
    }),
  )
  return { host: `127.0.0.1:${port}`, ca: authority.certificate, clearTexts }
}

function listen(server: Server): Promise<number> {
  cleanups.push(() => server.close())
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

async function probe({ host, ca }: Registry, consent: Consent | null = null): Promise<OutcomeReport | undefined> {
  const outcomes: OutcomeReport[] = []
  const text = `mirrors:\n  a.test:\n    endpoint: ["https://${host}"]\nconfigs:\n  "${host}":\n    auth: {username: u, password: hidden-secret}\n`
  const options = { ...defaultOptions(), release: 'v1.37.1+k3s1', disableDefaultRegistryEndpoint: true }
  await runProbe(
    {
      target: targetOf(readNode(text, options, engines), 'a.test/b:1'),
      deep: false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: consent === null ? [] : [consent],
    },
    {
      wire: {
        network: { reach: 'local', lookup: () => Promise.reject(new Error('no names')) },
        systemCa: [ca],
        limits: { connectMs: 5_000, tlsMs: 5_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 16_384 },
        now: Date.now,
        // The registry listens on the loopback interface, which is a node's own.
        computer: { ...SOME_COMPUTER, isNode: true },
      },
      files: () => Promise.resolve('unknown'),
    },
    (event) => event.kind === 'attempt' && outcomes.push(event.outcome),
    AbortSignal.timeout(20_000),
  )
  return outcomes[0]
}
