import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalReason } from '@/lib/probe/api/http'
import { REASON_OF_STATUS, type RefusalReason } from '@/lib/probe/api/inbound'
import type { RunWatch } from '@/lib/probe/api/run-watch'
import packageJson from '@/package.json'
import { createLog, type Log, type LogFormat } from './log'
import { createMetrics, type Metrics } from './metrics'
import { methodOf, routeOf } from './route'
import { createRunSummary } from './run-summary'

export interface WatchSettings {
  /** Null: nothing is logged. */
  readonly log: LogFormat | null
  /** The log names the hosts of each run. */
  readonly logHosts: boolean
  /** Whether anything is counted. */
  readonly metrics: boolean
  readonly write: (line: string) => void
}

/**
 * What those who run the server see of it: a log of events, and figures for Prometheus. Neither has a target with its query,
 * a header, a text of a file, an account or an answer of a registry, and hosts only where the operator wants them.
 */
export interface Watch {
  readonly run: RunWatch
  /** Follows a request until it is answered. */
  readonly request: (request: Pick<IncomingMessage, 'method' | 'url'>, response: ServerResponse) => void
  readonly log: Log
  /** Null where nothing is counted. */
  readonly metrics: Metrics | null
  readonly version: string
}

export function createWatch({ log: format, logHosts, metrics: isCounting, write }: WatchSettings): Watch {
  const { version } = packageJson
  const log: Log = format === null ? () => undefined : createLog(format, write)
  const metrics = isCounting ? createMetrics(version) : null
  return {
    run: {
      begin(kind) {
        const begun = performance.now()
        const { tell, summary } = createRunSummary()
        metrics?.began(kind)
        const end = (): void => {
          const told = summary()
          const elapsed = performance.now() - begun
          metrics?.ended(kind, told, elapsed / 1_000)
          const { outcome, attempts, images, timeouts, hosts } = told
          log('run', {
            kind,
            outcome,
            ms: Math.round(elapsed),
            ...(kind === 'plan' ? { attempts: attempts.map(({ code }) => code) } : { images }),
            ...(timeouts.length > 0 && { timeouts }),
            ...(logHosts && { hosts }),
          })
        }
        return { tell, end }
      },
    },
    request({ method: sent = '', url = '' }, response) {
      const begun = performance.now()
      const route = routeOf(url)
      const method = methodOf(sent)
      response.once('close', () => {
        const status = response.headersSent ? response.statusCode : null
        const refused = reasonOf(response)
        metrics?.request(route, method, status)
        if (refused !== null) metrics?.refused(route, refused)
        if (!route.startsWith('/api/')) return
        log('request', {
          route,
          method,
          status: status ?? 'none',
          ms: Math.round(performance.now() - begun),
          ...(refused !== null && { refused }),
        })
      })
    },
    log,
    metrics,
    version,
  }
}

/** Statuses with which the server refuses by itself, before the API is asked. */
const OF_SERVER = [400, 405, 421] as const

function reasonOf(response: ServerResponse): RefusalReason | null {
  const status = OF_SERVER.find((one) => one === response.statusCode)
  return refusalReason(response) ?? (status === undefined ? null : REASON_OF_STATUS[status])
}
