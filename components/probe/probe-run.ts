import type {
  EnvironmentReport,
  ExchangeReport,
  ObjectReport,
  OutcomeReport,
  Phase,
  ProbeEvent,
  Verdict,
} from '@/lib/probe/event'
import type { Saying } from '@/lib/words/saying'

/** What a run has said so far. */
export interface ProbeRun {
  /** Of what it was started for, see `planKey`. */
  readonly key: string
  readonly isRunning: boolean
  /** The one attempt that was asked again; null when all were. The others are those of the run before. */
  readonly only: number | null
  /** What is asked for, in the order of the attempts. Empty until the server has said so. */
  readonly urls: readonly string[]
  /** How the server's computer differs from a node; null until it has said so. */
  readonly environment: EnvironmentReport | null
  readonly attempts: ReadonlyMap<number, AttemptRun>
  readonly objects: readonly ObjectReport[]
  /** Texts of certificates by their fingerprints: a run says each once. */
  readonly pems: ReadonlyMap<string, string>
  readonly verdict: Verdict | null
  /** Why it ended without a verdict. */
  readonly stopped: Stopped | null
}

/** In English, with what others say the same from where it has values. */
export interface Stopped {
  readonly why: string
  readonly said?: Saying | undefined
}

export interface AttemptRun {
  /** What is being done right now; null when nothing is. */
  readonly doing: { readonly phase: Phase; readonly host: string } | null
  readonly exchanges: readonly ExchangeReport[]
  readonly outcome: OutcomeReport | null
  /** The undecided attempt that has to fail before a node comes to this one; null for none. */
  readonly onlyIf: number | null
}

const NOTHING: AttemptRun = { doing: null, exchanges: [], outcome: null, onlyIf: null }

export function startRun(key: string): ProbeRun {
  return {
    key,
    isRunning: true,
    only: null,
    urls: [],
    environment: null,
    attempts: new Map(),
    objects: [],
    pems: new Map(),
    verdict: null,
    stopped: null,
  }
}

/** Asks one attempt of a run again, by itself. What it said before, and how the run ended, no longer counts. */
export function startAgain(before: ProbeRun, only: number): ProbeRun {
  const { key, urls, environment, pems } = before
  const attempts = new Map([...before.attempts].filter(([index]) => index !== only))
  return { ...startRun(key), only, urls, environment, pems, attempts }
}

export function withEvent(run: ProbeRun, event: ProbeEvent): ProbeRun {
  switch (event.kind) {
    case 'environment':
      return { ...run, environment: event.environment }
    case 'started':
      return { ...run, urls: event.urls }
    case 'phase':
      return withAttempt(run, event.attempt, { doing: { phase: event.phase, host: event.host } })
    case 'exchange':
      return withAttempt(withPems(run, event.exchange), event.attempt, {
        doing: null,
        exchanges: [...attemptOf(run, event.attempt).exchanges, event.exchange],
      })
    case 'attempt':
      return withAttempt(run, event.attempt, { doing: null, outcome: event.outcome, onlyIf: event.onlyIf })
    case 'object':
      return { ...run, objects: [...run.objects, event.object] }
    case 'finished':
      return { ...run, isRunning: false, verdict: event.verdict }
    case 'stopped':
      return stopRun(run, event)
  }
}

export function stopRun(run: ProbeRun, { why, said }: Stopped): ProbeRun {
  const attempts = new Map([...run.attempts].map(([index, attempt]) => [index, { ...attempt, doing: null }]))
  return { ...run, isRunning: false, attempts, stopped: run.verdict === null ? (run.stopped ?? { why, said }) : null }
}

function withPems(run: ProbeRun, { tls }: ExchangeReport): ProbeRun {
  const said = (tls?.chain ?? []).flatMap(({ sha256, pem }) => (pem === null ? [] : [[sha256, pem] as const]))
  return said.length === 0 ? run : { ...run, pems: new Map([...run.pems, ...said]) }
}

function attemptOf({ attempts }: ProbeRun, index: number): AttemptRun {
  return attempts.get(index) ?? NOTHING
}

function withAttempt(run: ProbeRun, index: number, change: Partial<AttemptRun>): ProbeRun {
  return { ...run, attempts: new Map(run.attempts).set(index, { ...attemptOf(run, index), ...change }) }
}
