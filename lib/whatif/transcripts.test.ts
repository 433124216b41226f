import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { printLine, type Unknown, type Written } from '@/lib/containerd/pull/line'
import type { Attempt } from '@/lib/containerd/plan'
import { defaultOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { readNode } from '@/lib/node'
import scenarios from '@/lib/testdata/conformance/transcripts.json'
import type { Run, Scenario, ScenarioServer } from '@/lib/testdata/rig/scenario'
import { accountsOf } from './accounts'
import { answerOf, type Answer, type AnswerId } from './answer'
import type { AccountKind } from './login'
import { simulatePull } from './simulate'

/** Releases of K3s with the containerd of the recordings. */
const RELEASES: Readonly<Record<string, string>> = {
  '1.7.22-k3s1': 'v1.31.2+k3s1',
  '2.0.4-k3s3': 'v1.32.3+k3s1',
  '2.3.4-rw': 'v1.37.1+k3s1',
}

/** K3s' builds since July 2025 find these credentials; the recorded one is upstream's. */
const WITHOUT_ALIAS = new Set(['hub-credentials-docker-io, 2.3.4-rw'])

const GRPC_CODES: Readonly<Record<number, string>> = { 0: 'OK', 2: 'Unknown', 5: 'NotFound' }

/** What the rig says with each error, and what of its servers can be in one. */
const KNOWN = (status: number): Answer['known'] => ({ says: [{ code: 'UNKNOWN', message: `mock ${status}` }] })

const ANSWERS: Readonly<Record<string, Answer>> = {
  '200': { id: 'ok' },
  slow: { id: 'ok' },
  '405': { id: 'head-405' },
  drop: { id: 'closed' },
  refused: { id: 'refused' },
  html: { id: 'html' },
  '302-no-location': { id: 'no-location' },
  redirect: { id: 'redirect' },
  blob404: { id: 'blob-missing' },
  get404: { id: 'manifest-missing' },
  'no-digest': { id: 'no-digest' },
  'no-digest-get500': { id: 'no-digest-then-500', known: { mediaType: 'application/json', ...KNOWN(500) } },
  'bad-digest': { id: 'bad-digest', known: { digestHeader: 'nonsense' } },
  'corrupt-blob': { id: 'broken-blob', known: { bytes: [226, 7] } },
  '401-plain': { id: '401-plain', ...KNOWN(401) },
  'bearer-denied': { id: 'token-forbidden' },
  'bearer-get': { id: 'token-get' },
  'bearer-insufficient': { id: 'no-scope' },
  'bearer-idtoken': { id: 'token' },
  '503-once': { id: 'busy-once', known: KNOWN(503)! },
}

const cases = (scenarios as unknown as readonly Scenario[]).flatMap((scenario) =>
  scenario.runs.map((run) => ({
    scenario,
    run,
    name: `${scenario.id}, containerd ${run.containerd}: ${scenario.why}`,
  })),
)

describe('says what containerd did, of all recorded pulls', () => {
  it.each(cases)('$name', ({ scenario, run }) => {
    const { requests, ending, attempts } = simulated(scenario, run)
    expect(requests.flatMap((request) => sentTo(request, attempts, scenario))).toEqual(run.requests.map(recorded))
    if (run.result.ok) return expect(ending.kind).toBe('works')
    if (ending.kind !== 'fails') return expect(ending.kind).toBe('fails')
    expect(ending.cri && comparable(printLine(ending.cri.message, shown))).toBe(comparable(run.result.error ?? ''))
    expect(ending.cri?.code).toBe(GRPC_CODES[run.result.grpcCode])
    // The kubelet's line is that error, with its code before it unless it is Unknown.
    const code = run.result.grpcCode === 2 ? '' : `rpc error: code = ${GRPC_CODES[run.result.grpcCode]} desc = `
    expect(ending.kubelet && comparable(printLine(ending.kubelet, shown))).toBe(
      comparable(`Failed to pull image "${scenario.image}": ${code}${run.result.error}`),
    )
  })
})

function simulated(scenario: Scenario, run: Run) {
  const options = { ...defaultOptions(), ...scenario.flags, release: RELEASES[run.containerd] ?? '' }
  const node = readNode(scenario.registriesYaml, options, engines)
  const plan = node.plan(scenario.image)
  const { registries } = node.parsed
  const hasPod = scenario.podCredentials !== undefined
  const accounts = WITHOUT_ALIAS.has(`${scenario.id}, ${run.containerd}`)
    ? plan.attempts.map(() => null)
    : accountsOf(plan.attempts, registries, hasPod)
  const answers = plan.attempts.map((attempt, index) => {
    const key = attempt.credentials
    const auth = key === null ? null : registries.configs.get(key)?.auth
    const sent = hasPod
      ? `${scenario.podCredentials?.username}:${scenario.podCredentials?.password}`
      : auth && `${auth.username}:${auth.password}`
    return answerOfServer(attempt, accounts[index] ?? null, sent ?? '', scenario)
  })
  const serving = scenario.servers.find(
    ({ behaviour }) => !/^\d/.test(behaviour) || behaviour === '200' || behaviour === '503-once',
  )
  const isIndex = run.requests.some(({ url }) => url.includes('6c03c9bdf260')) || serving?.serves === 'index'
  const simulation = simulatePull({
    plan,
    release: releaseOf(options),
    answers,
    accounts,
    image: { isIndex, layers: 1 },
    policy: 'Always',
    isPresent: false,
  })
  return { ...simulation, attempts: plan.attempts }
}

/** What a recorded server is, to somebody who asks it like this attempt does. */
function answerOfServer(attempt: Attempt, account: AccountKind, sent: string, { servers, id }: Scenario): Answer {
  const server = serverOf(attempt, servers)
  if (server === undefined)
    return {
      id: 'no-host',
      known: {
        goText: `dial tcp: lookup ${attempt.parts.host} on 127.0.0.53:53: read udp 127.0.0.1:PORT->127.0.0.53:53: read: connection refused`,
      },
    }
  const address = server.address
  const known = { address }
  if (id === 'tls-missing-ca-file' && attempt.tlsFiles.ca.length > 0) return { id: 'file-missing', known }
  if (server.tls?.startsWith('unknown') === true && !attempt.tls.skipVerify) return { id: 'unknown-ca', known }
  if (server.tls === null && attempt.parts.scheme === 'https://') return { id: 'plain-http', known }
  const [behaviour = '', wanted] = server.behaviour.split('|')
  const token = {
    realm: `${realmOf(server)}/token`,
    service: server.name === 'hub' ? 'hub.test' : server.host.replace(/:.*/, ''),
  }
  const own = { ...ANSWERS[behaviour]?.known, ...known, token }
  if (behaviour === 'basic') return { id: account === null || sent === wanted ? 'login' : 'wrong-login', known: own }
  if (behaviour === 'bearer')
    return { id: wanted === undefined || (account !== null && sent === wanted) ? 'token' : 'token-refused', known: own }
  const found = ANSWERS[behaviour]
  if (found !== undefined) return { ...found, known: own }
  expect(answerOf(behaviour)).not.toBeNull()
  return { id: behaviour as AnswerId, known: { ...own, ...KNOWN(Number(behaviour)) } }
}

function serverOf({ parts }: Attempt, servers: Scenario['servers']): ScenarioServer | undefined {
  return servers.find(({ host }) => host === parts.host.replace(/:443$/, ''))
}

function realmOf({ host, tls }: ScenarioServer): string {
  return host === 'registry-1.docker.io' ? 'https://auth.docker.io' : `${tls === null ? 'http' : 'https'}://${host}`
}

type Sent = ReturnType<typeof simulatePull>['requests'][number]

/** As the rig records it: nothing of connections that did not come about. */
function sentTo(
  { attempt, to, method, url, authorization, status, failure }: Sent,
  attempts: readonly Attempt[],
  { servers }: Scenario,
) {
  if (status === null && failure !== 'closed') return []
  const own = serverOf(attempts[attempt]!, servers)
  const [, elsewhere] = own?.behaviour.split('|') ?? []
  const server = to === 'elsewhere' ? servers.find(({ host }) => elsewhere?.endsWith(host)) : own
  return [{ server: server?.name, method, url: pathOf(url), authorization, status: status ?? 0 }]
}

function recorded({ server, method, url, authorization, status }: Run['requests'][number]) {
  return { server, method, url: comparable(url), authorization, status }
}

function pathOf(url: Written): string {
  return comparable(printLine(url, shown).replace(/^https?:\/\/[^/]+/, ''))
}

function shown({ what }: Unknown): string {
  return what === 'digest' ? 'sha256:0' : `<${what}>`
}

function comparable(text: string): string {
  return text.replace(/sha256:[0-9a-f]+/g, '(digest)').replace('snapshotter native', 'snapshotter overlayfs')
}
