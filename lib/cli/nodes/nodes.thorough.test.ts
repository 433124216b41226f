import { expect, test } from 'vitest'
import { parseCommandLine } from '@/lib/cli/arguments'
import { readClusterReport } from '@/lib/report/cluster-report'
import { driftOf } from '@/lib/report/drift'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { kubeconfigOf, kubeStandIn } from '@/lib/testdata/kube-api'
import { lineOf, linesOfKinds, type NodeKind } from '@/lib/testdata/node-lines'
import { REQUESTS_MAX } from './api/client'
import { nodes } from './nodes'

const COUNT = 5_000
const PARALLEL = 200

/** Each hundredth node is another one. */
function kindOf(index: number): NodeKind {
  if (index % 1_000 === 7) return 'otherFile'
  if (index % 1_000 === 107) return 'notRestarted'
  return index % 1_000 === 207 ? 'movedMirror' : 'usual'
}

test('5,000 nodes: requests and Jobs are bounded, what is kept is not in proportion, and nothing is left', async () => {
  const lines = await linesOfKinds()
  const standIn = await kubeStandIn(
    Array.from({ length: COUNT }, (_, index) => ({
      name: `node-${index}`,
      zone: `zone-${index % 7}`,
      pod: () =>
        index % 1_000 === 307
          ? { waits: 'ErrImagePull' }
          : { log: lineOf(lines[kindOf(index)], `node-${index}`, `zone-${index % 7}`) },
    })),
  )
  try {
    const terminal = { ...fakeTerminal({ config: kubeconfigOf(standIn.server) }) }
    const argv = [
      'nodes',
      '--job-image',
      'a/b:1',
      '--kubeconfig',
      'config',
      '--parallel',
      `${PARALLEL}`,
      '--wait',
      '5',
      '--json',
    ]
    const code = await nodes(await parseCommandLine(argv), terminal, 100)
    expect(code).toBe(1)
    const report = readClusterReport(terminal.output())
    expect(report).toMatchObject({ skipped: { cut: 0, unknown: 0, otherLines: 0, older: 0 } })
    expect(report?.nodes).toHaveLength(COUNT - 5)
    expect(report?.silent).toHaveLength(5)
    // What 4,985 nodes have in common is kept once.
    expect(report?.facts).toHaveLength(4)
    expect(report === null ? [] : driftOf(report).map(({ kind, nodes: some }) => [kind, some.length])).toEqual([
      ['undecided', 5],
      ['restart', 5],
      ['settings', 5],
      ['settings', 5],
      ['addresses', 5],
    ])
    expect(standIn.most.jobs).toBeLessThanOrEqual(PARALLEL)
    expect(standIn.most.requests).toBeLessThanOrEqual(REQUESTS_MAX + 1)
    expect(standIn.most.connections).toBeLessThanOrEqual(REQUESTS_MAX + 1)
    const asked = (start: string) => standIn.requests.filter((line) => line.startsWith(start)).length
    expect(asked('GET /api/v1/nodes?')).toBe(COUNT / 100)
    expect(asked('POST /apis/batch/v1/')).toBe(COUNT)
    expect(asked('DELETE /apis/batch/v1/')).toBe(COUNT)
    expect(standIn.requests.filter((line) => line.includes('/log?'))).toHaveLength(COUNT - 5)
    expect(standIn.left()).toEqual([])
  } finally {
    await standIn.close()
  }
})
