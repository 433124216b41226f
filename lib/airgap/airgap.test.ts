import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { checkAirGap, type AirGapQuestion } from './airgap'
import { usesOf } from './airgap-words'
import { remediesOf } from './remedies'

const NOTHING: AirGapQuestion = { images: [], inside: [] }
const HUB = 'mirrors:\n  docker.io:\n    endpoint: [https://harbor.example.com]\n'
const ALL = 'mirrors:\n  "*":\n    endpoint: [https://harbor.example.com]\n'
const OWN = 'RKE2 itself at its start, for {image}, unless an archive in agent/images has it'
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
  {
    why: 'RKE2 itself asks Docker Hub at its start, whatever the flag says',
    text: ALL,
    options: { ...FLAG, distribution: 'rke2', release: 'v1.33.4+rke2r1' },
    verdict: 'holes',
    outside: ['index.docker.io'],
  },
  {
    why: 'RKE2 itself asks the registry of its own images, where it has one',
    text: ALL + '  registry.example.com:\n    endpoint: [https://registry.example.com]\n',
    options: {
      ...FLAG,
      distribution: 'rke2',
      release: 'v1.33.4+rke2r1',
      systemDefaultRegistry: 'registry.example.com',
    },
    verdict: 'sealed',
    outside: [],
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

test('what RKE2 itself asks is said apart', () => {
  const { found } = check(ALL, { ...FLAG, distribution: 'rke2', release: 'v1.33.4+rke2r1' })
  expect(found.hosts.map(({ host, uses }) => [host, usesOf(uses).map(({ text }) => text)])).toEqual([
    ['index.docker.io', [OWN]],
    ['harbor.example.com', ['endpoint for {registries}; images of the list: {images}', OWN]],
  ])
})

test('a host of images alone is undecided, until somebody says that it is inside', () => {
  const text = ALL + '  registry.team.example: {}\n'
  const asked = { images: ['registry.team.example/a/b:1'] }
  const sides = (inside: readonly string[]) =>
    check(text, {}, { ...asked, inside }).found.hosts.find(({ host }) => host === 'registry.team.example')?.side
  expect(sides([])).toBe('unclear')
  expect(sides(['registry.team.example'])).toBe('inside')
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

test('offers no flag that the release does not have', () => {
  const { remedies } = check(HUB, { release: 'v1.26.0+k3s1' })
  expect(remedies.some(({ flag }) => flag)).toBe(false)
})

test('offers nothing for a public endpoint, which a flag does not take out', () => {
  const { remedies } = check('mirrors:\n  docker.io:\n    endpoint: [https://mirror.gcr.io]\n')
  expect(remedies.map(({ after }) => after.verdict)).toEqual(['holes'])
})
