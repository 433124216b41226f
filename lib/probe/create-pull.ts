import type { Attempt, Plan } from '@/lib/containerd/plan'
import { credentialsKey } from '@/lib/containerd/credentials'
import type { Reference } from '@/lib/containerd/reference'
import { nearConfigKey } from '@/lib/registries/near-key'
import type { ClusterNode } from '@/lib/node'
import { accountOf, isFilledIn, sendableAccount, type Account } from '@/lib/probe/login/account'
import { consentFor, consentKey } from '@/lib/probe/login/realm'
import { NO_TLS, type HostTls } from '@/lib/probe/wire/handshake'
import type { TlsSettings } from '@/lib/probe/wire/tls-settings'
import type { ProbeEvent } from './event'
import type { ProbeEnvironment, ProbeRequest } from './probe-request'
import type { Pull } from './pull'
import { createRedactor } from './redact'

/** What all attempts of a run need: `settings` are those of the plan's attempts, in their order. */
export function createPull(
  { node, consents, diagnostics }: ProbeRequest,
  { wire, podAccount, parity = false }: ProbeEnvironment,
  plan: Plan & { readonly reference: Reference },
  settings: readonly TlsSettings[],
  emit: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Pull {
  const allowed = new Set(consents.map(consentKey))
  const tlsOf = new Map<Attempt, HostTls>(
    plan.attempts.map((attempt, index) => {
      const setting = settings[index]
      return [attempt, setting !== undefined && 'tls' in setting ? setting.tls : NO_TLS]
    }),
  )
  return {
    release: node.containerd.release,
    attempts: plan.attempts,
    reference: plan.reference,
    wire,
    account: podAccount === undefined ? accountFinder(node, parity) : () => podOrNot(podAccount, parity),
    nearKey: (host) =>
      nearConfigKey(node.parsed.registries, {
        host,
        registry: plan.reference.registry,
        field: 'auth',
        others: plan.attempts.flatMap(({ kind, parts }) => (kind === 'default' ? [] : [parts.host])),
      }),
    tls: (attempt) => tlsOf.get(attempt) ?? NO_TLS,
    consent: (registry, realm) => (parity ? null : consentFor(registry, schemeFor(plan, registry), realm, allowed)),
    unknownFiles: (index) => unknownFilesOf(settings[index]),
    parity,
    diagnostics,
    signal,
    redact: createRedactor(node.parsed, []).ofServer,
    emit,
  }
}

function podOrNot(account: Account, parity: boolean): Account | 'not-filled-in' {
  return parity || isFilledIn(account) ? account : 'not-filled-in'
}

function accountFinder({ parsed, containerd }: ClusterNode, parity: boolean): Pull['account'] {
  const read = parity ? accountOf : sendableAccount
  const started = containerd.start()
  const credentials = 'credentials' in started ? started.credentials : new Map<string, boolean>()
  return (host) => {
    const key = credentialsKey(host, credentials, containerd.release)
    return key === null ? null : read(parsed.registries.configs.get(key)?.auth ?? null)
  }
}

function schemeFor({ attempts }: Plan, registry: string): string {
  const own = attempts.find(({ parts }) => parts.host === registry)
  return own === undefined ? 'https' : own.parts.scheme.replace('://', '')
}

function unknownFilesOf(setting: TlsSettings | undefined): readonly string[] {
  return setting !== undefined && 'unknownFiles' in setting ? setting.unknownFiles : []
}
