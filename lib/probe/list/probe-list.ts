import type { AttemptEvent, ProbeEvent, Verdict } from '@/lib/probe/event'
import type { ProbeEnvironment, ProbeRequest } from '@/lib/probe/probe-request'
import { runProbe } from '@/lib/probe/run'
import type { ProbeTarget } from '@/lib/probe/target'
import { RUN_MS } from '@/lib/probe/wire/environment'
import { isTimeLimit } from '@/lib/probe/wire/transport-failure'
import { interleaved } from './interleave'
import type { ListCost, ListEvent, ListResult } from './list-event'
import { createShared } from './shared'

/** Plans that are run at the same time, whatever hosts they ask. */
const AT_ONCE = 16

/** What is to be run: a plan for each image, all of one file. */
export interface ListRequest extends Omit<ProbeRequest, 'target' | 'only'> {
  readonly targets: readonly ProbeTarget[]
}

/**
 * Runs the plans of many images. Each is run as `runProbe` runs it alone, with what guards and limits that; together they
 * open no more than four requests to a host at a time and use connections and tokens of the same endpoint and account again.
 * Whether a host takes an account is asked once. Ends soon after `signal` aborts, and what is done by then was said.
 */
export async function probeList(
  { targets, ...request }: ListRequest,
  environment: Omit<ProbeEnvironment, 'shared'>,
  emit: (event: ListEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now()
  const secrets = new Set([...targets.flatMap((target) => target.secrets), ...(environment.secrets ?? [])])
  const shared = createShared([...secrets], environment.files, environment.pace)
  let requests = 0
  const cost = (): ListCost => ({
    requests,
    connections: shared.connections.count(),
    tokens: shared.tokens.count(),
    elapsedMs: Math.round(performance.now() - started),
  })
  emit({ kind: 'started', total: targets.length })
  const waiting = [...interleaved([...targets.entries()], ([, { plan }]) => plan.attempts[0]?.parts.host ?? '')]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const [index, target] = next
      const events: ProbeEvent[] = []
      const verdict = await runProbe(
        { ...request, target },
        { ...environment, shared },
        (event) => {
          if (event.kind === 'exchange') requests += 1
          else if (event.kind !== 'phase') events.push(event)
        },
        AbortSignal.any([signal, AbortSignal.timeout(RUN_MS)]),
      )
      // What the end of the whole run cut off is not a result.
      if (!signal.aborted) emit({ kind: 'image', index, result: resultOf(target, verdict, events) })
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    shared.connections.close()
  }
  if (signal.aborted) emit({ kind: 'stopped', code: isTimeLimit(signal) ? 'time' : 'cancelled', cost: cost() })
  else emit({ kind: 'finished', cost: cost() })
}

function resultOf({ plan }: ProbeTarget, verdict: Verdict | null, events: readonly ProbeEvent[]): ListResult {
  if (verdict === null) {
    const stopped = events.find((event) => event.kind === 'stopped')
    const outcome = plan.pending ? 'undecided' : 'fails'
    return { outcome, host: null, code: null, headline: stopped?.why ?? '', said: stopped?.said }
  }
  const { outcome, headline, said, found, blamed, undecided } = verdict
  const at = found ?? (outcome === 'undecided' ? (undecided[0]?.attempt ?? blamed) : blamed)
  const last = events.findLast((event): event is AttemptEvent => event.kind === 'attempt' && event.attempt === at)
  return {
    outcome,
    host: at === null ? null : (plan.attempts[at]?.parts.host ?? null),
    code: last?.outcome.code ?? null,
    headline,
    said,
  }
}
