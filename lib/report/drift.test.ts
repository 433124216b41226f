import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NODE_LINE } from '@/lib/testdata/node-line'
import { runs } from '@/lib/testdata/runs'
import { inEnglish } from '@/lib/words/saying'
import { readClusterReport, type ClusterReport } from './cluster-report'
import { collector } from './collect'
import { driftOf } from './drift'
import { driftSentence, wholeZone } from './drift-words'
import { matrixOf } from './matrix'
import type { NodeLine } from './node-line'

type Change = (line: NodeLine) => Partial<NodeLine>

function reportOf(changes: readonly (Change | null)[], zones: readonly (string | null)[] = []): ClusterReport {
  const collect = collector()
  changes.forEach((change, index) => {
    const name = `n${index + 1}`
    collect.add({ ...NODE_LINE, ...change?.(NODE_LINE), name, zone: zones[index] ?? null }, '')
  })
  return collect.report({ otherLines: 0, cut: 0, unknown: 0 })
}

const file =
  (parts: Partial<NodeLine['file']>): Change =>
  ({ file: before }) => ({ file: { ...before, ...parts } })
const OTHER = 'eeeeeeeeeeeeeeee'

describe('says of one node among three', () => {
  test.each<{ readonly why: string; readonly change: Change; readonly says: readonly string[] }>([
    {
      why: 'another file',
      change: file({ text: OTHER, settings: OTHER }),
      says: ['n3: registries.yaml says something else than on 2 nodes'],
    },
    {
      why: 'another password',
      change: file({ text: OTHER, accounts: OTHER }),
      says: ['n3: registries.yaml has other accounts than on 2 nodes'],
    },
    {
      why: 'another comment',
      change: file({ text: OTHER }),
      says: ['n3: the text of registries.yaml is another one than on 2 nodes'],
    },
    {
      why: 'no file',
      change: file({ state: 'missing', text: null, settings: null, accounts: null }),
      says: ['n3: registries.yaml does not exist; on 2 nodes it exists'],
    },
    {
      why: 'no restart',
      change: () => ({ restartDue: true, outcome: 'wrong', cause: 'not-restarted' }),
      says: ['n3: not restarted since the settings were changed'],
    },
    {
      why: 'a fault',
      change: () => ({ outcome: 'wrong', cause: 'file-name' }),
      says: ['n3: the file is not called registries.yaml, and is not read (file-name)'],
    },
    {
      why: 'a fault of the file, or one that this version does not know',
      change: () => ({ outcome: 'wrong', cause: 'mirror-no-such' }),
      says: ['n3: something is wrong: mirror-no-such'],
    },
    {
      why: 'what is not known',
      change: () => ({ outcome: 'undecided', cause: null }),
      says: ['n3: what the node does cannot be known in full'],
    },
    {
      why: 'another release',
      change: () => ({ release: { name: 'v1.30.4+k3s1', certain: true } }),
      says: ['n3: release v1.30.4+k3s1; on 2 nodes v1.32.3+k3s1'],
    },
    {
      why: 'a release that is a guess',
      change: () => ({ release: { name: 'v1.30.4+k3s1', certain: false } }),
      says: [],
    },
    {
      why: 'another address of the mirror',
      change: () => ({ hosts: [{ host: 'mirror.example.com', addresses: ['192.0.2.9'] }] }),
      says: ['n3: mirror.example.com is 192.0.2.9; on 2 nodes it is 192.0.2.1'],
    },
    {
      why: 'no address of it',
      change: () => ({ hosts: [{ host: 'mirror.example.com', addresses: null }] }),
      says: ['n3: mirror.example.com is not found; on 2 nodes it is 192.0.2.1'],
    },
    { why: 'no lookup', change: () => ({ hosts: [] }), says: [] },
    {
      why: 'other generated files',
      change: () => ({ written: OTHER }),
      says: ['n3: containerd follows other files than on 2 nodes with the same settings'],
    },
    {
      why: 'a pull that fails there',
      change: ({ pulls }) => ({ pulls: pulls.map((pull) => ({ ...pull, state: 'fails' as const, asks: [] })) }),
      says: [
        'n3: the pull of docker.io/library/nginx:1.27 fails; on 2 nodes it was not asked for',
        'n3: for docker.io/library/nginx:1.27 asks nobody; 2 nodes ask https://mirror.example.com, https://registry-1.docker.io',
      ],
    },
    {
      why: 'another flag',
      change: () => ({ flags: { disableDefaultRegistryEndpoint: true, embeddedRegistry: false } }),
      says: ['n3: flags disable-default-registry-endpoint; on 2 nodes not set'],
    },
    {
      why: 'the key of another report, and no other file',
      change: (line) => ({
        key: 'ffffffffffffffff',
        written: OTHER,
        ...file({ text: OTHER, settings: OTHER, accounts: OTHER })(line),
      }),
      says: ['n3: registries.yaml cannot be compared: no key, or that of another report'],
    },
    {
      why: 'no key, and no other file',
      change: (line) => ({ key: null, written: null, ...file({ text: null, settings: null, accounts: null })(line) }),
      says: ['n3: registries.yaml cannot be compared: no key, or that of another report'],
    },
    { why: 'nothing else', change: () => ({ at: null, role: 'server', changed: null, writtenAt: null }), says: [] },
  ])('$why', ({ change, says }) => {
    expect(driftOf(reportOf([null, null, change])).map((one) => inEnglish(driftSentence(one)))).toEqual(says)
  })
})

test('nodes without a key at all are not said to be alike', () => {
  const none: Change = (line) => ({
    key: null,
    written: null,
    ...file({ text: null, settings: null, accounts: null })(line),
  })
  expect(driftOf(reportOf([none, none])).map(({ kind, nodes }) => [kind, nodes.length])).toEqual([['uncompared', 2]])
  expect(driftOf(reportOf([none]))).toEqual([])
})

test('K3s and RKE2 are not compared with each other', () => {
  const rke2: Change = (line) => ({
    distribution: 'rke2',
    release: { name: 'v1.32.3+rke2r1', certain: true },
    ...file({ settings: OTHER })(line),
  })
  expect(driftOf(reportOf([null, null, rke2, rke2]))).toEqual([])
})

test('many nodes are counted, and a zone is named when it is all of it', () => {
  const moved: Change = () => ({ hosts: [{ host: 'mirror.example.com', addresses: ['192.0.2.9'] }] })
  const zones = [...Array<string>(9).fill('a'), ...Array<string>(7).fill('b')]
  const report = reportOf([...Array<null>(9).fill(null), ...Array<Change>(7).fill(moved)], zones)
  const [one] = driftOf(report)
  expect(one === undefined ? '' : inEnglish(driftSentence(one))).toBe(
    'n10, n11, n12, n13, n14 and 2 more: mirror.example.com is 192.0.2.9; on 9 nodes it is 192.0.2.1',
  )
  expect(wholeZone(one?.nodes ?? [], report)).toBe('b')
})

describe('the matrix', () => {
  const pull = (image: string, asks = ['https://a']) => ({ ...NODE_LINE.pulls[0]!, image, asks })
  const images: Change = () => ({ pulls: [pull('a'), pull('b'), pull('c', ['https://c'])] })
  const other: Change = () => ({ pulls: [pull('a'), pull('b'), pull('c', ['https://d'])] })

  test('has a row for nodes that are alike and a column for images that are, what is wrong first', () => {
    const wrong: Change = (line) => ({ ...images(line), outcome: 'wrong', cause: 'file-name' })
    const { rows, columns } = matrixOf(reportOf([images, images, images, other, wrong]))
    expect(columns.map((column) => column.images)).toEqual([['a', 'b'], ['c']])
    expect(rows.map(({ nodes, pulls }) => [nodes.map(({ name }) => name), pulls.map((one) => one?.asks[0])])).toEqual([
      [['n5'], ['https://a', 'https://c']],
      [['n4'], ['https://a', 'https://d']],
      [
        ['n1', 'n2', 'n3'],
        ['https://a', 'https://c'],
      ],
    ])
  })

  test('has an empty cell where a node was not asked', () => {
    const { rows } = matrixOf(reportOf([images, () => ({ pulls: [pull('a')] })]))
    expect(rows.map(({ pulls }) => pulls.map((one) => one?.image ?? null))).toContainEqual(['a', null, null])
  })
})

describe('a report', () => {
  test('keeps the newest line of a node, in any order, and names those that have none', () => {
    const collect = collector()
    collect.add({ ...NODE_LINE, name: 'a', at: '2026-01-02T00:00:00.000Z', role: 'server' }, '')
    collect.add({ ...NODE_LINE, name: 'a', at: '2026-01-01T00:00:00.000Z' }, '')
    collect.add(NODE_LINE, 'by-its-file')
    collect.silent({ name: 'b', zone: null, why: 'pending', detail: null })
    collect.silent({ name: 'a', zone: null, why: 'pending', detail: null })
    const report = collect.report({ otherLines: 0, cut: 0, unknown: 0 })
    expect(report.nodes.map(({ name, facts }) => [name, report.facts[facts]?.role])).toEqual([
      ['a', 'server'],
      ['by-its-file', 'agent'],
    ])
    expect(report.silent.map(({ name }) => name)).toEqual(['b'])
    expect(report.skipped.older).toBe(1)
    expect(readClusterReport(JSON.stringify(report))).toEqual(report)
  })

  test.each([
    { why: 'that is cut', change: (text: string) => text.slice(0, -1) },
    { why: 'of another version', change: (text: string) => text.replace('"version":1', '"version":2') },
    { why: 'with a node that has no facts', change: (text: string) => text.replace('"facts":0', '"facts":7') },
  ])('$why is not read', ({ change }) => {
    expect(readClusterReport(change(JSON.stringify(reportOf([null]))))).toBeNull()
  })
})

test('never throws, and names each node at most once in a difference', () => {
  const value = fc.constantFrom(null, 'aaaaaaaaaaaaaaaa', OTHER)
  const line = fc.record({
    key: fc.constantFrom(null, '0123456789abcdef', 'ffffffffffffffff'),
    outcome: fc.constantFrom('fine', 'wrong', 'undecided' as const),
    written: value,
    file: fc.record({
      state: fc.constantFrom('read', 'missing'),
      path: fc.constant('/x'),
      text: value,
      settings: value,
      accounts: value,
    }),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const report = reportOf(lines.map((one) => () => one as Partial<NodeLine>))
      for (const { nodes, others } of driftOf(report)) {
        expect(new Set(nodes).size).toBe(nodes.length)
        expect(nodes.length).toBeGreaterThan(0)
        // What most nodes have is never a difference.
        if (others !== null) expect(others.count).toBeGreaterThanOrEqual(nodes.length)
      }
      expect(matrixOf(report).rows.flatMap(({ nodes }) => nodes)).toHaveLength(report.nodes.length)
    }),
    runs(2_000),
  )
})
