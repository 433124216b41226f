import type { Attempt } from '@/lib/containerd/plan'
import { credentialsKey } from '@/lib/containerd/credentials'
import type { Reference } from '@/lib/containerd/reference'
import { nearConfigKey } from '@/lib/registries/issues/near-key'
import { accountOf, isFilledIn, sendableAccount, type Account } from '@/lib/probe/login/account'
import { AuthorizationError } from '@/lib/probe/login/authorization-error'
import { NO_TLS, type HostTls } from '@/lib/probe/wire/handshake'
import { createPemGiver } from '@/lib/probe/wire/chain-report'
import type { TlsSettings } from '@/lib/probe/wire/tls-settings'
import type { ProbeEvent } from './event'
import { createGate, OPEN_GATE, type Gate } from '@/lib/probe/guard/gate'
import { createBudget, createPace } from '@/lib/probe/guard/own-limits'
import type { ProbeEnvironment, ProbeRequest } from './probe-request'
import type { Pull } from './pull'
import type { ProbeTarget } from './target'
import { createRefusedAccounts } from '@/lib/probe/guard/refused-accounts'
import type { Redactor } from '@/lib/probe/guard/redact'
import { shownUrl } from '@/lib/probe/guard/shown-url'
import { hostAndPort } from '@/lib/probe/wire/wire-url'

/** What all attempts of a run need: `settings` are those of the plan's attempts, in their order. */
export function createPull(
  { target, consents, diagnostics }: ProbeRequest,
  { wire, podAccount, shared, parity = false, pace = shared?.pace ?? createPace() }: ProbeEnvironment,
  reference: Reference,
  settings: readonly TlsSettings[],
  { redactor, emit, signal }: Surroundings,
): Pull {
  const { plan, contacts, release, registries } = target
  const gate = parity ? OPEN_GATE : createGate(contacts, plainHosts(plan.attempts), consents)
  const budget = createBudget()
  const shown = (url: string): string => (parity ? url : shownUrl(redactor.ofServer(url)))
  const tlsOf = new Map<Attempt, HostTls>(
    plan.attempts.map((attempt, index) => {
      const setting = settings[index]
      return [attempt, setting !== undefined && 'tls' in setting ? setting.tls : NO_TLS]
    }),
  )
  return {
    release,
    attempts: plan.attempts,
    abortsWith: plan.abortsWith,
    reference,
    wire,
    account: guarded(
      podAccount === undefined ? accountFinder(target, parity) : () => podOrNot(podAccount, parity),
      gate,
      shown,
    ),
    nearKey: (host) =>
      nearConfigKey(registries, {
        host,
        registry: reference.registry,
        field: 'auth',
        others: plan.attempts.flatMap(({ kind, parts }) => (kind === 'default' ? [] : [parts.host])),
      }),
    tls: (attempt) => tlsOf.get(attempt) ?? NO_TLS,
    gate,
    refused: createRefusedAccounts(shared?.refusals),
    shared: shared ?? null,
    leave: async (request) => {
      if (parity) return
      budget()
      await pace(hostAndPort(request), signal)
    },
    unknownFiles: (index) => unknownFilesOf(settings[index]),
    parity,
    diagnostics,
    signal,
    redact: redactor.ofServer,
    givePems: createPemGiver(redactor.ofServer),
    keepSecret: redactor.add,
    shown,
    emit,
  }
}

/** What a run speaks with and is ended by. */
export interface Surroundings {
  readonly redactor: Redactor
  readonly emit: (event: ProbeEvent) => void
  readonly signal: AbortSignal
}

type AccountFinder = (host: string) => ReturnType<Pull['account']>

/** Accounts go to the hosts that the person saw them beside, and elsewhere after a yes. */
function guarded(find: AccountFinder, gate: Gate, shown: Pull['shown']): Pull['account'] {
  return (endpoint, url) => {
    const account = find(url.host)
    if (account === null || typeof account === 'string') return account
    const consent = gate.account(endpoint, url)
    if (consent === null) return account
    const other = shown(consent.realm)
    throw new AuthorizationError('account-foreign', `no account sent to ${other}`, { consent, other })
  }
}

function podOrNot(account: Account, parity: boolean): Account | 'not-filled-in' {
  return parity || isFilledIn(account) ? account : 'not-filled-in'
}

function accountFinder(
  { registries, credentials, openAccounts, release }: ProbeTarget,
  parity: boolean,
): AccountFinder {
  const read = parity ? accountOf : sendableAccount
  return (host) => {
    const key = credentialsKey(host, credentials, release)
    if (key !== null && !parity && openAccounts.includes(key)) return 'not-filled-in'
    return key === null ? null : read(registries.configs.get(key)?.auth ?? null)
  }
}

/** Endpoints that were written with http and are asked over https before. */
function plainHosts(attempts: readonly Attempt[]): readonly string[] {
  return attempts.filter(({ tls }) => tls.httpsThenHttp).map(({ parts }) => parts.host)
}

function unknownFilesOf(setting: TlsSettings | undefined): readonly string[] {
  return setting !== undefined && 'unknownFiles' in setting ? setting.unknownFiles : []
}
