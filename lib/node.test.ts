import { wordedAs } from '@/lib/testdata/worded-as'
import { describe, expect, test } from 'vitest'
import { engines, type Engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { createNodeReader, problemsOf, readNode, type ClusterNode } from './node'

const TEXT = `mirrors:
  docker.io:
    endpoint: [https://a.test, https://a.test]
    rewrite: {'^library/(.*)': 'hub/$1'}
configs:
  a.test: {tls: {ca_file: /etc/ssl/certs/}}
  b.test: {auth: {usrname: x}}
`

/** A release that needs the engine that reads files. */
const OLD: NodeOptions = { ...defaultOptions(), release: 'v1.30.4+k3s1' }

describe('a node', () => {
  test('has what each of the three programs makes of the text', () => {
    const { parsed, rendered, containerd, regexp, plan } = readNode(TEXT, defaultOptions(), engines)
    expect([...parsed.registries.mirrors.keys()]).toEqual(['docker.io'])
    expect(rendered.files.map(({ path }) => path)).toContain('certs.d/docker.io/hosts.toml')
    expect(containerd.hostsFile('docker.io')).toHaveProperty('hosts')
    expect(regexp).toBe(engines.regexp)
    expect(plan('nginx').fails).toContain('unable to read CA cert')
  })

  test.each([
    { why: 'rewrites that need the engine', options: defaultOptions(), arrived: null, pending: true },
    { why: 'files of old releases that need the engine', options: OLD, arrived: null, pending: true },
    { why: 'complete engines', options: OLD, arrived: engines, pending: false },
  ])('has plans that say whether they are complete: $why', ({ options, arrived, pending }) => {
    const text = TEXT.replace('/etc/ssl/certs/', '/a.pem')
    expect(readNode(text, options, arrived).plan('nginx').pending).toBe(pending)
  })

  test('has the problems of all three programs, by position, and computes them once', () => {
    const node = readNode(TEXT, defaultOptions(), engines)
    expect(node.problems.map(({ code }) => code)).toEqual([
      'endpoint-duplicate',
      'tls-files-unreadable',
      'tls-files-unreadable',
      'unknown-key',
    ])
    expect(node.problems).toBe(node.problems)
    expect(problemsOf(node)).toEqual(node.problems)
  })

  test('uses a better explanation of a parse problem if there is one', () => {
    const node = readNode('mirrors: [', defaultOptions(), engines)
    const better = {
      code: 'yaml-tab',
      severity: 'error',
      ...wordedAs('A.'),
      path: null,
      range: { start: 0, end: 1 },
    } as const
    expect(node.problems.map(({ code }) => code)).toEqual(['yaml-syntax'])
    expect(problemsOf(node, [better])).toEqual([better])
  })
})

describe('a reader that is asked again', () => {
  type Asked = readonly [text: string, options: NodeOptions, arrived: Engines | null]
  const FIRST: Asked = [TEXT, OLD, engines]
  const stages = (node: ClusterNode) => ({
    parsed: node.parsed,
    rendered: node.rendered,
    containerd: node.containerd,
    problems: node.problems,
    plan: node.plan('nginx'),
  })
  const ALL = ['parsed', 'rendered', 'containerd', 'problems', 'plan'] as const

  test.each<{ why: string; next: Asked; anew: readonly string[] }>([
    { why: 'nothing for the same once more', next: FIRST, anew: [] },
    { why: 'nothing for the same engines in another object', next: [TEXT, OLD, { ...engines }], anew: [] },
    { why: 'everything for another text', next: [`${TEXT}# x\n`, OLD, engines], anew: ALL },
    { why: 'everything but the parsed text for other options', next: [TEXT, { ...OLD }, engines], anew: ALL.slice(1) },
    {
      why: 'the plan for another engine for rewrites',
      next: [TEXT, OLD, { ...engines, regexp: { ...engines.regexp } }],
      anew: ['plan'],
    },
    {
      why: 'everything that reads files for another reader',
      next: [TEXT, OLD, { ...engines, decodeToml1: (text) => engines.decodeToml1(text) }],
      anew: ALL.slice(2),
    },
    { why: 'everything that reads files when the engines are removed', next: [TEXT, OLD, null], anew: ALL.slice(2) },
  ])('recomputes $why', ({ next, anew }) => {
    const read = createNodeReader()
    const before = stages(read(...FIRST))
    const after = stages(read(...next))
    expect(ALL.filter((stage) => before[stage] !== after[stage])).toEqual(anew)
    // What is kept equals what would be computed.
    const fresh = stages(readNode(...next))
    expect(after.rendered).toEqual(fresh.rendered)
    expect(after.problems).toEqual(fresh.problems)
    expect(after.plan).toEqual(fresh.plan)
  })

  test('keeps the plan of the last image', () => {
    const node = createNodeReader()(...FIRST)
    const plan = node.plan('nginx')
    expect(node.plan('nginx')).toBe(plan)
    expect(node.plan('redis')).not.toBe(plan)
  })

  test('answers for the requested node, even if there is a newer one', () => {
    const read = createNodeReader()
    const [old, rewritten] = [
      read('mirrors: {docker.io: {endpoint: [https://a.test]}}', OLD, engines),
      read('', OLD, engines),
    ]
    expect(old.plan('nginx').attempts).toHaveLength(2)
    expect(rewritten.plan('nginx').attempts).toHaveLength(1)
    expect(old.containerd.hostsFile('docker.io')).not.toBeNull()
    expect(rewritten.containerd.hostsFile('docker.io')).toBeNull()
  })
})

describe('files that are read again', () => {
  const text = (address: string, more = '') =>
    `mirrors:\n  docker.io: {endpoint: [https://a.test]}\n  quay.io: {endpoint: ["${address}"]}\nconfigs:\n  a.test: {tls: {ca_file: /a.pem}}\n  b.test: {tls: {ca_file: /b.pem}}\n${more}`
  const readTwice = (first: string, second: string, options = OLD, then: NodeOptions = options) => {
    const files: string[] = []
    const decodeToml1: Engines['decodeToml1'] = (file) => (files.push(file), engines.decodeToml1(file))
    const read = createNodeReader()
    void read(first, options, { ...engines, decodeToml1 }).problems
    const before = files.length
    const { problems } = read(second, then, { ...engines, decodeToml1 })
    expect(problems).toEqual(readNode(second, then, engines).problems)
    return { before, decoded: files.slice(before) }
  }

  test('are decoded only if their text changed', () => {
    const { before, decoded } = readTwice(text('https://a.test'), text('https://b.test'))
    expect(before).toBe(5)
    expect(decoded).toHaveLength(1)
    expect(decoded[0]).toContain('[host."https://b.test/v2"]')
  })

  test('are not decoded again for a comment', () => {
    expect(readTwice(text('https://a.test'), text('https://a.test', '# x\n')).decoded).toEqual([])
  })

  test('are decoded again for other options', () => {
    const { before, decoded } = readTwice(text('https://a.test'), text('https://a.test'), OLD, {
      ...OLD,
      release: 'v1.30.9+k3s1',
    })
    expect(decoded).toHaveLength(before)
  })
})

const LINE = '{{ toYaml .Values.more }}'

/** What of each plan is not known, besides its host. */
function openOf(text: string, image: string): { readonly entry: string; readonly access: string } {
  const plan = readNode(text, defaultOptions(), engines).plan(image)
  expect(plan.fails).toBeNull()
  const access = new Set(plan.attempts.flatMap(({ openAccess = [] }) => openAccess))
  return { entry: (plan.openEntry ?? []).join(), access: [...access].join() }
}

const QUAY = '  quay.io:\n    endpoint: ["https://a.example.com"]\n'

describe('a line of a template that writes entries', () => {
  test.each<[why: string, text: string, image: string, entry: string, access: string]>([
    ['is the whole file', `${LINE}\n`, 'nginx', LINE, LINE],
    ['has entries for other registries', `mirrors:\n${QUAY}  ${LINE}\n`, 'nginx', LINE, ''],
    ['has none for the registry that is there', `mirrors:\n${QUAY}  ${LINE}\n`, 'quay.io/a/b', '', ''],
    ['is above an entry', `mirrors:\n  ${LINE}\n${QUAY}`, 'nginx', LINE, ''],
    [
      'is above an entry and not indented',
      `mirrors:\n{{ toYaml .m | indent 2 }}\n${QUAY}`,
      'nginx',
      '{{ toYaml .m | indent 2 }}',
      '',
    ],
    ['is indented by Helm', `mirrors:\n${QUAY}{{ toYaml .m | indent 2 }}\n`, 'nginx', '{{ toYaml .m | indent 2 }}', ''],
    ['is a part of an entry', `mirrors:\n${QUAY}    ${LINE}\n`, 'quay.io/a/b', LINE, ''],
    ['is a part of an entry, and of no other', `mirrors:\n${QUAY}    ${LINE}\n`, 'nginx', '', ''],
    [
      'is among endpoints',
      `mirrors:\n  quay.io:\n    endpoint:\n    - https://a.example.com\n    ${LINE}\n`,
      'quay.io/a/b',
      LINE,
      '',
    ],
    ['is a rewrite', `mirrors:\n${QUAY}    rewrite:\n      "^a/(.*)": "b/$1"\n      ${LINE}\n`, 'quay.io/a/b', '', ''],
    [
      'has no mirrors',
      `mirrors:\n${QUAY}configs:\n  b.example.com:\n    auth: {username: a, password: b}\n  ${LINE}\n`,
      'quay.io/a/b',
      '',
      LINE,
    ],
    ['can have all of configs', `mirrors:\n${QUAY}${LINE}\n`, 'quay.io/a/b', '', LINE],
  ])('that %s', (_, text, image, entry, access) => expect(openOf(text, image)).toEqual({ entry, access }))

  test('is read in one pass, however many there are', () => {
    const text = `mirrors:\n${QUAY}${`  ${LINE}\n`.repeat(5_000)}`
    expect(openOf(text, 'nginx')).toEqual({ entry: LINE, access: '' })
  })
})
