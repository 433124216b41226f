import type { SaidError } from '@/lib/containerd/pull/lines'
import type { Answer, AnswerId, Known } from './answer'

/** What a live run says of an attempt, as far as it is needed here. */
export interface RanAttempt {
  readonly code: string
  readonly leadsTo: 'found' | 'next' | 'last' | 'dead-end' | 'undecided'
  readonly errors: readonly SaidError[]
  readonly exchanges: readonly RanExchange[]
}

export interface RanExchange {
  readonly method: string
  readonly url: string
  readonly purpose: 'resolve' | 'fetch' | 'token' | 'redirect' | 'diagnostic'
  readonly status: number | null
  readonly address: string | null
  readonly failure: string | null
}

/** Codes of outcomes that are one answer. */
const BY_CODE: Readonly<Record<string, AnswerId>> = {
  'dns-not-found': 'no-host',
  'dns-failed': 'dns-failed',
  refused: 'refused',
  unreachable: 'unreachable',
  'connect-timeout': 'timeout',
  'tls-timeout': 'tls-silent',
  'header-timeout': 'silent',
  reset: 'reset',
  closed: 'closed',
  'https-on-http': 'plain-http',
  'http-on-https': 'tls-port',
  'certificate-unknown-authority': 'unknown-ca',
  'certificate-other-authority': 'unknown-ca',
  'certificate-other-key': 'unknown-ca',
  'certificate-name': 'other-name',
  'certificate-no-names': 'other-name',
  'certificate-expired': 'expired',
  'certificate-not-yet-valid': 'expired',
  'redirect-loop': 'redirect-loop',
  'redirect-not-followed': 'no-location',
  'web-page': 'html',
  'no-content': 'empty',
  'digest-invalid': 'bad-digest',
  'wrong-digest': 'wrong-digest',
  'manifest-unreadable': 'no-digest-then-500',
  'no-credentials': 'login',
  'wrong-credentials': 'wrong-login',
  'token-refused': 'token-refused',
  'token-forbidden': 'token-forbidden',
  'token-failed': 'token-failed',
  'insufficient-scope': 'no-scope',
  'token-not-accepted': 'token-useless',
  'no-challenge': '401-plain',
  'login-unusable': '401-plain',
}

/** Where the words of Go are those of the node too, whatever computer asked. */
const OF_NODE: ReadonlySet<string> = new Set([
  'refused',
  'unreachable',
  'connect-timeout',
  'certificate-unknown-authority',
  'certificate-name',
  'certificate-no-names',
  'redirect-loop',
])

/**
 * The answer that stands for what an attempt was really told; null where it was not asked, is undecided, or was told
 * something that there is no answer for. Never throws.
 */
export function answerOfRun({ code, leadsTo, errors, exchanges }: RanAttempt): Answer | null {
  if (leadsTo === 'undecided') return null
  const asked = exchanges.filter(({ purpose }) => purpose === 'resolve' || purpose === 'redirect')
  const last = asked.at(-1)
  const token = tokenOf(exchanges)
  const known: Known = {
    ...(last?.address != null && { address: last.address }),
    ...(errors.length > 0 && { says: errors }),
    ...(OF_NODE.has(code) && last?.failure != null && { goText: last.failure }),
    ...(token !== null && { token }),
  }
  const id = leadsTo === 'found' ? foundAs(exchanges) : (BY_CODE[code] ?? statusId(last?.status ?? null))
  return id === null ? null : { id, known }
}

/** How the host came to have it. */
function foundAs(exchanges: readonly RanExchange[]): AnswerId {
  if (exchanges.some(({ purpose }) => purpose === 'token')) return 'token'
  if (exchanges.some(({ status, purpose }) => status === 401 && purpose === 'resolve')) return 'login'
  if (exchanges.some(({ status }) => status === 405)) return 'head-405'
  if (exchanges.some(({ purpose }) => purpose === 'redirect')) return 'redirect'
  const names = exchanges.filter(({ purpose }) => purpose === 'resolve')
  return names.length === 2 && names[1]?.method === 'GET' ? 'no-digest' : 'ok'
}

function statusId(status: number | null): AnswerId | null {
  return status !== null && status >= 300 && status < 600 ? `${status}` : null
}

/** The token server that was asked, without what its query asks for. */
function tokenOf(exchanges: readonly RanExchange[]): NonNullable<Known['token']> | null {
  const asked = exchanges.filter(({ purpose, method }) => purpose === 'token' && method === 'GET').at(-1)
  if (asked === undefined) return null
  const [realm = '', query = ''] = asked.url.split('?')
  const service = new URLSearchParams(query).get('service')
  return service === null || query.includes('…') ? null : { realm, service }
}
