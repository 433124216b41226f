import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createConnectionStore } from './connections'
import { NO_TLS, type HostTls } from './handshake'
import type { WireRequest } from './wire-message'

let server: Server
const accepted: Socket[] = []

beforeEach(async () => {
  server = createServer((socket) => accepted.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  for (const socket of accepted.splice(0)) socket.destroy()
  server.close()
})

async function connection() {
  const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' })
  await new Promise((resolve) => socket.once('connect', resolve))
  return { socket, address: '127.0.0.1:1', addresses: ['127.0.0.1'], tls: null }
}

const asked = (more: Partial<WireRequest> = {}): WireRequest => ({
  method: 'HEAD',
  scheme: 'https',
  host: 'a.test',
  path: '/v2/x/manifests/1',
  headers: [],
  body: null,
  tls: NO_TLS,
  bodyMax: 0,
  ...more,
})
const otherTls: HostTls = { ca: [], client: null, skipVerify: true }

test.each<{
  readonly why: string
  readonly owner?: string
  readonly request?: Partial<WireRequest>
  readonly isKept: boolean
}>([
  { why: 'the same endpoint and account, another path', request: { path: '/v2/y/manifests/2' }, isKept: true },
  { why: 'another account', owner: 'a.test as bob', isKept: false },
  { why: 'another host', request: { host: 'b.test' }, isKept: false },
  { why: 'another port', request: { host: 'a.test:444' }, isKept: false },
  { why: 'another scheme', request: { scheme: 'http' }, isKept: false },
  { why: 'other TLS settings', request: { tls: otherTls }, isKept: false },
  { why: 'fewer addresses that it may lead to', request: { reach: 'public' }, isKept: false },
])('a connection is used again for $why: $isKept', async ({ owner = 'a.test as alice', request, isKept }) => {
  const store = createConnectionStore()
  const one = await connection()
  store.of('a.test as alice').keep(asked(), one)
  expect(store.of(owner).take(asked(request)) === one).toBe(isKept)
  store.close()
  one.socket.destroy()
})

test('whoever takes one has it alone', async () => {
  const store = createConnectionStore()
  store.of('x').keep(asked(), await connection())
  const taken = store.of('x').take(asked())
  expect(store.of('x').take(asked())).toBeNull()
  taken?.socket.destroy()
})

test('what its server has ended is not used', async () => {
  const store = createConnectionStore()
  const one = await connection()
  store.of('x').keep(asked(), one)
  const ended = new Promise((resolve) => one.socket.once('close', resolve))
  await expect.poll(() => accepted.length).toBe(1)
  accepted[0]?.end()
  one.socket.resume()
  await ended
  expect(store.of('x').take(asked())).toBeNull()
})

test('none is kept after the end', async () => {
  const store = createConnectionStore()
  const [early, late] = [await connection(), await connection()]
  store.of('x').keep(asked(), early)
  store.close()
  store.of('x').keep(asked(), late)
  expect([early.socket.destroyed, late.socket.destroyed]).toEqual([true, true])
})
