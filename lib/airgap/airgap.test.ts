import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { checkAirGap, type AirGapQuestion } from './airgap'
import { inEnglish } from '@/lib/words/saying'
import { remedyWords, usesOf } from './airgap-words'
import { remediesOf } from './remedies'

const NOTHING: AirGapQuestion = { images: [], inside: [] }
const HUB = 'mirrors:\n  docker.io:\n    endpoint: [https://harbor.example.com]\n'
const ALL = 'mirrors:\n  "*":\n    endpoint: [https://harbor.example.com]\n'
const FLAG = { disableDefaultRegistryEndpoint: true }

function check(text: string, options: Partial<NodeOptions> = {}, question: Partial<AirGapQuestion> = {}) {
  const node = readNode(text, { ...defaultOptions(), ...options }, engines)
  const asked = { ...NOTHING, ...question }
  const found = checkAirGap(node, asked)
  return { found, remedies: remediesOf(node, asked, found) }
}

const table: readonly {
  readonly why: string
  readonly text: string
  readonly options?: Partial<NodeOptions>
  readonly question?: Partial<AirGapQuestion>
  readonly verdict: string
  readonly outside: readonly (string | null)[]
}[] = [
  {
    why: 'without a file every registry is asked itself',
    text: '',
    verdict: 'holes',
    outside: ['registry-1.docker.io', null],
  },
  {
    why: 'a mirror leaves the default endpoint after it',
    text: HUB,
    verdict: 'holes',
    outside: ['registry-1.docker.io', null],
  },
  {
    why: 'the flag is for registries in the file: the others are still asked',
    text: HUB,
    options: FLAG,
    verdict: 'holes',
    outside: [null],
  },
  { why: 'a wildcard with the flag seals', text: ALL, options: FLAG, verdict: 'sealed', outside: [] },
  {
    why: 'a wildcard without the flag does not',
    text: ALL,
    verdict: 'holes',
    outside: ['registry-1.docker.io', null],
  },
  {
    why: 'a public endpoint is outside whatever the flag says',
    text: 'mirrors:\n  "*":\n    endpoint: [https://mirror.gcr.io]\n',
    options: FLAG,
    verdict: 'holes',
    outside: ['mirror.gcr.io'],
  },
  {
    why: 'a registry that only images name is not known',
    text: ALL + '  registry.team.example:\n    endpoint: [https://registry.team.example]\n',
    options: FLAG,
    question: { images: ['docker.io/library/nginx:1'] },
    verdict: 'sealed',
    outside: [],
  },
  {
    why: 'with the wildcard no registry of an image is asked itself',
    text: ALL,
    options: FLAG,
    question: { images: ['registry.team.example/a/b:1'] },
    verdict: 'sealed',
    outside: [],
  },
  {
    why: 'a mirror of a registry that is asked too without the flag, and nobody says where it is',
    text: ALL + '  registry.team.example:\n    endpoint: [https://harbor.example.com]\n',
    options: { ...FLAG, release: 'v1.28.1+k3s1' },
    verdict: 'holes',
    outside: ['registry-1.docker.io', null],
  },
]

describe('what an air gap leaves open', () => {
  for (const { why, text, options, question, verdict, outside } of table)
    test(`${why}`, () => {
      const { found } = check(text, options, question)
      expect(found.hosts.filter(({ side }) => side === 'outside').map(({ host }) => host)).toEqual(outside)
      expect(found.verdict).toBe(verdict)
    })
})

test('a host of images alone is undecided, until somebody says that it is inside', () => {
  const text = ALL + '  registry.team.example: {}\n'
  const asked = { images: ['registry.team.example/a/b:1'] }
  const sides = (inside: readonly string[]) =>
    check(text, {}, { ...asked, inside }).found.hosts.find(({ host }) => host === 'registry.team.example')?.side
  expect(sides([])).toBe('unclear')
  expect(sides(['registry.team.example'])).toBe('inside')
})

test('a host that a placeholder decides is undecided, under the name that the person wrote', () => {
  const text = 'mirrors:\n  "*":\n    endpoint: ["https://{{ mirror }}:5000", "https://{{ site }}.corp"]\n'
  const hosts = (inside: readonly string[]) =>
    check(text, FLAG, { inside }).found.hosts.map(({ host, side, reason }) => [host, side, reason])
  const atSite = ['{{ site }}.corp', 'inside', 'private']
  expect(hosts([])).toEqual([['{{ mirror }}:5000', 'unclear', 'open'], atSite])
  const port = 'mirrors:\n  "*":\n    endpoint: ["https://harbor.example.com:{{ port }}"]\n'
  expect(check(port, FLAG).found).toMatchObject({ verdict: 'sealed', open: [] })
  expect(hosts(['{{ mirror }}:5000'])).toEqual([['{{ mirror }}:5000', 'inside', 'stated'], atSite])
})

test('a rejected file starts no containerd, so nothing is decided', () => {
  expect(check('mirrors: [').found).toMatchObject({
    verdict: 'undecided',
    hosts: [],
    notRunning: expect.any(String) as string,
  })
})

test('the embedded registry is the node itself', () => {
  const { found } = check(ALL, { ...FLAG, embeddedRegistry: true })
  expect(found.verdict).toBe('sealed')
  expect(found.hosts.map(({ host }) => host)).toContain('127.0.0.1:6443')
})

test('says what the flag leaves, and a change with which nothing is outside', () => {
  const { remedies } = check(HUB)
  expect(remedies).toMatchObject([
    { flag: true, wildcard: null, after: { verdict: 'holes' } },
    { flag: true, wildcard: 'https://harbor.example.com', after: { verdict: 'sealed' } },
  ])
  expect(remedies[1]?.text).toContain('"*":')
})

describe('what RKE2 pulls itself', () => {
  const RKE2 = { ...FLAG, distribution: 'rke2', release: 'v1.33.4+rke2r1' } as const
  test('asks Docker Hub in spite of the flag', () => {
    const { found } = check(ALL, RKE2)
    expect(found.verdict).toBe('holes')
    const [outside] = found.hosts
    expect(outside).toMatchObject({
      host: 'index.docker.io',
      side: 'outside',
      uses: [{ isOwnPull: true, packaged: 1 }],
    })
    expect(usesOf(outside?.uses ?? []).map(inEnglish)).toEqual([expect.stringContaining('rancher/rke2-runtime')])
  })
  test('is sealed by a system default registry that is inside, which is offered', () => {
    const { remedies } = check(ALL, RKE2)
    expect(remedies).toMatchObject([
      { flag: false, systemDefaultRegistry: 'harbor.example.com', wildcard: null, after: { verdict: 'sealed' } },
    ])
    expect(remedyWords(remedies[0]!).map(inEnglish)[0]).toBe(
      'With --system-default-registry harbor.example.com: no host outside.',
    )
    expect(check(ALL, { ...RKE2, systemDefaultRegistry: 'harbor.example.com' }).found.verdict).toBe('sealed')
  })
  test('needs all three where nothing is sealed', () => {
    const { remedies } = check(HUB, { distribution: 'rke2', release: 'v1.33.4+rke2r1' })
    expect(remedies.at(-1)).toMatchObject({
      flag: true,
      systemDefaultRegistry: 'harbor.example.com',
      wildcard: 'https://harbor.example.com',
      after: { verdict: 'sealed' },
    })
    expect(remedyWords(remedies.at(-1)!).map(inEnglish)[0]).toBe(
      'With --disable-default-registry-endpoint and --system-default-registry harbor.example.com and a mirror "*" with the endpoint https://harbor.example.com: no host outside.',
    )
  })
  test('offers no system default registry for an endpoint that it cannot name', () => {
    const { remedies } = check(ALL.replace('example.com', 'example.com/v2/hub'), RKE2)
    expect(remedies).toEqual([])
  })
})

test('images of the release are counted beside those of the list', () => {
  const question = {
    images: ['docker.io/a/b:1'],
    packaged: ['docker.io/rancher/klipper-lb', 'docker.io/rancher/pause'],
  }
  const { found } = check(HUB, {}, question)
  const hub = found.hosts.find(({ host }) => host === 'registry-1.docker.io')
  expect(hub?.uses.find(({ registry }) => registry === 'docker.io')).toMatchObject({ images: 1, packaged: 2 })
  expect(
    usesOf(hub?.uses ?? [])
      .map(inEnglish)
      .join(),
  ).toContain('images of the list: 1; of K3s or RKE2 itself: 2')
})

test('offers no flag that the release does not have', () => {
  const { remedies } = check(HUB, { release: 'v1.26.0+k3s1' })
  expect(remedies.some(({ flag }) => flag)).toBe(false)
})

test('offers nothing for a public endpoint, which a flag does not take out', () => {
  const { remedies } = check('mirrors:\n  docker.io:\n    endpoint: [https://mirror.gcr.io]\n')
  expect(remedies.map(({ after }) => after.verdict)).toEqual(['holes'])
})
