import { lookAtCertificates } from '@/lib/probe/api/certificate-task'
import { makePlan } from '@/lib/probe/api/plan-task'
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { createServer as createNetServer, type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createHandler, type RunLimits } from '@/lib/probe/api/handler'
import { probePolicy, type ProbePolicy, type ProbeSettings } from '@/lib/probe/api/mode'
import type { Contact } from '@/lib/probe/contact'
import type { ProbeEvent } from '@/lib/probe/event'
import { readEvent, readStatus } from '@/lib/probe/read-answer'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import type { Wire } from '@/lib/probe/wire/exchange'

export const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: true,
  embeddedRegistry: false,
  dataDir: null,
}

/** The server's usual options with the given differences. @throws if it would not start */
export function policyOf(settings: Partial<ProbeSettings> = {}): ProbePolicy {
  const policy = probePolicy({ mode: '', allow: '', allowRemote: false, filesDir: '', isLoopback: true, ...settings })
  if ('refused' in policy) throw new Error(policy.refused)
  return policy
}

/** Our own API on a real socket, until the test ends. */
export interface Site {
  readonly port: number
  readonly token: string
  ask(options: { method?: string; path?: string; headers?: Record<string, string>; body?: string }): Promise<Reply>
  probe(body: Record<string, unknown>): Promise<readonly ProbeEvent[]>
}

export interface RegistryReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export async function startSite(
  policy: ProbePolicy,
  { runLimits, ...wire }: Partial<Wire> & {
    runLimits?: RunLimits
    lookup?: Wire['network']['lookup']; dial?: NonNullable<Wire['network']['dial']> } = {},
): Promise<Site> {
  const hosts = new Set<string>()
  const { lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]), dial } = wire
  const handle = createHandler({
    work: { plan: async (task) => makePlan(task), certificates: async (task) => lookAtCertificates(task) },
    policy,
    hosts,
    ...(runLimits && { limits: runLimits }),
    wire: {
      network: { reach: policy.reach, lookup, ...(dial && { dial }) },
      systemCa: [],
      limits: { connectMs: 1_000, tlsMs: 1_000, headersMs: 1_000, bodyMs: 1_000, headerBytes: 16_384 },
      now: Date.now,
      // Registries of tests listen on the loopback interface, which is a node's own.
      computer: { ...SOME_COMPUTER, isNode: true },
      ...wire,
    },
  })
  const server = createServer((request, response) => {
    if (!handle(request, response)) response.writeHead(404).end()
  })
  const port = await listen(server)
  hosts.add(`127.0.0.1:${port}`)
  const ask: Site['ask'] = ({ method = 'GET', path = '/api/probe', headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port, method, path, headers: { Host: `127.0.0.1:${port}`, ...headers } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          )
          answer.on('error', reject)
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  const token = readStatus((await ask({ headers: { 'X-Pullpath-Page': '1' } })).text)?.startToken ?? ''
  return {
    port,
    token,
    ask,
    probe: async (body) => {
      const { status, text } = await ask({
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': token },
        body: JSON.stringify(bodyOf(body)),
      })
      if (status !== 200) throw new Error(`${status} ${text}`)
      return text
        .trim()
        .split('\n')
        .map((line) => {
          const event = readEvent(line)
          if (event === null) throw new Error(line)
          return event
        })
    },
  }
}

/** As the page sends it. */
export function contact(host: string, credentials: string | null = null): Contact {
  return { host, credentials }
}

/** A request of the page with the given differences. */
export function bodyOf(body: Record<string, unknown>): Record<string, unknown> {
  return {
    text: 'mirrors: {}\n',
    options: OPTIONS,
    image: 'a.test/b:1',
    deep: false,
    platform: 'linux/amd64',
    diagnostics: false,
    consents: [],
    files: {},
    contacts: [contact('https://a.test')],
    ...body,
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
