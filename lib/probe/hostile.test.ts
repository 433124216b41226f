import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import type { ProbeEvent } from './event'
import { targetOf } from './target'
import { runProbe } from './run'

const HEAD = 'HTTP/1.1 200 OK\r\nDocker-Content-Digest: sha256:'
const digest = 'a'.repeat(64)
const zeros = Buffer.alloc(64 * 1024)
const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024))

/** What a server does with a connection once a request is there. */
const BEHAVIOURS: Readonly<
  Record<string, { readonly act: (socket: Socket, request: string) => void; readonly codes: readonly string[] }>
> = {
  'says nothing': { act: () => undefined, codes: ['header-timeout'] },
  'sends headers without end': {
    // More than the limit at once: a slow machine must not come to the time limit first.
    act: (socket) =>
      every(socket, () => `X-${Math.random()}: ${'y'.repeat(500)}\r\n`.repeat(200), 'HTTP/1.1 200 OK\r\n'),
    codes: ['headers-too-large', 'malformed-answer', 'closed'],
  },
  'sends one header slowly': {
    act: (socket) => every(socket, () => 'z', 'HTTP/1.1 200 OK\r\nX-Slow: ', 20),
    codes: ['header-timeout'],
  },
  'sends a body of ten gigabytes': {
    act: (socket, request) =>
      request.startsWith('HEAD')
        ? reply(socket, 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n')
        : flood(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n'),
    codes: ['too-large', 'found'],
  },
  'redirects to itself': {
    act: (socket) => reply(socket, 'HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n'),
    codes: ['redirect-loop'],
  },
  'redirects to nowhere': {
    act: (socket) => reply(socket, 'HTTP/1.1 302 Found\r\nLocation: http://\\x00/\r\nContent-Length: 0\r\n\r\n'),
    codes: ['unsendable'],
  },
  'answers in another encoding': {
    act: (socket) => reply(socket, Buffer.from([72, 84, 84, 80, 0xff, 0xfe, 0, 1, 2, 3])),
    codes: ['malformed-answer', 'closed'],
  },
  'answers with a page': {
    act: (socket) => reply(socket, 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>'),
    codes: ['web-page'],
  },
  'answers with a bomb': {
    act: (socket, request) =>
      reply(
        socket,
        Buffer.concat([
          Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`),
          request.startsWith('HEAD') ? Buffer.alloc(0) : bomb,
        ]),
      ),
    codes: ['found'],
  },
  'resets in the middle': {
    act: (socket) => {
      socket.write(`${HEAD}${digest}\r\n`)
      socket.resetAndDestroy()
    },
    codes: ['reset', 'closed', 'malformed-answer'],
  },
  'closes at once': { act: (socket) => socket.destroy(), codes: ['closed', 'reset'] },
  'names a digest of a megabyte': {
    act: (socket) => reply(socket, `${HEAD}${'a'.repeat(15_000)}\r\nContent-Length: 1\r\n\r\n`),
    codes: ['digest-invalid'],
  },
  'claims two lengths': {
    act: (socket) => reply(socket, `${HEAD}${digest}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`),
    codes: ['malformed-answer', 'closed'],
  },
  'wants a login of its own kind': {
    act: (socket) =>
      reply(
        socket,
        `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: ${'Bearer realm='.repeat(300)}\r\nContent-Length: 0\r\n\r\n`,
      ),
    codes: ['realm-missing', 'token-failed', 'login-unusable', 'no-credentials'],
  },
}

function reply(socket: Socket, content: string | Buffer): void {
  socket.end(content)
}

function every(socket: Socket, next: () => string, start: string, ms = 1): void {
  socket.write(start)
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer)
    else socket.write(next())
  }, ms)
}

function flood(socket: Socket, start: string): void {
  socket.write(start)
  const more = (): void => {
    while (!socket.destroyed && socket.write(zeros));
  }
  socket.on('drain', more)
  more()
}

const servers = new Map<string, { readonly server: Server; readonly port: number }>()
const sockets = new Set<Socket>()

beforeAll(async () => {
  for (const [name, { act }] of Object.entries(BEHAVIOURS)) {
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
      socket.once('data', (request: Buffer) => act(socket, request.toString('latin1')))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers.set(name, { server, port: (server.address() as AddressInfo).port })
  }
})

afterAll(() => {
  for (const { server } of servers.values()) server.close()
  for (const socket of sockets) socket.destroy()
})

const LIMITS = { connectMs: 500, tlsMs: 500, headersMs: 400, bodyMs: 400, headerBytes: 64 * 1024 }

async function probe(port: number, deep: boolean): Promise<readonly string[]> {
  const codes: string[] = []
  const options = { ...defaultOptions(), release: 'v1.37.1+k3s1', disableDefaultRegistryEndpoint: true }
  await runProbe(
    {
      target: targetOf(
        readNode(`mirrors:\n  a.test:\n    endpoint: ["http://127.0.0.1:${port}"]\n`, options, engines),
        'a.test/b:1',
      ),
      deep,
      platform: 'linux/amd64',
      diagnostics: true,
      consents: [],
    },
    {
      wire: {
        network: { reach: 'local', lookup: () => Promise.reject(new Error('no names')) },
        systemCa: [],
        limits: LIMITS,
        now: Date.now,
      },
      files: () => Promise.resolve('unknown'),
    },
    (event: ProbeEvent) => event.kind === 'attempt' && codes.push(event.outcome.code),
    AbortSignal.timeout(10_000),
  )
  return codes
}

describe('a server that', () => {
  it.each(Object.keys(BEHAVIOURS))('%s ends in a clear outcome', async (name) => {
    const codes = await probe(servers.get(name)?.port ?? 0, true)
    expect(codes).toHaveLength(1)
    expect(BEHAVIOURS[name]?.codes).toContain(codes[0])
  })

  it('misbehaves two hundred times leaves memory and sockets as they were', async () => {
    const ports = [...servers.values()].map(({ port }) => port)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const queue = Array.from({ length: 200 }, (_, index) => ports[index % ports.length] ?? 0)
    const work = async (): Promise<void> => {
      for (let port = queue.pop(); port !== undefined; port = queue.pop()) await probe(port, false)
    }
    await Promise.all(Array.from({ length: 20 }, work))
    globalThis.gc?.()
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    await expect.poll(() => sockets.size, { timeout: 60_000 }).toBe(0)
  })
})
