import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createServer as createNetServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import type { ProbePolicy } from '@/lib/probe/api/mode'
import type { ProbeEvent } from '@/lib/probe/event'
import { unsaidIn } from './unsaid'
import { openSite, type Site, type SiteOptions } from './site'

export interface RegistryReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Our own API on a real socket, until the test ends. All that its runs say is said in Chinese too. */
export async function startSite(policy: ProbePolicy, options: SiteOptions = {}): Promise<Site> {
  const site = await openSite(policy, options)
  onTestFinished(site.close)
  return {
    ...site,
    async probe(body, signal) {
      const events = await site.probe(body, signal)
      expect(unsaidIn(events)).toEqual([])
      return events
    },
  }
}

/** Until the test ends. */
export function listen(server: ReturnType<typeof createServer> | ReturnType<typeof createNetServer>): Promise<number> {
  onTestFinished(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

/** Counts connections; there should be none. */
export async function startCanary(): Promise<{ readonly port: number; readonly visits: () => number }> {
  let visits = 0
  const port = await listen(
    createNetServer((socket) => {
      visits += 1
      socket.destroy()
    }),
  )
  return { port, visits: () => visits }
}

/** A registry that answers every request with one function. */
export async function startRegistry(answer: (url: string, headers: IncomingHttpHeaders) => RegistryReply): Promise<number> {
  return listen(
    createServer((request, response) => {
      const { status, headers = {}, body = '' } = answer(request.url ?? '', request.headers)
      response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body)
    }),
  )
}

/** A file with one mirror and the given additions. */
export const mirror = (endpoint: string, configs = '') => `mirrors:\n  a.test:\n    endpoint: ["${endpoint}"]\n${configs}`
/** The outcome codes of the attempts. */
export const outcomes = (events: readonly ProbeEvent[]) =>
  events.flatMap((event) => (event.kind === 'attempt' ? [event.outcome.code] : []))
