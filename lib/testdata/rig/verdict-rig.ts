import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import type { AttemptEvent, Consent, ProbeEvent, UndecidedReason, Verdict } from '@/lib/probe/event'
import { targetOf } from '@/lib/probe/target'
import { runProbe } from '@/lib/probe/run'
import type { Limits } from '@/lib/probe/wire/exchange'
import { SOME_COMPUTER } from '@/lib/probe/wire/computer'
import { createAuthority, type Authority, type Issued } from './certificates'
import { startScriptedServer, type LoggedRequest } from './scripted-server'
import { unsaidIn } from './unsaid'

export const company = createAuthority('a company')
export const known = createAuthority('a known authority')
export const issue = (by: Authority, name: string): Issued => by.issue({ commonName: name, dns: [name] })

/** What listens under a name. Words of the scripted server; `silent` takes connections and says nothing, `unreachable` takes none,
 * `raw` sends what follows it. */
export interface Peer {
  readonly behaviour: string
  readonly tls?: { readonly certificate: string; readonly key: string; readonly clientCa?: string }
  /** The token server that it names. */
  readonly realm?: string
}

export interface VerdictRow {
  readonly why: string
  /** By host[:port] of the endpoints, in their order. */
  readonly peers: Readonly<Record<string, Peer>>
  readonly endpoints: readonly string[]
  readonly configs?: string
  readonly files?: Readonly<Record<string, string>>
  readonly image?: string
  readonly release?: string
  readonly isNode?: boolean
  /** Addresses of names that are not of a peer, and of peers that are to have a certain one. */
  readonly addresses?: Readonly<Record<string, string>>
  readonly limits?: Partial<Limits>
  readonly consents?: readonly Consent[]
  readonly deep?: boolean
  readonly refuses?: string
  /** The limit of the whole run comes while a silent peer is waited for. */
  readonly runsOut?: boolean
  readonly outcome: Verdict['outcome']
  readonly headline: string
  readonly leadsTo: readonly (AttemptEvent['outcome']['leadsTo'] | null)[]
  readonly onlyIf?: readonly (number | null)[]
  readonly reasons?: readonly UndecidedReason[]
  /** The kubelet's line; null where there is none. Left out: not looked at. */
  readonly kubelet?: string | null
}

export const HAS: Peer = { behaviour: '200' }
export const NOT: Peer = { behaviour: '404' }
/** A release with containerd 1.7. */
export const OLD = 'v1.30.14+k3s1'
/** A file that gives one authority to m1.test. */
export const CA = 'configs:\n  m1.test:\n    tls: {ca_file: /ca.pem}\n'
export const OWN_TLS = issue(company, 'm1.test')

/** What a run says, to be compared with what a row expects. */
export interface Said {
  readonly outcome: Verdict['outcome'] | undefined
  readonly headline: string | undefined
  readonly leadsTo: VerdictRow['leadsTo']
  readonly onlyIf: readonly (number | null)[]
  readonly reasons: readonly UndecidedReason[]
  readonly kubelet: string | null | undefined
  /** Undecided attempts that claim to be made as the node makes them; passwords that went to one. */
  readonly wrong: number
  /** What Chinese does not say. */
  readonly unsaid: readonly string[]
}

/** Runs the plan of a row. */
export async function saidOf(row: VerdictRow): Promise<Said> {
  const { verdict, attempts, requests, events } = await probe(row)
  const ended = [...attempts.values()]
  const claims = ended.filter(({ outcome, asNode }) => outcome.undecided !== null && asNode)
  const passwords = row.outcome === 'undecided' ? requests.filter(({ authorization }) => authorization === 'basic') : []
  return {
    outcome: verdict?.outcome,
    headline: verdict?.headline,
    leadsTo: row.leadsTo.map((_, index) => attempts.get(index)?.outcome.leadsTo ?? null),
    onlyIf: ended.map(({ onlyIf }) => onlyIf),
    reasons: verdict?.undecided.map(({ reason }) => reason) ?? [],
    kubelet: row.kubelet === undefined ? undefined : verdict?.kubeletError,
    wrong: claims.length + passwords.length,
    unsaid: unsaidIn(events),
  }
}

export function expectedOf({ outcome, headline, leadsTo, onlyIf, reasons = [], kubelet }: VerdictRow): Said {
  const asked = leadsTo.filter((one) => one !== null)
  return { outcome, headline, leadsTo, onlyIf: onlyIf ?? asked.map(() => null), reasons, kubelet, wrong: 0, unsaid: [] }
}

async function probe(row: VerdictRow) {
  const requests: LoggedRequest[] = []
  const ending = new AbortController()
  const isSilent = Object.values(row.peers).some(({ behaviour }) => behaviour === 'silent')
  const onSilence = (): void => {
    if (row.runsOut === true) ending.abort(new DOMException('The run took too long.', 'TimeoutError'))
  }
  const ports = new Map<string, number>()
  const addresses = new Map<string, string>()
  for (const [index, [host, peer]] of Object.entries(row.peers).entries()) {
    const name = host.replace(/:\d+$/, '')
    if (!/^[\d.[]/.test(name)) addresses.set(name, row.addresses?.[name] ?? `10.0.0.${index + 1}`)
    const ip = addresses.get(name) ?? name.replace(/^\[|\]$/g, '')
    ports.set(ip, await listen(peer, requests, onSilence))
  }
  const quoted = row.endpoints.map((endpoint) => JSON.stringify(endpoint)).join(', ')
  const text = `mirrors:\n  a.test:\n    endpoint: [${quoted}]\n${row.configs ?? ''}`
  const options = {
    ...defaultOptions(),
    release: row.release ?? 'v1.37.1+k3s1',
    disableDefaultRegistryEndpoint: true,
  }
  const attempts = new Map<number, AttemptEvent>()
  const events: ProbeEvent[] = []
  const verdict = await runProbe(
    {
      target: targetOf(readNode(text, options, engines), row.image ?? 'a.test/b:1'),
      deep: row.deep ?? false,
      platform: 'linux/amd64',
      diagnostics: false,
      consents: row.consents ?? [],
    },
    {
      wire: {
        network: {
          reach: 'local',
          lookup: (name) => Promise.resolve([{ address: addresses.get(name) ?? row.addresses?.[name] ?? '10.0.0.99', family: 4 }]),
          dial: (ip) => ({ host: '127.0.0.1', port: ports.get(ip) ?? 1 }),
          refuses: (name) => (name === row.refuses ? 'the host is not among those that this server may ask' : null),
        },
        systemCa: [known.certificate],
        limits: { connectMs: 20_000, tlsMs: 20_000, headersMs: isSilent && row.runsOut !== true ? 1_500 : 20_000, bodyMs: 20_000, headerBytes: 16_384, ...row.limits },
        now: Date.now,
        computer: { ...SOME_COMPUTER, isNode: row.isNode ?? false },
      },
      files: (path) => {
        const found = row.files?.[path]
        return Promise.resolve(found === undefined ? 'unknown' : { text: found })
      },
    },
    (event: ProbeEvent) => {
      events.push(event)
      if (event.kind === 'attempt') attempts.set(event.attempt, event)
    },
    ending.signal,
  )
  return { verdict, attempts, requests, events }
}

async function listen(
  { behaviour, tls, realm = '' }: Peer,
  requests: LoggedRequest[],
  onSilence: () => void,
): Promise<number> {
  if (/^(?:silent|reset|raw|unreachable)/.test(behaviour)) return listenRaw(behaviour, onSilence)
  const server = await startScriptedServer(
    { behaviour, serves: 'index', tls: tls ?? null, realm, service: 'rig' },
    (request) => requests.push(request),
  )
  onTestFinished(server.close)
  return server.port
}

async function listenRaw(behaviour: string, onSilence: () => void): Promise<number> {
  if (behaviour === 'unreachable') return listenUnreachable()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', () => {
      if (behaviour === 'silent') onSilence()
      if (behaviour === 'reset') socket.resetAndDestroy()
      if (behaviour.startsWith('raw|')) socket.end(behaviour.slice(4))
    })
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A port whose connections are never made: who listens does not take them, and two wait already. */
async function listenUnreachable(): Promise<number> {
  const worker = new Worker(
    `const { createServer } = require('node:net')
    const { parentPort } = require('node:worker_threads')
    const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    })`,
    { eval: true },
  )
  onTestFinished(() => worker.terminate().then(() => undefined))
  const [port] = (await once(worker, 'message')) as [number]
  for (let waiting = 0; waiting < 4; waiting += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    onTestFinished(() => void socket.destroy())
  }
  await delay(50)
  return port
}
