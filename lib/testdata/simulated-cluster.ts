import { collector } from '@/lib/report/collect'
import { logReader } from '@/lib/report/read-logs'
import { NODE_LINE } from './node-line'
import type { NodeLine, NodePullLine } from '@/lib/report/node-line'

const ZONES = ['zone-a', 'zone-b', 'zone-c'] as const
const OTHER = 'eeeeeeeeeeeeeeee'

const pull = (image: string, asks: readonly string[], more: Partial<NodePullLine> = {}): NodePullLine => ({
  image,
  by: 'disk',
  state: 'works',
  why: null,
  asks: [...asks],
  changes: false,
  ...more,
})

const MIRROR = 'https://harbor.example.com'
const PULLS = [
  pull('docker.io/library/nginx:1.27', [MIRROR, 'https://registry-1.docker.io']),
  pull('docker.io/rancher/mirrored-pause:3.6', [MIRROR, 'https://registry-1.docker.io']),
  pull('quay.io/cilium/cilium:v1.18.1', ['https://quay.io']),
]

/** What is not as on the other nodes, by the number of the node. */
const CHANGES: Readonly<Record<number, Partial<NodeLine>>> = {
  7: { file: { ...NODE_LINE.file, text: OTHER, settings: OTHER }, outcome: 'wrong', cause: 'edited-by-hand' },
  ...Object.fromEntries(
    [20, 21, 22].map((number) => [
      number,
      {
        outcome: 'wrong' as const,
        cause: 'not-restarted',
        restartDue: true,
        pulls: PULLS.map((one, at) => (at < 2 ? { ...one, changes: true } : one)),
      },
    ]),
  ),
  112: { hosts: [{ host: 'harbor.example.com', addresses: ['192.0.2.99'] }] },
  240: {
    outcome: 'wrong',
    cause: null,
    pulls: PULLS.map((one, at) => (at === 2 ? { ...one, state: 'fails', why: 'connect-refused' } : one)),
  },
}

/** What the nodes of a cluster print, a line each: all are alike but for a few. Servers are the first three. */
export function simulatedCluster(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const line: NodeLine = {
      ...NODE_LINE,
      name: `node-${index}`,
      zone: ZONES[index % ZONES.length] ?? null,
      role: index < 3 ? 'server' : 'agent',
      pulls: PULLS,
      hosts: [{ host: 'harbor.example.com', addresses: ['192.0.2.1'] }],
      ...CHANGES[index],
    }
    return `${JSON.stringify(line)}\n`
  }).join('')
}

/** The report of such a cluster, as its file has it, with two nodes that did not answer. */
export function simulatedReport(count: number): string {
  const collect = collector()
  const reader = logReader((line) => collect.add(line, ''))
  reader.push(simulatedCluster(count))
  collect.silent({ name: 'node-x', zone: null, why: 'not-ready', detail: 'NodeStatusUnknown' })
  collect.silent({ name: 'node-y', zone: 'zone-a', why: 'pending', detail: 'ImagePullBackOff' })
  return JSON.stringify(collect.report(reader.end()))
}
