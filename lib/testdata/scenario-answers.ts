import { printLine, type Unknown, type Written } from '@/lib/containerd/pull/line'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { Registries } from '@/lib/registries/model'
import { answerOf, type Answer } from '@/lib/whatif/answer'
import type { AccountKind } from '@/lib/whatif/login'
import type { SimulatedRequest } from '@/lib/whatif/request'
import type { Run, Scenario, ScenarioServer } from './rig/scenario'

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

/** What the servers of a scenario are, to somebody who asks them as these attempts do. */
export function answersOfScenario(
  { attempts }: Plan,
  { configs }: Registries,
  accounts: readonly AccountKind[],
  scenario: Scenario,
): readonly Answer[] {
  return attempts.map((attempt, index) => {
    const auth = attempt.credentials === null ? null : configs.get(attempt.credentials)?.auth
    const { podCredentials: pod } = scenario
    const sent = pod ? `${pod.username}:${pod.password}` : auth && `${auth.username}:${auth.password}`
    return answerOfServer(attempt, accounts[index] ?? null, sent ?? '', scenario)
  })
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
  if (behaviour === 'bearer-get' && account === null) return { id: 'token-refused', known: own }
  const found = ANSWERS[behaviour]
  if (found !== undefined) return { ...found, known: own }
  const status = answerOf(behaviour)
  if (status === null) throw new Error(`no answer is like ${behaviour}`)
  return { ...status, known: { ...own, ...KNOWN(Number(behaviour)) } }
}

function serverOf({ parts }: Attempt, servers: Scenario['servers']): ScenarioServer | undefined {
  return servers.find(({ host }) => host === parts.host.replace(/:443$/, ''))
}

function realmOf({ host, tls }: ScenarioServer): string {
  return host === 'registry-1.docker.io' ? 'https://auth.docker.io' : `${tls === null ? 'http' : 'https'}://${host}`
}

/** As the rig records it: nothing of connections that did not come about. */
export function sentTo(
  { attempt, to, method, url, authorization, status, failure }: SimulatedRequest,
  attempts: readonly Attempt[],
  { servers }: Scenario,
) {
  if (status === null && failure !== 'closed') return []
  const own = serverOf(attempts[attempt]!, servers)
  const [, elsewhere] = own?.behaviour.split('|') ?? []
  const server = to === 'elsewhere' ? servers.find(({ host }) => elsewhere?.endsWith(host)) : own
  return [{ server: server?.name, method, url: pathOf(url), authorization, status: status ?? 0 }]
}

export function recorded({ server, method, url, authorization, status }: Omit<Run['requests'][number], 'n'>) {
  return { server, method, url: comparable(url), authorization, status }
}

function pathOf(url: Written): string {
  return comparable(printLine(url, shownPart).replace(/^https?:\/\/[^/]+/, ''))
}

export function shownPart({ what }: Unknown): string {
  return what === 'digest' ? 'sha256:0' : `<${what}>`
}

export function comparable(text: string): string {
  return text.replace(/sha256:[0-9a-f]+/g, '(digest)').replace('snapshotter native', 'snapshotter overlayfs')
}
