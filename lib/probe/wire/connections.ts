import type { Socket } from 'node:net'
import type { TlsReport } from '@/lib/probe/event'
import type { WireRequest } from './wire-message'
import type { HostTls } from './handshake'

/** A connection on which a request was answered, with what was learned when it was made. */
export interface OpenConnection {
  readonly socket: Socket
  readonly address: string
  readonly addresses: readonly string[]
  readonly tls: TlsReport | null
}

/** Connections that answered and are kept for the next request of the same kind. */
export interface Connections {
  /** One that is open; null when there is none. Whoever takes it has it alone. */
  take(request: WireRequest): OpenConnection | null
  keep(request: WireRequest, connection: OpenConnection): void
  /** A new one was made. */
  made(): void
}

/** Of one run: connections by what they are for, and how many were made. */
export interface ConnectionStore {
  /** Those of one owner, which nobody else gets: an endpoint of the plan with its account. */
  of(owner: string): Connections
  readonly count: () => number
  /** Ends all that are kept, and keeps no others. */
  close(): void
}

interface Waiting {
  readonly connection: OpenConnection
  /** When its server ends it. */
  readonly forget: () => void
}

/** Of one kind, so many wait for the next request. */
const IDLE_MAX = 4

/**
 * Keeps connections apart by owner, scheme, host and port as written, TLS settings and the addresses that they may lead to:
 * what was checked for one request holds for the next one on the same connection, and for no other.
 */
export function createConnectionStore(): ConnectionStore {
  const idle = new Map<string, Waiting[]>()
  const settings = new WeakMap<HostTls, number>()
  let kinds = 0
  let made = 0
  let isClosed = false
  const keyOf = (owner: string, { scheme, host, tls, reach }: WireRequest): string => {
    const known = settings.get(tls) ?? (kinds += 1)
    settings.set(tls, known)
    return JSON.stringify([owner, scheme, host, known, reach ?? null])
  }
  return {
    of: (owner) => ({
      take(request) {
        const waiting = idle.get(keyOf(owner, request)) ?? []
        for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
          const { connection, forget } = found
          const { socket } = connection
          socket.off('end', forget).off('close', forget)
          if (!socket.destroyed && socket.writable) return connection
        }
        return null
      },
      keep(request, connection) {
        const { socket } = connection
        const key = keyOf(owner, request)
        const waiting = idle.get(key) ?? []
        if (isClosed || socket.destroyed || waiting.length >= IDLE_MAX) return void socket.destroy()
        idle.set(key, waiting)
        const forget = (): void => {
          const at = waiting.findIndex((one) => one.connection === connection)
          if (at >= 0) waiting.splice(at, 1)
        }
        waiting.push({ connection, forget })
        socket.once('end', forget).once('close', forget)
      },
      made: () => void (made += 1),
    }),
    count: () => made,
    close() {
      isClosed = true
      for (const { connection } of [...idle.values()].flat()) connection.socket.destroy()
      idle.clear()
    },
  }
}
