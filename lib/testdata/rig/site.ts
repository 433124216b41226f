import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHandler } from '@/lib/probe/api/handler'
import type { HandlerOptions, RunLimits } from '@/lib/probe/api/handler-options'
import { probePolicy, type ProbePolicy, type ProbeSettings } from '@/lib/probe/api/mode'
import { lookAtCertificates } from '@/lib/probe/api/certificate-task'
import { makePlan, makePlans } from '@/lib/probe/api/plan-task'
import type { Contact } from '@/lib/probe/contact'
import type { ProbeEvent } from '@/lib/probe/event'
import { readStatus } from '@/lib/probe/event'
import { readEvent } from '@/lib/probe/read-answer'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { Watch } from '@/lib/server/watch/watch'
import { inEnglish } from '@/lib/words/saying'

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
  if ('refused' in policy) throw new Error(inEnglish(policy.refused))
  return policy
}

export interface Request {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal | undefined
}

/** Our own API on a real socket. */
export interface Site {
  readonly port: number
  readonly token: string
  ask(options: Request): Promise<Reply>
  /** `signal`: the browser goes. */
  probe(body: Record<string, unknown>, signal?: AbortSignal): Promise<readonly ProbeEvent[]>
  close(): Promise<void>
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface SiteOptions extends Partial<Wire> {
  readonly runLimits?: RunLimits
  readonly lookup?: Wire['network']['lookup']
  readonly dial?: NonNullable<Wire['network']['dial']>
  /** Left out: runs are not watched. */
  readonly watch?: Pick<Watch, 'run' | 'request'>
  /** Left out: made at once. */
  readonly plan?: HandlerOptions['work']['plan']
}

/** Begins to listen on a free port of the loopback interface. */
export async function openSite(
  policy: ProbePolicy,
  { runLimits, watch, plan = (task) => Promise.resolve(makePlan(task)), ...wire }: SiteOptions = {},
): Promise<Site> {
  const hosts = new Set<string>()
  const { lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]), dial } = wire
  const handle = createHandler({
    work: {
      plan,
      plans: (task) => Promise.resolve(makePlans(task)),
      certificates: (task) => Promise.resolve(lookAtCertificates(task)),
    },
    policy,
    hosts,
    ...(runLimits && { limits: runLimits }),
    ...(watch && { watch: watch.run }),
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
    watch?.request(request, response)
    if (!handle(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  hosts.add(`127.0.0.1:${port}`)
  const ask: Site['ask'] = ({ method = 'GET', path = '/api/probe', headers = {}, body, signal }) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest(
        {
          // A connection of its own: one that is kept may be closed just when it is used again.
          agent: false,
          host: '127.0.0.1',
          port,
          method,
          path,
          headers: { Host: `127.0.0.1:${port}`, ...headers },
          ...(signal && { signal }),
        },
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
    probe: async (body, signal) => {
      const { status, text } = await ask({
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Pullpath-Token': token },
        body: JSON.stringify(bodyOf(body)),
        signal,
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
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
