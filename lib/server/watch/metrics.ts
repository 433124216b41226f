import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RefusalReason } from '@/lib/probe/api/inbound'
import type { RunKind } from '@/lib/probe/api/run-watch'
import type { Method, Route } from './route'
import type { RunSummary } from './run-summary'

/** A run is bounded by a minute, one of a list by ten. */
const SECONDS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600]

/** What is counted. Labels have a fixed set of values: no name of a host or an image, nothing of a file. */
export interface Metrics {
  /** `status`: null where the other side went before it was answered. */
  readonly request: (route: Route, method: Method, status: number | null) => void
  readonly refused: (route: Route, reason: RefusalReason) => void
  readonly began: (kind: RunKind) => void
  readonly ended: (kind: RunKind, summary: RunSummary, seconds: number) => void
  /** All of it as Prometheus reads it, with the media type of that text. */
  readonly print: () => Promise<{ readonly text: string; readonly type: string }>
}

export function createMetrics(version: string): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]): Counter<T> =>
    new Counter({ name: `pullpath_${name}`, help, labelNames, registers })

  new Gauge({ name: 'pullpath_build_info', help: 'Always 1.', labelNames: ['version'], registers }).set({ version }, 1)
  const requests = counter('http_requests_total', 'Requests that were answered.', ['route', 'method', 'status'])
  const refused = counter('http_refused_total', 'Requests that were refused, by reason.', ['route', 'reason'])
  const runs = counter('runs_total', 'Runs of a plan or of a list of plans that ended.', ['kind', 'outcome'])
  const attempts = counter('attempts_total', 'Attempts of single plans, by what came of them.', ['code', 'leads_to'])
  const images = counter('list_images_total', 'Images of lists, by what came of their plans.', ['outcome'])
  const timeouts = counter('timeouts_total', 'Attempts that ended by waiting, by what was waited for.', ['phase'])
  const running = new Gauge({
    name: 'pullpath_runs_running',
    help: 'Runs at this moment.',
    labelNames: ['kind'],
    registers,
  })
  const seconds = new Histogram({
    name: 'pullpath_run_duration_seconds',
    help: 'How long runs took.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  })
  // Known before the first of them, so that an alert can tell none from no server.
  for (const kind of ['plan', 'list'] as const) running.set({ kind }, 0)

  return {
    request: (route, method, status) => requests.inc({ route, method, status: String(status ?? 'none') }),
    refused: (route, reason) => refused.inc({ route, reason }),
    began: (kind) => running.inc({ kind }),
    ended(kind, summary, duration) {
      running.dec({ kind })
      runs.inc({ kind, outcome: summary.outcome })
      seconds.observe({ kind }, duration)
      for (const { code, leadsTo } of summary.attempts) attempts.inc({ code, leads_to: leadsTo })
      for (const [outcome, count] of Object.entries(summary.images)) if (count > 0) images.inc({ outcome }, count)
      for (const phase of summary.timeouts) timeouts.inc({ phase })
    },
    print: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  }
}
