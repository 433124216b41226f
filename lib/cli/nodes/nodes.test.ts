import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { parseCommandLine } from '@/lib/cli/arguments'
import { readClusterReport } from '@/lib/report/cluster-report'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { kubeconfigOf, kubeStandIn, type KubeStandIn, type StandInNode } from '@/lib/testdata/kube-api'
import { lineOf, linesOfKinds, type NodeKind } from '@/lib/testdata/node-lines'
import { REQUESTS_MAX } from './api/client'
import { nodes } from './nodes'

const IMAGE = 'registry.example.com/tools/pullpath:1'
const POLL_MS = 5

let lines: Readonly<Record<NodeKind, string>>
beforeAll(async () => {
  lines = await linesOfKinds()
})

const open: KubeStandIn[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function cluster(all: readonly StandInNode[], options?: Parameters<typeof kubeStandIn>[1]): Promise<KubeStandIn> {
  const standIn = await kubeStandIn(all, options)
  open.push(standIn)
  return standIn
}

const kindOf = (name: string, kind: NodeKind, zone = 'a'): StandInNode => ({
  name,
  zone,
  pod: () => ({ log: lineOf(lines[kind], name, zone) }),
})

const usual = (count: number): readonly StandInNode[] =>
  Array.from({ length: count }, (_, index) => kindOf(`node-${index}`, 'usual', 'abc'[index % 3]))

async function looked(
  { server }: KubeStandIn,
  argv: readonly string[] = [],
  { user = {}, signal }: { readonly user?: Readonly<Record<string, unknown>>; readonly signal?: AbortSignal } = {},
) {
  const terminal = fakeTerminal({ '/home/me/.kube/config': kubeconfigOf(server, user) })
  const own = {
    ...terminal,
    environment: (name: string) => (name === 'HOME' ? '/home/me' : undefined),
    ...(signal === undefined ? {} : { signal }),
  }
  const line = await parseCommandLine(['nodes', '--job-image', IMAGE, '--wait', '5', ...argv])
  const code = await nodes(line, own, POLL_MS)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('nodes that are alike', () => {
  test('are one row, and nothing is left in the cluster', async () => {
    const standIn = await cluster(usual(7))
    const { code, output } = await looked(standIn)
    expect(output).toContain('7 nodes answered, 7 of them alike; 0 did not answer')
    expect(output).toContain('7 nodes alike, e.g. node-0')
    expect(code).toBe(0)
    expect(standIn.left()).toEqual([])
    expect(standIn.requests.at(-1)).toMatch(/^DELETE \/api\/v1\/namespaces\/pullpath-[0-9a-f]{10}$/)
  })
})

test('500 nodes: what differs is named, what did not answer is counted, and no more is open than is allowed', async () => {
  const standIn = await cluster([
    ...usual(490),
    kindOf('node-490', 'otherFile'),
    kindOf('node-491', 'notRestarted'),
    kindOf('node-492', 'notRestarted'),
    kindOf('node-493', 'notRestarted'),
    kindOf('node-494', 'movedMirror', 'd'),
    kindOf('node-495', 'otherText'),
    { name: 'node-496', pod: () => ({ waits: 'ImagePullBackOff' }) },
    { name: 'node-497', pod: () => ({ log: lineOf(lines.usual, 'node-497', 'a').slice(0, 500) }) },
    { name: 'node-498', isReady: false, pod: () => 'runs' },
    { name: 'node-499', pod: () => ({ log: 'pullpath: no such file\n', exitCode: 2 }) },
  ])
  const { code, output } = await looked(standIn, ['--parallel', '40', '--wait', '2'])
  expect(output).toContain('496 nodes answered, 490 of them alike; 4 did not answer')
  for (const said of [
    'node-490: registries.yaml says something else than on 492 nodes',
    'node-491, node-492, node-493: not restarted since the settings were changed',
    'node-494: registry.example.com is 192.0.2.99; on 495 nodes it is 192.0.2.1 (all of zone d)',
    'node-495: the text of registries.yaml is another one than on 491 nodes',
    'no answer: node-496: its pod did not start (ImagePullBackOff: as the node says)',
    'no answer: node-497: its report ends in the middle',
    'no answer: node-498: it is not ready, and was not asked (NodeStatusUnknown)',
    'no answer: node-499: its pod printed no report (exit code 2',
    'reports that end in the middle, not used: 1',
  ])
    expect(output).toContain(said)
  expect(code).toBe(1)
  expect(standIn.most.jobs).toBeLessThanOrEqual(40)
  // The connections for removing are apart.
  expect(standIn.most.requests).toBeLessThanOrEqual(REQUESTS_MAX + 1)
  expect(standIn.most.connections).toBeLessThanOrEqual(REQUESTS_MAX + 1)
  // Lists are read page by page, and pods not one by one.
  expect(standIn.requests.filter((line) => line.startsWith('GET /api/v1/nodes?limit=100'))).toHaveLength(5)
  expect(standIn.left()).toEqual([])
})

test('the report is a file that report reads again', async () => {
  const standIn = await cluster([...usual(3), kindOf('node-3', 'otherFile')])
  const { code, output } = await looked(standIn, ['--json'])
  const made = readClusterReport(output)
  expect(made?.nodes.map(({ name, zone }) => [name, zone])).toEqual([
    ['node-0', 'a'],
    ['node-1', 'b'],
    ['node-2', 'c'],
    ['node-3', 'a'],
  ])
  expect(made?.facts).toHaveLength(2)
  const terminal = fakeTerminal({ 'report.json': output })
  expect(await run(['report', 'report.json'], terminal)).toBe(code)
  expect(terminal.output()).toContain('node-3: registries.yaml says something else than on 3 nodes')
})

test('a pod that ended in time is read, although the cluster lists pods only after that time', async () => {
  let refused = 0
  const standIn = await cluster(usual(3), {
    instead: (request) => (request.includes('/pods?') && (refused += 1) <= 2 ? { status: 503 } : null),
  })
  const { output } = await looked(standIn, ['--wait', '1', '--json'])
  expect(refused).toBeGreaterThan(2)
  expect(readClusterReport(output)).toMatchObject({ silent: [] })
})

test('a node cannot speak for another one', async () => {
  const standIn = await cluster([
    ...usual(2),
    { name: 'liar', pod: () => ({ log: lineOf(lines.otherFile, 'node-0', 'z') }) },
  ])
  const { output } = await looked(standIn, ['--json'])
  const report = readClusterReport(output)
  expect(report?.nodes.map(({ name, zone }) => [name, zone])).toEqual([
    ['liar', null],
    ['node-0', 'a'],
    ['node-1', 'b'],
  ])
  expect(report?.facts[report.nodes[1]?.facts ?? -1]?.outcome).toBe('fine')
})

test('the Job looks at its node as it is, without rights', async () => {
  const standIn = await cluster([
    { ...kindOf('node-0', 'usual'), kubelet: 'v1.32.3+rke2r1' },
    { ...kindOf('alpine', 'usual'), osImage: 'Alpine Linux v3.20' },
  ])
  await looked(standIn, ['--image', 'nginx:$(HOME)', '--mount', '/srv/certs/', '--probe'])
  const bodies = standIn.made.map(({ body }) => body as unknown as Readonly<Record<string, unknown>>)
  expect(bodies.map(({ kind }) => kind)).toEqual(['Namespace', 'ServiceAccount', 'Secret', 'Job', 'Job'])
  const [rke2, alpine] = bodies.slice(3).map((job) => JSON.stringify(job))
  for (const part of ['"--distribution=rke2"', '"--release=v1.32.3+rke2r1"', '"--zone=a"', '"--mount=/srv/certs"'])
    expect(rke2).toContain(part)
  expect(rke2).toContain('"--image=nginx:$$(HOME)"')
  expect(rke2).toContain('"path":"/var/lib/rancher/rke2/agent"')
  expect(rke2).toContain('"path":"/etc/systemd"')
  expect(alpine).not.toContain('systemd')
  // The key is in the Secret alone.
  const key = /"key":"([0-9a-f]{32})"/.exec(JSON.stringify(bodies[2]))?.[1] ?? ''
  expect(key).not.toBe('')
  expect(`${rke2}${alpine}`).not.toContain(key)
})

test('an interrupt ends the Jobs and removes what was made', async () => {
  const interrupted = new AbortController()
  const standIn = await cluster([...usual(2), ...['x', 'y'].map((name): StandInNode => ({ name, pod: () => 'runs' }))])
  const running = looked(standIn, ['--wait', '60'], { signal: interrupted.signal })
  await expect.poll(() => standIn.most.jobs).toBe(4)
  await expect.poll(() => standIn.left().filter((path) => path.includes('/jobs/')).length).toBe(2)
  interrupted.abort()
  const { code, output } = await running
  expect(output).toContain('no answer: x: the run was stopped before')
  expect(code).toBe(3)
  expect(standIn.left()).toEqual([])
})

test('--keep leaves all there and says how it is removed', async () => {
  const standIn = await cluster(usual(1))
  const { errors } = await looked(standIn, ['--keep'])
  expect(standIn.left()).toHaveLength(4)
  expect(errors).toMatch(/kept: kubectl delete namespace pullpath-[0-9a-f]{10}/)
})

test('in a namespace that is given, only what this run made is removed', async () => {
  const standIn = await cluster(usual(2))
  await fetch(`${standIn.server}/apis/batch/v1/namespaces/tools/jobs`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'Job', metadata: { name: 'other' } }),
  })
  await looked(standIn, ['--namespace', 'tools'])
  expect(standIn.left()).toEqual(['/apis/batch/v1/namespaces/tools/jobs/other'])
})

describe('a cluster that', () => {
  test.each([
    { why: 'refuses the list', at: 'GET /api/v1/nodes', says: 'the cluster refuses: list nodes: 403: not you' },
    { why: 'refuses a namespace', at: 'POST /api/v1/namespaces', says: 'the cluster refuses: create namespaces' },
    { why: 'refuses the Secret', at: '/secrets', says: 'the cluster refuses: create secrets' },
  ])('$why is quoted, and nothing stays', async ({ at, says }) => {
    const standIn = await cluster(usual(2), {
      instead: (request) =>
        request.includes(at) && !request.includes('DELETE') ? { status: 403, body: { message: 'not you' } } : null,
    })
    await expect(looked(standIn)).rejects.toThrow(says)
    expect(standIn.left()).toEqual([])
  })

  test('refuses the Jobs has nodes without an answer', async () => {
    const standIn = await cluster(usual(2), {
      instead: (request) =>
        request.includes('POST') && request.includes('/jobs') ? { status: 422, body: { message: 'quota' } } : null,
    })
    const { code, output } = await looked(standIn)
    expect(output).toContain('no answer: node-0: the cluster refused the Job (422: quota)')
    expect(code).toBe(3)
  })

  test('is busy, or loses a connection, is asked again', async () => {
    const seen = new Map<string, number>()
    const standIn = await cluster(usual(3), {
      instead: (request) => {
        const count = (seen.get(request) ?? 0) + 1
        seen.set(request, count)
        if (count > 1 || request.includes('/pods?')) return null
        return request.startsWith('POST') && request.includes('/jobs') ? 'reset' : { status: 503 }
      },
    })
    const { code } = await looked(standIn, ['--wait', '30'])
    expect(code).toBe(0)
  })

  test('is not there is said with its address', async () => {
    const standIn = await cluster([])
    await standIn.close()
    await expect(looked(standIn)).rejects.toThrow(/no answer from 127\.0\.0\.1:\d+: ECONNREFUSED/)
  })
})

test('a log that breaks off, and one that is too large, are never a verdict', async () => {
  const standIn = await cluster([
    { name: 'broken', pod: () => ({ log: lineOf(lines.usual, 'broken', 'a').slice(0, -20), cut: true }) },
    { name: 'huge', pod: () => ({ log: `{"pullpath":"node","x":"${'y'.repeat(3 * 1024 * 1024)}"}` }) },
  ])
  const { code, output } = await looked(standIn)
  expect(output).toContain('0 nodes answered')
  expect(output).toContain('no answer: broken: its report ends in the middle')
  expect(output).toContain('no answer: huge: its report is of another version, or too long')
  expect(code).toBe(3)
})

test.each([
  { argv: ['nodes'], says: 'nodes needs --job-image IMAGE' },
  { argv: ['nodes', 'x', '--job-image', 'a'], says: 'nodes takes no operand' },
  { argv: ['nodes', '--job-image', 'a'], says: 'there is no kubeconfig at /.kube/config' },
  { argv: ['nodes', '--job-image', 'a', '--mount', 'srv'], says: 'not a path on a node: srv' },
  { argv: ['nodes', '--job-image', 'a', '--namespace', '../x'], says: 'not the name of a namespace: ../x' },
  { argv: ['nodes', '--job-image', 'a', '--parallel', '0'], says: '--parallel is a number from 1 to 500, not "0"' },
])('$argv is refused', async ({ argv, says }) => {
  const terminal = fakeTerminal()
  expect(await run(argv, terminal)).toBe(2)
  expect(terminal.errors()).toContain(says)
})
