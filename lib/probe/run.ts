import { goQuote } from '@/lib/go/quote'
import { checkObjects } from './deep-check'
import { createPull, type Surroundings } from './create-pull'
import type { ProbeEvent, StopCode, Verdict } from './event'
import { OwnLimit } from './own-limits'
import type { ProbeEnvironment, ProbeRequest } from './probe-request'
import { createRedactor } from './redact'
import { resolve } from './resolve'
import { unusable } from './unusable'
import { RUN_MS } from '@/lib/probe/wire/environment'
import { tlsSettings, type CertificateFiles } from '@/lib/probe/wire/tls-settings'
import { isTimeLimit } from '@/lib/probe/wire/transport-failure'
import { within } from '@/lib/probe/wire/within'
import { fileOutcome } from '@/lib/probe/outcome/file-words'

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
  const redactor = createRedactor(request.node.parsed, environment.secrets ?? [])
  const surroundings = { redactor, signal, emit: (event: ProbeEvent) => emit(redactor.ofEvent(event)) }
  const end = await pullForReal(request, environment, surroundings).catch(endOf)
  if ('why' in end) {
    surroundings.emit({ kind: 'stopped', ...end })
    return null
  }
  const verdict = redactor.ofEvent({ ...end, elapsedMs: Math.round(performance.now() - started) })
  surroundings.emit({ kind: 'finished', verdict })
  return verdict
}

/** How a pull ends; `why` where it does not come to a verdict. */
type End = Omit<Verdict, 'elapsedMs'> | { readonly code: StopCode; readonly why: string }

/** Our own limits end a run; everything else that is thrown is a fault of ours. */
function endOf(error: unknown): End {
  if (error instanceof OwnLimit) return { code: error.code, why: error.why }
  throw error
}

async function pullForReal(
  request: ProbeRequest,
  environment: ProbeEnvironment,
  surroundings: Surroundings,
): Promise<End> {
  const { emit, signal } = surroundings
  const plan = request.node.plan(request.image)
  const { reference } = plan
  if (plan.fails !== null || reference === null)
    return plan.criError === null
      ? { code: 'no-plan', why: plan.fails ?? 'The name is no image.' }
      : failed(plan.criError, null)
  const files = boundedFiles(environment, signal)
  const settings = await Promise.all(plan.attempts.map((attempt) => tlsSettings(attempt, files)))
  emit({ kind: 'started', urls: plan.attempts.map(({ url }) => url) })
  const name = goQuote(reference.normalised)
  const unpackText = (goText: string) => `failed to pull and unpack image ${name}: ${goText}`
  const resolveText = (goText: string) => unpackText(`failed to resolve reference ${name}: ${goText}`)
  const problems = settings.flatMap((setting, attempt) =>
    'problem' in setting ? [{ attempt, ...setting.problem }] : [],
  )
  for (const { attempt, ...problem } of problems)
    emit({ kind: 'attempt', attempt, outcome: fileOutcome(problem, plan.attempts[attempt], reference.registry) })
  const [worst] = problems
  if (worst !== undefined) return failed(resolveText(worst.goText), worst.attempt)

  const pull = createPull(request, environment, { ...plan, reference }, settings, surroundings)
  const { found, error } = await resolve(pull)
  if (signal.aborted) return whyEnded(signal)
  if (found === null) return failed(error === null ? null : resolveText(error.goText), error?.blamed ?? null)
  const { digest, attempt } = found
  const wrong = unusable(found, pull.release)
  if (wrong !== null) return failed(unpackText(wrong.goText), attempt, digest)
  const problem = request.deep ? await checkObjects(found, request.platform, pull) : null
  if (signal.aborted) return whyEnded(signal)
  if (problem !== null) return failed(unpackText(problem.goText), problem.blamed, digest)
  return { found: attempt, digest, kubeletError: null, blamed: null }
}

/** A file that cannot be read in time, or not before the run ends, is not known here. */
function boundedFiles({ files, wire }: ProbeEnvironment, signal: AbortSignal): CertificateFiles {
  return (path) => within(files(path), wire.limits.connectMs, signal, () => new Error('late')).catch(() => 'unknown')
}

function whyEnded(signal: AbortSignal): End {
  if (!isTimeLimit(signal)) return { code: 'cancelled', why: 'Cancelled.' }
  const why = `Not finished: a whole run may take ${RUN_MS / 1000} seconds here. What was not asked by then is undecided.`
  return { code: 'run-time-limit', why }
}

function failed(kubeletError: string | null, blamed: number | null, digest: string | null = null): End {
  return { found: null, digest, kubeletError, blamed }
}
