import * as z from 'zod/mini'
import { visibleText } from '@/lib/text/visible-text'
import { answerOf } from './api/answers'
import type { Api } from './api/client'
import { LABELS, type JobSettings } from './manifests/job-settings'

const text = z.optional(z.nullable(z.string()))
const reasonSchema = z.optional(z.nullable(z.object({ reason: text, message: text, exitCode: z.optional(z.number()) })))

const podSchema = z.object({
  metadata: z.object({ name: z.string(), labels: z.optional(z.nullable(z.record(z.string(), z.string()))) }),
  status: z.optional(
    z.object({
      phase: text,
      reason: text,
      message: text,
      conditions: z.optional(
        z.nullable(z.array(z.object({ type: z.string(), status: z.string(), reason: text, message: text }))),
      ),
      containerStatuses: z.optional(
        z.nullable(
          z.array(z.object({ state: z.optional(z.object({ waiting: reasonSchema, terminated: reasonSchema })) })),
        ),
      ),
    }),
  ),
})

const listSchema = z.object({ items: z.array(z.unknown()), metadata: z.optional(z.object({ continue: text })) })

/** A pod of a Job. */
export interface FoundPod {
  readonly name: string
  readonly job: string
  readonly phase: string
  /** Why it waits or how it ended, in the words of the cluster; null when it says nothing. */
  readonly detail: string | null
}

const PAGE = 250
const DETAIL_MAX = 300

/** The pods of a run, page by page. */
export async function listPods(
  api: Api,
  { namespace, run }: Pick<JobSettings, 'namespace' | 'run'>,
  signal: AbortSignal,
): Promise<readonly FoundPod[]> {
  const found: FoundPod[] = []
  const selector = encodeURIComponent(`${LABELS.run}=${run}`)
  let next = ''
  do {
    const page = next === '' ? '' : `&continue=${encodeURIComponent(next)}`
    const path = `/api/v1/namespaces/${namespace}/pods?labelSelector=${selector}&limit=${PAGE}${page}`
    const list = answerOf(await api.send('GET', path), listSchema, 'list pods')
    for (const item of list.items) {
      const pod = z.safeParse(podSchema, item)
      if (pod.success) found.push(podIn(pod.data))
    }
    next = list.metadata?.continue ?? ''
  } while (next !== '' && !signal.aborted)
  return found
}

function podIn({ metadata: { name, labels }, status }: z.infer<typeof podSchema>): FoundPod {
  const state = status?.containerStatuses?.[0]?.state
  const unscheduled = status?.conditions?.find((one) => one.type === 'PodScheduled' && one.status === 'False')
  const ended = state?.terminated
  const said = [
    ...(ended?.exitCode === undefined || ended.exitCode === 0 ? [] : [`exit code ${ended.exitCode}`]),
    ...[state?.waiting, unscheduled, status].flatMap((one) =>
      one == null ? [] : [[one.reason, one.message].filter((part) => part != null && part !== '').join(': ')],
    ),
  ].filter((part) => part !== '')
  return {
    name,
    // Since Kubernetes 1.27 the first one; the second one is from before, and still set.
    job: labels?.['batch.kubernetes.io/job-name'] ?? labels?.['job-name'] ?? '',
    phase: status?.phase ?? '',
    detail: said.length === 0 ? null : visibleText(said.join('; ')).slice(0, DETAIL_MAX),
  }
}
