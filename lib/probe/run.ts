import { goQuote } from '@/lib/go/quote'
import { checkObjects } from './deep-check'
import { createPull } from './create-pull'
import type { ProbeEvent, Verdict } from './event'
import type { ProbeEnvironment, ProbeRequest } from './probe-request'
import { resolve } from './resolve'
import { unusable } from './unusable'
import { tlsSettings } from '@/lib/probe/wire/tls-settings'
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
  const end = await pullForReal(request, environment, emit, signal)
  if ('why' in end) {
    emit({ kind: 'stopped', why: end.why })
    return null
  }
  const verdict = { ...end, elapsedMs: Math.round(performance.now() - started) }
  emit({ kind: 'finished', verdict })
  return verdict
}

/** How a pull ends; `why` where it does not come to a verdict. */
type End = Omit<Verdict, 'elapsedMs'> | { readonly why: string }

async function pullForReal(
  request: ProbeRequest,
  environment: ProbeEnvironment,
  emit: (event: ProbeEvent) => void,
  signal: AbortSignal,
): Promise<End> {
  const plan = request.node.plan(request.image)
  const { reference } = plan
  if (plan.fails !== null || reference === null)
    return plan.criError === null ? { why: plan.fails ?? 'The name is no image.' } : failed(plan.criError, null)
  const settings = await Promise.all(plan.attempts.map((attempt) => tlsSettings(attempt, environment.files)))
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

  const pull = createPull(request, environment, { ...plan, reference }, settings, emit, signal)
  const { found, error } = await resolve(pull)
  if (signal.aborted) return { why: 'Cancelled.' }
  if (found === null) return failed(error === null ? null : resolveText(error.goText), error?.blamed ?? null)
  const { digest, attempt } = found
  const wrong = unusable(found, pull.release)
  if (wrong !== null) return failed(unpackText(wrong.goText), attempt, digest)
  const problem = request.deep ? await checkObjects(found, request.platform, pull) : null
  if (problem !== null) return failed(unpackText(problem.goText), problem.blamed, digest)
  return { found: attempt, digest, kubeletError: null, blamed: null }
}

function failed(kubeletError: string | null, blamed: number | null, digest: string | null = null): End {
  return { found: null, digest, kubeletError, blamed }
}
