import { engines } from '@/lib/containerd/engines'
import type { Attempt, Plan } from '@/lib/containerd/plan'
import { credentialsKey } from '@/lib/containerd/credentials'
import { loadContainerd, planPull } from '@/lib/containerd/plan-pull'
import { goQuote } from '@/lib/go/quote'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { renderFiles } from '@/lib/k3s/render-files'
import type { ParsedRegistries } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { accountOf, type Account } from '@/lib/probe/login/account'
import { contactsOf, type Contact } from './contact'
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
  readonly text: string
  readonly options: NodeOptions
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

/**
 * Runs the pull plan of an image for real. The plan is derived here from the text; nobody can hand in URLs. Says
 * everything through `emit`; never rejects for what servers do, and ends soon after `signal` aborts.
 */
export async function runProbe(
  request: ProbeRequest,
  environment: ProbeEnvironment,
  emit: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Promise<Verdict | null> {
  const started = performance.now()
  const prepared = prepare(request)
  const { plan } = prepared
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
    release: prepared.release,
    attempts: plan.attempts,
    reference: plan.reference,
    wire: environment.wire,
    account: environment.podAccount === undefined ? prepared.account : () => environment.podAccount ?? null,
    tls: (attempt) => tlsOf.get(attempt) ?? NO_TLS,
    consent: (registry, realm) =>
      environment.parity === true ? null : consentFor(registry, schemeFor(plan, registry), realm, allowed),
    unknownFiles: (index) => unknownFilesOf(settings[index]),
    parity: environment.parity === true,
    diagnostics: request.diagnostics,
    signal,
    redact: createRedactor(prepared.parsed, []).ofServer,
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
  const wrong = unusable(found, prepared.release)
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

/** Who would be contacted, without sending anything. Empty where nothing would be sent. */
export function contactsToAgree(request: Pick<ProbeRequest, 'text' | 'options' | 'image'>): readonly Contact[] {
  return contactsOf(prepare(request).plan)
}

interface Prepared {
  readonly parsed: ParsedRegistries
  readonly plan: Plan
  readonly release: Pull['release']
  readonly account: Pull['account']
}

function prepare({ text, options, image }: Pick<ProbeRequest, 'text' | 'options' | 'image'>): Prepared {
  const parsed = parseRegistries(text)
  const containerd = loadContainerd(renderFiles(parsed, options), options, engines.decodeToml1)
  const plan = planPull(image, containerd, engines.regexp)
  return { parsed, plan, release: containerd.release, account: accountFinder(parsed, containerd) }
}

function accountFinder(
  { registries }: ParsedRegistries,
  containerd: ReturnType<typeof loadContainerd>,
): Pull['account'] {
  const started = containerd.start()
  const credentials = 'credentials' in started ? started.credentials : new Map<string, boolean>()
  return (host) => {
    const key = credentialsKey(host, credentials, containerd.release)
    return key === null ? null : accountOf(registries.configs.get(key)?.auth ?? null)
  }
}

function schemeFor({ attempts }: Plan, registry: string): string {
  const own = attempts.find(({ parts }) => parts.host === registry)
  return own === undefined ? 'https' : own.parts.scheme.replace('://', '')
}

function unknownFilesOf(setting: TlsSettings | undefined): readonly string[] {
  return setting !== undefined && 'unknownFiles' in setting ? setting.unknownFiles : []
}
