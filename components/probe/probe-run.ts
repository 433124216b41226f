import type { Plan } from '@/lib/containerd/plan'
import type { ExchangeReport, ObjectReport, OutcomeReport, Phase, ProbeEvent, Verdict } from '@/lib/probe/event'
import type { ParsedRegistries } from '@/lib/registries/model'

/** What a run has said so far. */
export interface ProbeRun {
  /** Of what it was started for, see `planKey`. */
  readonly key: string
  readonly isRunning: boolean
  readonly attempts: ReadonlyMap<number, AttemptRun>
  readonly objects: readonly ObjectReport[]
  readonly verdict: Verdict | null
  /** Why it ended without a verdict. */
  readonly stopped: string | null
}

export interface AttemptRun {
  /** What is being done right now; null when nothing is. */
  readonly doing: { readonly phase: Phase; readonly host: string } | null
  readonly exchanges: readonly ExchangeReport[]
  readonly outcome: OutcomeReport | null
}

const NOTHING: AttemptRun = { doing: null, exchanges: [], outcome: null }

export function startRun(key: string): ProbeRun {
  return { key, isRunning: true, attempts: new Map(), objects: [], verdict: null, stopped: null }
}

export function withEvent(run: ProbeRun, event: ProbeEvent): ProbeRun {
  switch (event.kind) {
    case 'started':
      return run
    case 'phase':
      return withAttempt(run, event.attempt, { doing: { phase: event.phase, host: event.host } })
    case 'exchange':
      return withAttempt(run, event.attempt, {
        doing: null,
        exchanges: [...attemptOf(run, event.attempt).exchanges, event.exchange],
      })
    case 'attempt':
      return withAttempt(run, event.attempt, { doing: null, outcome: event.outcome })
    case 'object':
      return { ...run, objects: [...run.objects, event.object] }
    case 'finished':
      return { ...run, isRunning: false, verdict: event.verdict }
    case 'stopped':
      return stopRun(run, event.why)
  }
}

export function stopRun(run: ProbeRun, why: string): ProbeRun {
  const attempts = new Map([...run.attempts].map(([index, attempt]) => [index, { ...attempt, doing: null }]))
  return { ...run, isRunning: false, attempts, stopped: run.verdict === null ? (run.stopped ?? why) : null }
}

function attemptOf({ attempts }: ProbeRun, index: number): AttemptRun {
  return attempts.get(index) ?? NOTHING
}

function withAttempt(run: ProbeRun, index: number, change: Partial<AttemptRun>): ProbeRun {
  return { ...run, attempts: new Map(run.attempts).set(index, { ...attemptOf(run, index), ...change }) }
}

/** One word for all that a probe's result depends on: the requests, their accounts and their TLS settings. Stays in memory. */
export function planKey(plan: Plan, { registries }: ParsedRegistries, release: string): string {
  return JSON.stringify([
    release,
    plan.image,
    plan.attempts.map(({ url, credentials, tls, tlsFiles }) => [
      url,
      credentials === null ? null : registries.configs.get(credentials)?.auth,
      tls,
      tlsFiles,
    ]),
  ])
}
