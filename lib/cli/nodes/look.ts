import type { Collector } from '@/lib/report/collect'
import { LINE_LENGTH_MAX, type NodeLine } from '@/lib/report/node-line'
import { logReader, type SkippedLogs } from '@/lib/report/read-logs'
import type { Silence } from '@/lib/report/cluster-report'
import { isSuccess, refusalIn } from './api/answers'
import { waitFor, type Api } from './api/client'
import { NAME, type JobSettings, type NodeTarget } from './manifests/job-settings'
import { jobName, jobOf } from './manifests/manifests'
import { listPods, type FoundPod } from './pods'

/** Of one log: a report is far smaller. */
const LOG_MAX = LINE_LENGTH_MAX + 64 * 1024

interface Looking {
  readonly api: Api
  readonly settings: JobSettings
  /** How many Jobs exist at the same time. */
  readonly parallel: number
  readonly keep: boolean
  readonly signal: AbortSignal
  readonly collect: Collector
  readonly onProgress: (done: number) => void
  readonly pollMs: number
}

interface Waiting {
  readonly end: (pod: FoundPod | null) => void
  /** The Job is there: from now on its pod has the time that it is given. */
  readonly begin: () => void
  last: FoundPod | null
  /** Its time is over: the next list of pods decides. */
  isDue: boolean
}

/**
 * Runs a Job on each node, a bounded number at a time: a Job is removed as soon as its log is read. Every node ends up in the
 * report, with what it said or why it said nothing.
 *
 * @throws ApiError when the cluster is gone
 */
export async function lookAtNodes(targets: readonly NodeTarget[], looking: Looking): Promise<SkippedLogs> {
  const { parallel, signal, collect, onProgress } = looking
  const waiting = new Map<string, Waiting>()
  const skipped = { otherLines: 0, cut: 0, unknown: 0 }
  const polling = new AbortController()
  const watched = watch(waiting, looking, AbortSignal.any([signal, polling.signal]))
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let target = targets[next++]; target !== undefined; target = targets[next++]) {
      const silence = signal.aborted ? STOPPED : await lookAt(target, waiting, looking, skipped)
      if (silence !== null) collect.silent({ name: target.name, zone: target.zone, ...silence })
      done += 1
      onProgress(done)
    }
  }
  try {
    await Promise.race([
      Promise.all(Array.from({ length: Math.min(parallel, targets.length) }, work)),
      // It ends only when the cluster cannot be asked any more.
      watched.then(() => new Promise<never>(() => undefined)),
    ])
  } finally {
    polling.abort()
    for (const { end } of waiting.values()) end(null)
    await watched.catch(() => undefined)
  }
  return skipped
}

interface Silent {
  readonly why: Silence
  readonly detail: string | null
}

const STOPPED: Silent = { why: 'stopped', detail: null }

async function lookAt(
  target: NodeTarget,
  waiting: Map<string, Waiting>,
  { api, settings, keep, signal, collect }: Looking,
  skipped: { otherLines: number; cut: number; unknown: number },
): Promise<Silent | null> {
  const name = jobName(target.name)
  const jobs = `/apis/batch/v1/namespaces/${settings.namespace}/jobs`
  try {
    const pod = podOf(name, waiting, settings, signal)
    const made = await api.send('POST', jobs, jobOf(target, settings))
    // It is there when an answer was lost and the request sent again.
    if (!isSuccess(made) && made.status !== 409) {
      waiting.get(name)?.end(null)
      return { why: 'refused', detail: refusalIn(made) }
    }
    waiting.get(name)?.begin()
    const { found, last } = await pod
    if (signal.aborted) return STOPPED
    if (found === null)
      return { why: last === null || last.phase === 'Pending' ? 'pending' : 'late', detail: last?.detail ?? null }
    const read = await readLog(api, settings.namespace, found, skipped)
    if (read.line === null) return { why: read.why, detail: found.detail }
    // Whatever it says: the log of a pod is about its node.
    collect.add({ ...read.line, name: target.name, zone: target.zone }, target.name)
    return null
  } catch (error) {
    if (signal.aborted) return STOPPED
    throw error
  } finally {
    if (!keep && !signal.aborted)
      await api.send('DELETE', `${jobs}/${name}?propagationPolicy=Background`).catch((error: unknown) => {
        // After an interrupt all of it is removed.
        if (!signal.aborted) throw error
      })
  }
}

/** The pod of a Job when it has ended; null when a list of pods that was asked for after its time does not have it so. */
function podOf(name: string, waiting: Map<string, Waiting>, { waitSeconds }: JobSettings, signal: AbortSignal) {
  return new Promise<{ readonly found: FoundPod | null; readonly last: FoundPod | null }>((resolve) => {
    const ended = new AbortController()
    const entry: Waiting = {
      last: null,
      isDue: false,
      begin: () =>
        void waitFor(1_000 * waitSeconds, AbortSignal.any([signal, ended.signal])).then(() => {
          entry.isDue = true
          if (signal.aborted) entry.end(null)
        }),
      end: (found) => {
        waiting.delete(name)
        ended.abort()
        resolve({ found, last: entry.last })
      },
    }
    waiting.set(name, entry)
  })
}

/** Asks for all pods of the run again and again: one list for all Jobs that are waited for. */
async function watch(
  waiting: ReadonlyMap<string, Waiting>,
  { api, settings, pollMs }: Looking,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (waiting.size > 0) {
        const due = [...waiting].filter(([, { isDue }]) => isDue)
        for (const pod of await listPods(api, settings, signal)) {
          const entry = waiting.get(pod.job)
          if (entry === undefined) continue
          entry.last = pod
          if (pod.phase === 'Succeeded' || pod.phase === 'Failed') entry.end(pod)
        }
        for (const [name, entry] of due) if (waiting.get(name) === entry) entry.end(null)
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
    await waitFor(pollMs, signal)
  }
}

async function readLog(
  api: Api,
  namespace: string,
  { name }: FoundPod,
  skipped: { otherLines: number; cut: number; unknown: number },
): Promise<{ readonly line: NodeLine } | { readonly line: null; readonly why: Silence }> {
  const lines: NodeLine[] = []
  const reader = logReader((line) => void lines.push(line))
  const path = `/api/v1/namespaces/${namespace}/pods/${name}/log?container=${NAME}&limitBytes=${LOG_MAX}`
  const { isWhole } = await api.read(path, LOG_MAX, reader.push)
  const own = reader.end()
  skipped.otherLines += own.otherLines
  skipped.unknown += own.unknown
  const line = lines.at(-1)
  if (line !== undefined) return { line }
  if (own.unknown > 0) return { line: null, why: 'unknown' }
  if (own.cut === 0 && isWhole) return { line: null, why: 'no-line' }
  skipped.cut += 1
  return { line: null, why: 'cut' }
}
