import * as z from 'zod/mini'
import { isKnown } from '@/lib/cli/node/release'
import type { Distribution } from '@/lib/k3s/distribution'
import type { Silence } from '@/lib/report/cluster-report'
import { NODES_MAX } from '@/lib/report/cluster-report'
import type { Api } from './api/client'
import { answerOf } from './api/answers'
import type { NodeTarget } from './manifests/job-settings'

const text = z.optional(z.nullable(z.string()))

const nodeSchema = z.object({
  metadata: z.object({ name: z.string(), labels: z.optional(z.nullable(z.record(z.string(), z.string()))) }),
  status: z.optional(
    z.object({
      conditions: z.optional(z.nullable(z.array(z.object({ type: z.string(), status: z.string(), reason: text })))),
      nodeInfo: z.optional(z.object({ kubeletVersion: text, osImage: text, operatingSystem: text })),
    }),
  ),
})

const listSchema = z.object({
  items: z.array(z.unknown()),
  metadata: z.optional(z.object({ continue: text })),
})

/** Nodes in one answer. */
const PAGE = 100
const ZONE_LABELS = ['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'] as const

/** A node of the cluster: one that can be looked at, or the reason why not. */
export type ListedNode =
  | { readonly target: NodeTarget }
  | { readonly name: string; readonly zone: string | null; readonly why: Silence; readonly detail: string | null }

/**
 * The nodes of a cluster, page by page: only what is needed of each is kept.
 *
 * @param otherwise the distribution of a node whose kubelet does not say it
 * @throws UsageError when the cluster refuses the list
 */
export async function listNodes(api: Api, otherwise: Distribution): Promise<readonly ListedNode[]> {
  const found: ListedNode[] = []
  let next = ''
  do {
    const path = `/api/v1/nodes?limit=${PAGE}${next === '' ? '' : `&continue=${encodeURIComponent(next)}`}`
    const list = answerOf(await api.send('GET', path), listSchema, 'list nodes')
    for (const item of list.items) {
      const node = z.safeParse(nodeSchema, item)
      if (node.success) found.push(listed(node.data, otherwise))
    }
    next = list.metadata?.continue ?? ''
  } while (next !== '' && found.length < NODES_MAX)
  return found
}

function listed({ metadata, status }: z.infer<typeof nodeSchema>, otherwise: Distribution): ListedNode {
  const { name, labels } = metadata
  const zone = ZONE_LABELS.map((label) => labels?.[label]).find((value) => value !== undefined && value !== '') ?? null
  const info = status?.nodeInfo
  const system = info?.operatingSystem ?? 'linux'
  if (system !== 'linux' && system !== '') return { name, zone, why: 'not-linux', detail: system.slice(0, 100) }
  const ready = status?.conditions?.find(({ type }) => type === 'Ready')
  if (ready !== undefined && ready.status !== 'True')
    return { name, zone, why: 'not-ready', detail: ready.reason?.slice(0, 200) ?? null }
  const version = info?.kubeletVersion ?? ''
  const distribution = version.includes('+rke2') ? 'rke2' : version.includes('+k3s') ? 'k3s' : otherwise
  return {
    target: {
      name,
      zone,
      distribution,
      release: isKnown(version, distribution) ? version : null,
      // Alpine has OpenRC, and no folder of systemd.
      hasSystemd: !/\balpine\b/i.test(info?.osImage ?? ''),
    },
  }
}
