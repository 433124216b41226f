import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { targetOf } from '@/lib/probe/target'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import type { ListCost, ListEvent, ListResult } from './list-event'
import { probeList } from './probe-list'

const OPTIONS = { ...defaultOptions(), disableDefaultRegistryEndpoint: true }
const DIGEST = `sha256:${'a'.repeat(64)}`
const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

interface Seen {
  readonly port: number
  connections: number
  /** Requests that are being answered, and the most there were. */
  busy: number
  most: number
  readonly requests: { readonly method: string; readonly url: string; readonly authorization: string }[]
}

/** A registry, or what answers beside one, on the loopback interface. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse, seen: Seen) => void): Promise<Seen> {
  const seen: Seen = { port: 0, connections: 0, busy: 0, most: 0, requests: [] }
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    seen.requests.push({ method, url, authorization: headers.authorization ?? '' })
    seen.busy += 1
    seen.most = Math.max(seen.most, seen.busy)
    response.on('close', () => (seen.busy -= 1))
    request.resume()
    answer(request, response, seen)
  })
  server.on('connection', () => (seen.connections += 1))
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(seen, { port: (server.address() as AddressInfo).port })
}

const found = (response: ServerResponse): void => void response.writeHead(200, HEADERS).end()
const HEADERS = {
  'Content-Type': 'application/vnd.oci.image.manifest.v1+json',
  'Docker-Content-Digest': DIGEST,
  'Content-Length': 500,
}

interface Ran {
  readonly results: ReadonlyMap<number, ListResult>
  readonly cost: ListCost | null
  readonly last: ListEvent['kind'] | undefined
}

async function run(text: string, images: readonly string[], signal = AbortSignal.timeout(20_000)): Promise<Ran> {
  const node = readNode(text, OPTIONS, engines)
  const events: ListEvent[] = []
  await probeList(
    {
      targets: images.map((image) => targetOf(node, image)),
      deep: false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: [],
    },
    {
      wire: {
        network: { reach: 'local', lookup: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) },
        systemCa: [],
        limits: { connectMs: 3_000, tlsMs: 3_000, headersMs: 5_000, bodyMs: 5_000, headerBytes: 65_536 },
        now: Date.now,
        computer: { ...SOME_COMPUTER, isNode: true },
      },
      files: () => Promise.resolve('unknown' as const),
      pace: () => Promise.resolve(),
    },
    (event) => events.push(event),
    signal,
  )
  const end = events.at(-1)
  return {
    results: new Map(events.flatMap((event) => (event.kind === 'image' ? [[event.index, event.result]] : []))),
    cost: end?.kind === 'finished' || end?.kind === 'stopped' ? end.cost : null,
    last: end?.kind,
  }
}

const mirror = (port: number, more = '') =>
  `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${port}"]\n${more}`
const login = (port: number) => `configs:\n  "127.0.0.1:${port}":\n    auth: {username: alice, password: s3cret}\n`
const images = (count: number) => Array.from({ length: count }, (_, at) => `team/app-${at}:1`)
const outcomes = ({ results }: Ran) => [...new Set([...results.values()].map(({ outcome }) => outcome))]

/** Answers in the next turn of the clock, so that requests meet. */
const later = (act: () => void): void => void setTimeout(act, 5)

describe('a list of plans', () => {
  test('goes over few connections, no more than four at a time', async () => {
    const seen = await serve((_, response) => later(() => found(response)))
    const ran = await run(mirror(seen.port), images(40))
    expect(outcomes(ran)).toEqual(['works'])
    expect(ran.results.size).toBe(40)
    expect(seen.requests).toHaveLength(40)
    expect(seen.most).toBe(4)
    expect(seen.connections).toBe(4)
    expect(ran.cost).toMatchObject({ requests: 40, connections: 4, tokens: 0 })
    expect(ran.results.get(7)).toMatchObject({ host: `127.0.0.1:${seen.port}`, code: 'found' })
  })

  test('makes a new connection where the server ends the old one', async () => {
    const seen = await serve((_, response) => {
      response.setHeader('Connection', 'close')
      found(response)
    })
    expect(outcomes(await run(mirror(seen.port), images(6)))).toEqual(['works'])
    expect(seen.connections).toBe(6)
  })

  test('asks again on a new connection when a kept one was ended meanwhile', async () => {
    const seen = await serve((request, response, { requests }) => {
      // The second request on a connection meets one that is gone.
      if (requests.length === 5) return request.socket.destroy()
      later(() => found(response))
    })
    const ran = await run(mirror(seen.port), images(10))
    expect(outcomes(ran)).toEqual(['works'])
    expect(seen.requests.length).toBe(11)
  })

  test('asks no token server on another port that nobody agreed to', async () => {
    const tokens = await serve((_, response) => response.end(JSON.stringify({ token: 'of-alice' })))
    const challenge = (seen: Seen) => `Bearer realm="http://127.0.0.1:${tokens.port}/token",service="r${seen.port}"`
    const registry = () =>
      serve((request, response, seen) =>
        request.headers.authorization === 'Bearer of-alice'
          ? found(response)
          : response.writeHead(401, { 'WWW-Authenticate': challenge(seen), 'Content-Length': 0 }).end(),
      )
    const [one, other] = [await registry(), await registry()]
    const text = `mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:${one.port}"]\n  quay.io:\n    endpoint: ["http://127.0.0.1:${other.port}"]\n`
    const tags = Array.from({ length: 10 }, (_, at) => [`team/app:${at}`, `quay.io/team/app:${at}`]).flat()
    const ran = await run(text, tags)
    expect(outcomes(ran)).toEqual(['undecided'])
    expect(tokens.requests).toHaveLength(0)
  })

  test('a token server at the registry is asked once for the tags of a repository', async () => {
    const seen = await serve((request, response, self) => {
      if (request.url?.startsWith('/token')) return void response.end(JSON.stringify({ access_token: 't', token: 't' }))
      if (request.headers.authorization === 'Bearer t') return found(response)
      response
        .writeHead(401, {
          'WWW-Authenticate': `Bearer realm="http://127.0.0.1:${self.port}/token"`,
          'Content-Length': 0,
        })
        .end()
    })
    const tags = Array.from({ length: 12 }, (_, at) => `team/app-${at % 3}:${at}`)
    const ran = await run(mirror(seen.port, login(seen.port)), tags)
    expect(outcomes(ran)).toEqual(['works'])
    expect(seen.requests.filter(({ url }) => url.startsWith('/token'))).toHaveLength(3)
    expect(ran.cost?.tokens).toBe(3)
  })

  test.each([
    { why: 'Basic', challenge: () => 'Basic realm="lab"' },
    { why: 'a token', challenge: (port: number) => `Bearer realm="http://127.0.0.1:${port}/token"` },
  ])('sends a wrong password once: $why', async ({ challenge }) => {
    const seen = await serve((_, response, { port }) =>
      later(() => response.writeHead(401, { 'WWW-Authenticate': challenge(port), 'Content-Length': 0 }).end()),
    )
    const ran = await run(mirror(seen.port, login(seen.port)), images(20))
    expect(outcomes(ran)).toEqual(['fails'])
    const secret = Buffer.from('alice:s3cret').toString('base64')
    const sent = seen.requests.filter(
      ({ method, authorization }) => method === 'POST' || authorization.includes(secret),
    )
    expect(sent).toHaveLength(1)
    expect([...ran.results.values()].some(({ code }) => code === 'wrong-credentials')).toBe(true)
    expect(JSON.stringify([...ran.results])).not.toContain('s3cret')
  })

  test('keeps what is done when it is cancelled', async () => {
    const cancel = new AbortController()
    const seen = await serve((_, response, { requests }) => {
      if (requests.length > 10) return void cancel.abort()
      found(response)
    })
    const ran = await run(mirror(seen.port), images(100), cancel.signal)
    expect(ran.last).toBe('stopped')
    expect(ran.results.size).toBeGreaterThan(5)
    expect(ran.results.size).toBeLessThanOrEqual(10)
    expect(outcomes(ran)).toEqual(['works'])
    expect(seen.requests.length).toBeLessThan(20)
  })

  test('names that are no image, and hosts that refuse, are results too', async () => {
    const seen = await serve((request, response) =>
      request.url?.includes('app-1') ? response.writeHead(404, { 'Content-Length': 0 }).end() : found(response),
    )
    const { results } = await run(mirror(seen.port), ['team/app-0:1', 'team/app-1:1', 'A:b', 'quay.io/a/b:1'])
    expect([...results].toSorted(([a], [b]) => a - b).map(([, { outcome, code }]) => [outcome, code])).toEqual([
      ['works', 'found'],
      ['fails', 'not-found'],
      ['fails', null],
      ['fails', 'refused'],
    ])
  })
})
