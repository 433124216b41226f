import type { AttemptEvent, ProbeEvent } from '@/lib/probe/event'
import type { ListEvent } from '@/lib/probe/list/list-event'

/** What is told of a run when it is over: codes and counts, and the hosts apart from them. */
export interface RunSummary {
  /** A verdict, or why there is no verdict. `ended`: the run ended before either was told. */
  readonly outcome: 'works' | 'fails' | 'undecided' | 'finished' | 'time' | 'ended' | StopCode
  /** What came of each attempt of a plan, in their order. */
  readonly attempts: readonly AttemptSummary[]
  /** What came of the images of a list. */
  readonly images: Readonly<Record<'works' | 'fails' | 'undecided', number>>
  readonly timeouts: readonly TimeoutPhase[]
  /** host[:port], each once, as far as they were asked or named in a result. */
  readonly hosts: readonly string[]
}

export interface AttemptSummary {
  /** One of the codes in the folder `outcome` of the probe. */
  readonly code: string
  readonly leadsTo: AttemptEvent['outcome']['leadsTo']
}

type StopCode = Extract<ProbeEvent | ListEvent, { kind: 'stopped' }>['code']

/** Which part of an exchange was waited for in vain; `run`: the time of a whole run was over. */
export type TimeoutPhase = 'dns' | 'connect' | 'tls' | 'headers' | 'body' | 'run'

/** By the code of an attempt. */
const PHASE_OF: ReadonlyMap<string, TimeoutPhase> = new Map([
  ['dns-timeout', 'dns'],
  ['connect-timeout', 'connect'],
  ['tls-timeout', 'tls'],
  ['header-timeout', 'headers'],
  ['own-time-limit', 'body'],
  ['run-time-limit', 'run'],
])

/** Sums up the events of a run as they come. */
export function createRunSummary(): {
  readonly tell: (event: ProbeEvent | ListEvent) => void
  readonly summary: () => RunSummary
} {
  let outcome: RunSummary['outcome'] = 'ended'
  // By digest an attempt may be finished twice; the later event replaces the earlier one.
  const attempts = new Map<number, AttemptSummary>()
  const images = { works: 0, fails: 0, undecided: 0 }
  const codesOfImages: string[] = []
  const hosts = new Set<string>()
  const tell = (event: ProbeEvent | ListEvent): void => {
    switch (event.kind) {
      case 'started':
        if ('urls' in event) for (const url of event.urls) hosts.add(hostOf(url))
        break
      case 'attempt':
        attempts.set(event.attempt, { code: event.outcome.code, leadsTo: event.outcome.leadsTo })
        break
      case 'image':
        images[event.result.outcome] += 1
        if (event.result.host !== null) hosts.add(event.result.host)
        if (event.result.code !== null) codesOfImages.push(event.result.code)
        break
      case 'finished':
        outcome = 'verdict' in event ? event.verdict.outcome : 'finished'
        break
      case 'stopped':
        outcome = event.code
        break
      default:
    }
  }
  const summary = (): RunSummary => {
    const ordered = [...attempts].toSorted(([a], [b]) => a - b).map(([, attempt]) => attempt)
    const codes = [...ordered.map(({ code }) => code), ...codesOfImages]
    return {
      outcome,
      attempts: ordered,
      images,
      timeouts: codes.flatMap((code) => PHASE_OF.get(code) ?? []),
      hosts: [...hosts].filter((host) => host !== ''),
    }
  }
  return { tell, summary }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
