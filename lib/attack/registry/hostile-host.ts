import { createServer, type AddressInfo, type Socket } from 'node:net'
import { secretOf, type Asked, type Behaviour, type Place } from './answers'
import { CONNECTIONS } from './connections'
import { CONTENTS } from './contents'
import { HANDSHAKES } from './handshakes'
import { LOGINS } from './logins'
import { REDIRECTS } from './redirects'

/** All that a registry can do wrong, by what it does. */
export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  ...CONNECTIONS,
  ...CONTENTS,
  ...LOGINS,
  ...REDIRECTS,
  ...HANDSHAKES,
}

/** A registry that misbehaves in one way, on a port of its own. */
export interface HostileHost {
  readonly name: string
  readonly scheme: 'http' | 'https'
  readonly port: number
  /** How often a password came to each host[:port] that it is called. */
  readonly passwords: Map<string, number>
  /** Connections that are open. */
  readonly open: () => number
  close(): Promise<void>
}

/** More of a request than that is not read. */
const REQUEST_MAX = 200_000

export async function startHostileHost(name: string, place: Place, password: string): Promise<HostileHost> {
  const act = BEHAVIOURS[name]
  if (act === undefined) throw new Error(name)
  const isTls = Object.hasOwn(HANDSHAKES, name)
  const passwords = new Map<string, number>()
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    // A client that goes takes its connection with it.
    socket.on('end', () => socket.destroySoon())
    let received = ''
    const take = (chunk: Buffer): void => {
      received += chunk.toString('latin1')
      const isHello = received.startsWith('\x16')
      if (isHello && !isTls) return void socket.destroy()
      const asked = isTls ? NOTHING : requestIn(received)
      if (asked === null && received.length < REQUEST_MAX) return
      socket.off('data', take).resume()
      if (asked === null) return void socket.destroy()
      if (secretOf(asked) === password) passwords.set(asked.host, (passwords.get(asked.host) ?? 0) + 1)
      act(socket, asked, place)
    }
    socket.on('data', take)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    name,
    scheme: isTls ? 'https' : 'http',
    port: (server.address() as AddressInfo).port,
    passwords,
    open: () => sockets.size,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

const NOTHING: Asked = { method: '', path: '', host: '', authorization: '', body: '' }

/** Null until all of it is there. */
function requestIn(received: string): Asked | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = received.slice(0, end)
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, 'im').exec(head.replaceAll('\r', ''))?.[1] ?? ''
  const body = received.slice(end + 4)
  if (body.length < Number(header('content-length'))) return null
  const [, method = '', path = ''] = /^(\S+) (\S+)/.exec(head) ?? []
  return { method, path, host: header('host'), authorization: header('authorization'), body }
}
