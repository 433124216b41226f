import { goQuote } from '@/lib/go/quote'
import { pullFailed, resolveFailed, unreadableName } from '@/lib/containerd/pull/cri-error'
import { plainLine } from '@/lib/containerd/pull/line'
import { checkObjects } from './deep-check'
import { createPull, type Surroundings } from './create-pull'
import type { ProbeEvent, StopCode, Verdict } from './event'
import type { CriError } from '@/lib/containerd/pull/cri-error'
import type { ProbeEnvironment, ProbeRequest } from './probe-request'
import { redactImage } from '@/lib/secrets/redact/redact-link'
import { createRedactor } from '@/lib/probe/guard/redact'
import { resolve } from './resolve'
import { surroundings } from '@/lib/probe/verdict/surroundings'
import { untriedRewrites } from '@/lib/probe/verdict/untried-rewrites'
import { unusable } from './unusable'
import type { Ending } from '@/lib/probe/verdict/ending'
import { verdictOf } from '@/lib/probe/verdict/verdict'
import type { Plan } from '@/lib/containerd/plan'
import type { Release } from '@/lib/k3s/releases/releases'
import { rememberingTls, type CertificateFiles } from '@/lib/probe/wire/tls-settings'
import { isTimeLimit } from '@/lib/probe/wire/transport-failure'
import { within } from '@/lib/probe/wire/within'
import { fileOutcome } from '@/lib/probe/outcome/file-words'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'

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
  const redactor =
    environment.shared?.redactor ?? createRedactor([...request.target.secrets, ...(environment.secrets ?? [])])
  const means = { redactor, signal, emit: (event: ProbeEvent) => emit(redactor.ofEvent(event)) }
  const end = await pullForReal(request, environment, means)
  if ('why' in end) {
    means.emit({ kind: 'stopped', ...end })
    return null
  }
  const verdict = redactor.ofEvent({ ...end, elapsedMs: Math.round(performance.now() - started) })
  means.emit({ kind: 'finished', verdict })
  return verdict
}

/** How a pull ends; `why` where it does not come to a verdict. */
type End = Omit<Verdict, 'elapsedMs'> | Stop

type Stop = { readonly code: StopCode; readonly why: string; readonly said: Saying }

function stop(code: StopCode, said: Saying): Stop {
  return { code, why: inEnglish(said), said }
}

async function pullForReal(request: ProbeRequest, environment: ProbeEnvironment, means: Surroundings): Promise<End> {
  const { emit, signal } = means
  const { plan, release } = request.target
  const { reference } = plan
  if (plan.fails !== null || reference === null) return unplanned(plan, release)
  const untried = untriedRewrites(plan)
  if (untried.length > 0) {
    emit({ kind: 'started', urls: plan.attempts.map(({ url }) => url) })
    for (const { event } of untried) emit(event)
    const undecided = untried.map((one) => one.undecided)
    const hosts = plan.attempts.map(({ parts }) => parts.host)
    return verdictOf({ ...NOTHING, undecided, isCut: true }, plan.image, hosts, release)
  }
  if (plan.pending) return stop('no-plan', saying('What reads the files of this release is not loaded.'))
  emit({ kind: 'environment', environment: surroundings(environment.wire) })
  const files = boundedFiles(environment, signal)
  const settingsOf = environment.shared?.settingsOf ?? rememberingTls(files)
  const settings = await Promise.all(plan.attempts.map(settingsOf))
  emit({ kind: 'started', urls: plan.attempts.map(({ url }) => url) })
  const unpackText = (cri: CriError | null): CriError | null =>
    cri && { ...cri, message: plainLine(pullFailed(reference.normalised, cri.message)) }
  const resolveText = (cri: CriError | null): CriError | null =>
    cri && { ...cri, message: plainLine(resolveFailed(reference.normalised, cri.message)) }
  const hosts = plan.attempts.map(({ parts }) => parts.host)
  const end = (ending: Partial<Ending>): End =>
    verdictOf({ ...NOTHING, isCut: signal.aborted, ...ending }, plan.image, hosts, release)
  const problems = settings.flatMap((setting, attempt) =>
    'problem' in setting ? [{ attempt, ...setting.problem }] : [],
  )
  for (const { attempt, ...problem } of problems)
    emit({
      kind: 'attempt',
      attempt,
      outcome: fileOutcome(problem, plan.attempts[attempt], reference.registry),
      asNode: true,
      onlyIf: null,
    })
  const [worst] = problems
  if (worst !== undefined)
    return end({ failure: failure(resolveText({ code: 'Unknown', message: worst.goText }), worst.attempt) })

  const pull = createPull(request, environment, reference, settings, means)
  const { found, perhapsFound, error, undecided, isCut } = await resolve(pull, request.only)
  if (signal.aborted && !isTimeLimit(signal)) return stop('cancelled', saying('Cancelled.'))
  if (request.only !== undefined)
    return stop(
      'asked-alone',
      saying('Attempt {number} was asked by itself. Run the plan again to see where the pull ends.', {
        number: request.only + 1,
      }),
    )
  if (found === null && (perhapsFound === null || signal.aborted || error?.hangs === true))
    return end({
      undecided,
      isCut: isCut || signal.aborted,
      failure: error && { ...error, cri: resolveText(error.cri), digest: null },
    })
  const descriptor = found ?? perhapsFound
  if (descriptor === null) return end({ undecided })
  const wrong = unusable(descriptor, pull.release)
  if (wrong !== null)
    return end({ undecided, failure: failure(unpackText(wrong.cri), descriptor.attempt, descriptor.digest) })
  const problem = request.deep ? await checkObjects(descriptor, request.platform, pull) : null
  if (signal.aborted && !isTimeLimit(signal)) return stop('cancelled', saying('Cancelled.'))
  if (problem === null && found === null)
    return end({ undecided, failure: error && { ...error, digest: descriptor.digest } })
  if (problem === null) return end({ undecided, found, isDeep: request.deep })
  return end({
    undecided: undecided.length > 0 ? undecided : problem.undecided,
    failure: { ...problem, cri: unpackText(problem.cri), digest: descriptor.digest },
  })
}

const NOTHING: Ending = { found: null, isDeep: false, failure: null, undecided: [], isCut: false }

function failure(cri: CriError | null, blamed: number | null, digest: string | null = null): Ending['failure'] {
  return { cri, blamed, digest, hangs: false }
}

/** Nothing is asked. A name that is no image is refused by the kubelet itself. */
function unplanned({ image: typed, reference, fails, criError: said }: Plan, release: Release): End {
  // An account that precedes it makes it invalid, and must not be shown.
  const image = redactImage(typed)
  const criError = said?.replaceAll(goQuote(typed), goQuote(image)) ?? null
  if (criError === null) return stop('no-plan', fails === null ? saying('The name is no image.') : { text: fails })
  const cri: CriError = { code: criError.endsWith(': not found') ? 'NotFound' : 'Unknown', message: criError }
  const verdict = verdictOf({ ...NOTHING, failure: failure(cri, null) }, image, [], release)
  return reference === null
    ? {
        ...verdict,
        kubeletError: unreadableName(image, fails ?? ''),
      }
    : verdict
}

/** A file that cannot be read in time, or not before the run ends, is not known here. */
function boundedFiles({ files, wire }: ProbeEnvironment, signal: AbortSignal): CertificateFiles {
  return (path) => within(files(path), wire.limits.connectMs, signal, () => new Error('late')).catch(() => 'unknown')
}
