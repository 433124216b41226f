import type { Attempt, Plan } from '@/lib/containerd/plan'
import { credentialsKey } from '@/lib/containerd/credentials'
import { goQuote } from '@/lib/go/quote'
import type { ClusterNode } from '@/lib/node'
import { accountOf, type Account } from '@/lib/probe/login/account'
import { checkObjects } from './deep-check'
import type { Consent, ProbeEvent, Verdict } from './event'
import type { Wire } from '@/lib/probe/wire/exchange'
import { NO_TLS, type HostTls } from '@/lib/probe/wire/handshake'
import type { Pull } from './pull'
import { consentFor, consentKey } from '@/lib/probe/login/realm'
import { createRedactor } from './redact'
import { resolve } from './resolve'
import { unusable } from './unusable'
import { tlsSettings, type CertificateFiles, type TlsSettings } from '@/lib/probe/wire/tls-settings'

export interface ProbeRequest {
  readonly node: ClusterNode
  readonly image: string
  /** Also the manifest, the platform's one, the configuration and the layers. Costs a pull where pulls are counted. */
  readonly deep: boolean
  /** `os/architecture` for the deep check. */
  readonly platform: string
  /** One GET more after an error, to read what the registry says. */
  readonly diagnostics: boolean
  /** Token servers that the person allowed for this run. */
  readonly consents: readonly Consent[]
}

export interface ProbeEnvironment {
  readonly wire: Wire
  readonly files: CertificateFiles
  /** Credentials of the pull itself (imagePullSecrets): they replace those of the node, for every host. */
  readonly podAccount?: Account
  /** See `Pull.parity`. */
  readonly parity?: boolean
}

/** Who will be asked, and who may get credentials: what a person sees before anything is sent. */
export interface Contact {
  readonly attempt: number
  /** scheme://host[:port] */
  readonly host: string
  /** Key of configs whose account is sent if the host asks for one; null for none. */
  readonly credentials: string | null
}

/**
 * Runs the pull plan of an image for real. The plan is the node's own; nobody can hand in URLs. Says
 * everything through `emit`; never rejects for what servers do, and ends soon after `signal` aborts.
 */
export async function runProbe(
  request: ProbeRequest,
  environment: ProbeEnvironment,
  emit: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Promise<Verdict | null> {
  const started = performance.now()
  const { node } = request
  const { release } = node.containerd
  const plan = node.plan(request.image)
  const finish = (verdict: Omit<Verdict, 'elapsedMs'>): Verdict => {
    const finished = { ...verdict, elapsedMs: Math.round(performance.now() - started) }
    emit({ kind: 'finished', verdict: finished })
    return finished
  }
  if (plan.fails !== null || plan.reference === null) {
    if (plan.criError !== null) return finish({ found: null, digest: null, kubeletError: plan.criError, blamed: null })
    emit({ kind: 'stopped', why: plan.fails ?? 'The name is no image.' })
    return null
  }
  const settings = await Promise.all(plan.attempts.map((attempt) => tlsSettings(attempt, environment.files)))
  emit({ kind: 'started', urls: plan.attempts.map(({ url }) => url) })
  const name = goQuote(plan.reference.normalised)
  const prefix = `failed to pull and unpack image ${name}: `
  for (const [index, setting] of settings.entries()) {
    if ('error' in setting)
      return finish({
        found: null,
        digest: null,
        kubeletError: `${prefix}failed to resolve reference ${name}: ${setting.error}`,
        blamed: index,
      })
  }
  const allowed = new Set(request.consents.map(consentKey))
  const tlsOf = new Map<Attempt, HostTls>(
    plan.attempts.map((attempt, index) => {
      const setting = settings[index]
      return [attempt, setting !== undefined && 'tls' in setting ? setting.tls : NO_TLS]
    }),
  )
  const pull: Pull = {
    release,
    attempts: plan.attempts,
    reference: plan.reference,
    wire: environment.wire,
    account: environment.podAccount === undefined ? accountFinder(node) : () => environment.podAccount ?? null,
    tls: (attempt) => tlsOf.get(attempt) ?? NO_TLS,
    consent: (registry, realm) =>
      environment.parity === true ? null : consentFor(registry, schemeFor(plan, registry), realm, allowed),
    unknownFiles: (index) => unknownFilesOf(settings[index]),
    parity: environment.parity === true,
    diagnostics: request.diagnostics,
    signal,
    redact: createRedactor(node.parsed, []).ofServer,
    emit,
  }
  const { found, error } = await resolve(pull)
  if (signal.aborted) {
    emit({ kind: 'stopped', why: 'Cancelled.' })
    return null
  }
  if (found === null)
    return finish({
      found: null,
      digest: null,
      kubeletError: error === null ? null : `${prefix}failed to resolve reference ${name}: ${error.goText}`,
      blamed: error?.blamed ?? null,
    })
  const wrong = unusable(found, release)
  if (wrong !== null)
    return finish({ found: null, digest: found.digest, kubeletError: prefix + wrong.goText, blamed: found.attempt })
  const problem = request.deep ? await checkObjects(found, request.platform, pull) : null
  return finish({
    found: problem === null ? found.attempt : null,
    digest: found.digest,
    kubeletError: problem === null ? null : `${prefix}${problem.goText}`,
    blamed: problem?.blamed ?? null,
  })
}

/** A contact as the person agrees to it. */
export function contactKey({ host, credentials }: Contact): string {
  return credentials === null ? host : `${host} with ${credentials}`
}

/** Without sending anything. Empty where nothing would be sent. */
export function contactsOf({ node, image }: Pick<ProbeRequest, 'node' | 'image'>): readonly Contact[] {
  return node.plan(image).attempts.map(({ parts, credentials, credentialsUsable }, attempt) => ({
    attempt,
    host: `${parts.scheme}${parts.host}`,
    credentials: credentialsUsable ? credentials : null,
  }))
}

function accountFinder({ parsed, containerd }: ClusterNode): Pull['account'] {
  const started = containerd.start()
  const credentials = 'credentials' in started ? started.credentials : new Map<string, boolean>()
  return (host) => {
    const key = credentialsKey(host, credentials, containerd.release)
    return key === null ? null : accountOf(parsed.registries.configs.get(key)?.auth ?? null)
  }
}

function schemeFor({ attempts }: Plan, registry: string): string {
  const own = attempts.find(({ parts }) => parts.host === registry)
  return own === undefined ? 'https' : own.parts.scheme.replace('://', '')
}

function unknownFilesOf(setting: TlsSettings | undefined): readonly string[] {
  return setting !== undefined && 'unknownFiles' in setting ? setting.unknownFiles : []
}
