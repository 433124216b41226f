import { setMaxListeners } from 'node:events'
import { createServer as createNetServer, type AddressInfo, type Socket } from 'node:net'
import { engines } from '@/lib/containerd/engines'
import { readNode } from '@/lib/node'
import { contactsOf } from '@/lib/probe/contact'
import type { ProbeEvent } from '@/lib/probe/event'
import { ATTEMPTS_MAX, REQUESTS_MAX } from '@/lib/probe/guard/own-limits'
import { pick, randomOf } from '@/lib/testdata/generate/registries-text'
import { openSite, OPTIONS, policyOf, type Site } from '@/lib/testdata/rig/site'
import { grown, handlesNow, heldNow } from '@/lib/attack/held'
import { createFinder, each, type Finder, type Part } from '@/lib/attack/part'
import { requireAnswer, requireEnd } from '@/lib/attack/requires'
import { BEHAVIOURS, startHostileHost, type HostileHost } from './hostile-host'
import { requireShown } from './shown'

/** Endpoints of a run: more than are asked, and names of one computer for them: more are not agreed to. */
const ENDPOINTS = 220
const NAMES = 190
const SITES = 5
const MIXED_MIN = 20
const LIMITS = { connectMs: 500, tlsMs: 200, headersMs: 150, bodyMs: 150, headerBytes: 64 * 1024 }
/** Endpoints that let wait are cut by it, which is an outcome too. */
const RUN_LIMITS = { runMs: 12_000, marginMs: 2_000 }
/** Of all runs together, after the first of each kind: what code and caches need. */
const HEAP_BYTES_MAX = 48 * 1024 * 1024
/** Letters of the secrets that are looked for, in two halves. */
const PASSWORD = ['qZ7wKx2', 'vNp4TgY'] as const
const TOKEN = ['hJ9sRm3', 'bLc6WfD'] as const
const HALVES = [...PASSWORD, ...TOKEN]
const SECRET = `é%2f+/&"<${PASSWORD.join('')}>'\\ =`
const GIVEN_TOKEN = `t.${TOKEN.join('')}+/=.x`
/** Registries to which no account is sent again once they refused it. */
const REFUSING: ReadonlySet<string> = new Set(['refuses every account', 'refuses every account for a token'])

interface Run {
  readonly why: string
  readonly hosts: readonly HostileHost[]
  readonly seed: number
}

/**
 * Registries that misbehave, each alone at 220 endpoints, then all of them mixed. Every run ends within its limits with one
 * of three outcomes, shows no secret, and asks nobody that it was not allowed to ask.
 */
export const attackRegistries: Part = async (cases, isLate) => {
  const finder = createFinder()
  const before = handlesNow()
  const strays: string[] = []
  const canary = await startCanary(strays)
  const ports = new Set<number>()
  const sites = await Promise.all(
    Array.from({ length: SITES }, () =>
      openSite(policyOf(), {
        limits: LIMITS,
        runLimits: RUN_LIMITS,
        lookup: (name) => Promise.resolve([{ address: name === 'inside.test' ? '10.0.0.1' : '127.0.0.1', family: 4 }]),
        dial: (ip, port) => {
          if (ip === '127.0.0.1' && ports.has(port)) return { host: ip, port }
          strays.push(`${ip}:${port}`)
          return { host: '127.0.0.1', port: canary.port }
        },
      }),
    ),
  )
  const [first] = sites
  const place = { canary: `127.0.0.1:${canary.port}`, api: `127.0.0.1:${first?.port ?? 0}`, token: GIVEN_TOKEN }
  const hosts = await Promise.all(Object.keys(BEHAVIOURS).map((name) => startHostileHost(name, place, SECRET)))
  for (const { port } of hosts) ports.add(port)
  const alone = hosts.map((host, seed): Run => ({ why: host.name, hosts: [host], seed }))
  const mixed = Array.from({ length: Math.max(MIXED_MIN, cases - alone.length) }, (_, seed): Run => ({
    why: `mixed ${seed}`,
    hosts,
    seed,
  }))
  // In no order, so that a cut leaves out no kind as a whole.
  const order = randomOf(cases)
  const runs = [...alone, ...mixed]
    .map((run) => ({ run, at: order(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ run }) => run)
    .slice(0, cases)
  // What is made once, as tables and compiled code, is not growth.
  const settled = () => hosts.every(({ open }) => open() === 0)
  const warm = Math.min(runs.length, SITES * 2)
  const places = sites.flatMap((site) => [site, site])
  const free = [...places]
  const work = async (run: Run): Promise<void> => {
    const site = free.pop()
    if (site === undefined) return
    await tryRun(run, site, finder, leaving.signal)
    if (!leaving.signal.aborted) done += 1
    free.push(site)
  }
  // What still runs when time is up ends as it does when a browser goes.
  const leaving = new AbortController()
  setMaxListeners(2 * places.length, leaving.signal)
  const watching = setInterval(() => isLate() && leaving.abort(), 200)
  let done = 0
  await each(runs.slice(0, warm), places.length, isLate, work)
  const heapBefore = (await heldNow(settled)).heapBytes
  await each(runs.slice(warm), places.length, isLate, work)
  clearInterval(watching)
  const { heapBytes } = await heldNow(settled)
  if (globalThis.gc !== undefined && heapBytes - heapBefore > HEAP_BYTES_MAX)
    finder.fault(`the heap grew by ${heapBytes - heapBefore} bytes`)
  if (!settled()) finder.fault('connections stay open')
  for (const stray of new Set(strays)) finder.fault(`asked without a yes: ${stray}`)
  for (const { name, passwords } of hosts)
    for (const [host, count] of passwords)
      if (REFUSING.has(name) && count > runs.filter(({ hosts: all }) => all.some((one) => one.name === name)).length)
        finder.fault(`${name}: ${host} got the wrong password ${count} times`)
  await Promise.all(sites.map((site) => requireAnswer(site, finder)))
  await Promise.all([...sites, ...hosts, canary].map((one) => one.close()))
  const after = await heldNow(() => grown(before, handlesNow()).length === 0)
  for (const more of grown(before, after.handles)) finder.fault(`a handle stays: ${more}`)
  finder.count('behaviours', hosts.length)
  return finder.result(done, runs.length)
}

async function tryRun({ why, hosts, seed }: Run, site: Site, finder: Finder, leaving: AbortSignal): Promise<void> {
  const random = randomOf(seed)
  const at = Array.from({ length: ENDPOINTS }, (_, index) => {
    const { scheme, port } = hosts.length === 1 ? (hosts[0] as HostileHost) : pick(random, hosts)
    return { origin: `${scheme}://h${index % NAMES}.test:${port}`, host: `h${index % NAMES}.test:${port}`, index }
  })
  // No more hosts than a person can agree to.
  const known = [...new Set(at.map(({ origin }) => origin))].slice(0, NAMES)
  const endpoints = at.map(
    ({ origin, index }) => `${known.includes(origin) ? origin : known[index % known.length]}/p${index}`,
  )
  const accounts = [...new Set(at.map(({ host }) => host))].map(
    (host) => `  "${host}":\n    auth: {username: u, password: ${JSON.stringify(SECRET)}}\n`,
  )
  const text = `mirrors:\n  a.test:\n    endpoint:\n${endpoints.map((url) => `      - ${url}\n`).join('')}configs:\n${accounts.join('')}`
  const options = { ...OPTIONS, release: seed % 5 === 4 ? 'v1.30.14+k3s1' : OPTIONS.release }
  const deep = seed % 2 === 0
  const body = {
    text,
    options,
    image: 'a.test/b:1',
    deep,
    diagnostics: seed % 3 !== 0,
    consents: consentsFor(at, site),
  }
  const contacts = contactsOf(readNode(text, options as Parameters<typeof readNode>[1], engines).plan('a.test/b:1'))
  try {
    const events = await site.probe({ ...body, contacts }, leaving)
    requireEnd(events, why, finder)
    requireLimits(events, why, finder)
    requireShown({ events, image: 'a.test/b:1' }, HALVES, why, finder)
    for (const event of events) {
      if (event.kind === 'finished') finder.count(event.verdict.outcome)
      if (event.kind === 'exchange') finder.count('requests')
      if (event.kind === 'attempt') finder.count('attempts')
    }
  } catch (error) {
    if (!leaving.aborted) finder.fault(`${why}: ${String(error).slice(0, 300)}`)
  }
}

/** A yes for what must be refused all the same: this program itself, and metadata services. */
function consentsFor(at: readonly { readonly host: string }[], site: Site) {
  const realms = [
    `http://127.0.0.1:${site.port}`,
    `http://localhost:${site.port}`,
    'http://169.254.169.254',
    'http://metadata.google.internal',
  ]
  return at
    .slice(0, 2)
    .flatMap(({ host }) =>
      realms.flatMap((realm) => (['realm', 'redirect'] as const).map((kind) => ({ kind, registry: host, realm }))),
    )
}

function requireLimits(events: readonly ProbeEvent[], why: string, finder: Finder): void {
  const attempts = new Set(events.flatMap((event) => (event.kind === 'attempt' ? [event.attempt] : []))).size
  const requests = events.filter(({ kind }) => kind === 'exchange').length
  if (attempts > ATTEMPTS_MAX) finder.fault(`${why}: ${attempts} attempts`)
  if (requests > REQUESTS_MAX) finder.fault(`${why}: ${requests} requests`)
  const verdict = events.flatMap((event) => (event.kind === 'finished' ? [event.verdict] : []))[0]
  const isCut = verdict?.undecided.some(({ reason }) => reason === 'own-limit') ?? false
  const last = events.findLast((event) => event.kind === 'attempt')
  const { code = '', leadsTo = null, undecided = null } = last?.outcome ?? {}
  // The time of a run can also be over while an answer is read.
  const isLate = code === 'run-time-limit' || undecided === 'own-time-limit'
  const isEnd = leadsTo === 'found' || leadsTo === 'dead-end' || isLate
  if (isCut) finder.count('cut by limits of our own')
  else if (attempts === ATTEMPTS_MAX && !isEnd)
    finder.fault(
      `${why}: ${attempts} of ${ENDPOINTS} attempts, and no word of a limit: ${JSON.stringify(last?.outcome)}`,
    )
}

/** Takes connections that nobody was allowed to make, and notes them. */
async function startCanary(strays: string[]): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createNetServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    strays.push('the canary got a connection')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
