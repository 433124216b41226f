import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { RKE2_NOW, rke2Node } from '@/lib/testdata/rke2-node'
import { wharfieGeneration } from './generation'
import { planWharfie } from './plan-wharfie'

const BEFORE_OCTOBER_2024 = 'v1.30.5+rke2r1'
const BEFORE_FEBRUARY_2024 = 'v1.29.1+rke2r1'

const RUNTIME = { registry: 'docker.io', repository: 'rancher/rke2-runtime', object: 'v1' }

function planOf(
  yaml: string,
  release = RKE2_NOW,
  { image = RUNTIME, ...options }: Partial<NodeOptions> & { readonly image?: typeof RUNTIME } = {},
) {
  const node = rke2Node(yaml, release, options)
  return planWharfie(image, node.parsed, node.options, engines.regexp)
}

const OWN = 'https://index.docker.io/v2/rancher/rke2-runtime/manifests/v1'
const mirror = (rest: string) => `mirrors:\n  docker.io:\n${rest}`

// By the source of rancher/wharfie pkg/registries/registries.go@506419f and endpoint.go@3a45f12, and its tests.
test.each<{
  readonly why: string
  readonly yaml: string
  readonly urls: readonly string[]
  readonly release?: string
  readonly image?: typeof RUNTIME
  readonly options?: Partial<NodeOptions>
}>([
  { why: 'without a mirror the registry alone', yaml: 'mirrors: {}\n', urls: [OWN] },
  {
    why: 'the mirror before the registry, with ns',
    yaml: mirror('    endpoint: ["https://m.example.com"]\n'),
    urls: ['https://m.example.com/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'index.docker.io is a key, and comes before docker.io',
    yaml: 'mirrors:\n  docker.io: {endpoint: ["https://b.test"]}\n  index.docker.io: {endpoint: ["https://a.test"]}\n',
    urls: ['https://a.test/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'the registry with its port as a key',
    yaml: 'mirrors:\n  "r.test:443": {endpoint: ["https://a.test"]}\n  "*": {endpoint: ["https://b.test"]}\n',
    image: { ...RUNTIME, registry: 'r.test' },
    urls: [
      'https://a.test/v2/rancher/rke2-runtime/manifests/v1?ns=r.test',
      'https://r.test/v2/rancher/rke2-runtime/manifests/v1',
    ],
  },
  {
    why: 'the wildcard last, and never beside another entry',
    yaml: 'mirrors:\n  docker.io: {}\n  "*": {endpoint: ["https://b.test"]}\n',
    urls: [OWN],
  },
  {
    why: 'the registry is asked whatever the flag says',
    yaml: mirror('    endpoint: ["https://m.test"]\n'),
    options: { disableDefaultRegistryEndpoint: true },
    urls: ['https://m.test/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'paths as containerd with override_path',
    yaml: mirror('    endpoint: ["https://m.test/v2/", "https://m.test/harbor", "https://m.test/a/../b/v2/"]\n'),
    urls: [
      'https://m.test/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      'https://m.test/harbor/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      'https://m.test/b/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      OWN,
    ],
  },
  {
    why: 'an endpoint without a scheme',
    yaml: mirror('    endpoint: ["m.test:5000", "localhost:5000"]\n'),
    urls: [
      'https://m.test:5000/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      'http://localhost:5000/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      OWN,
    ],
  },
  {
    why: 'none without a scheme before February 2024 (rke2#5516)',
    yaml: mirror('    endpoint: ["m.test:5000", "m.test", "https://n.test"]\n'),
    release: BEFORE_FEBRUARY_2024,
    urls: ['https://n.test/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'a rule for the mirror alone',
    yaml: mirror('    endpoint: ["https://m.test"]\n    rewrite: {"^(.*)": "mirror-dockerhub/$1"}\n'),
    urls: ['https://m.test/v2/mirror-dockerhub/rancher/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'a rule for the registry too before October 2024 (wharfie#25)',
    yaml: mirror('    endpoint: ["https://my.cool.registry"]\n    rewrite: {"^(.*)": "mirror-dockerhub/$1"}\n'),
    release: BEFORE_OCTOBER_2024,
    urls: [
      'https://my.cool.registry/v2/mirror-dockerhub/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      'https://index.docker.io/v2/mirror-dockerhub/rancher/rke2-runtime/manifests/v1',
    ],
  },
  {
    why: 'a result that is no repository is not taken',
    yaml: mirror('    endpoint: ["https://m.test"]\n    rewrite: {"^rancher/(.*)": "Mirror/$1"}\n'),
    urls: ['https://m.test/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'a pattern is taken as it is written, not as TOML reads it',
    yaml: mirror(String.raw`    endpoint: ["https://m.test"]
    rewrite: {'rancher/rke2\\-runtime': "a", 'rancher/rke2\-runtime': "b/c"}
`),
    urls: ['https://m.test/v2/b/c/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'one word on Docker Hub is of the library',
    yaml: mirror('    endpoint: ["https://m.test"]\n    rewrite: {"^rancher/(.*)": "$1"}\n'),
    urls: ['https://m.test/v2/library/rke2-runtime/manifests/v1?ns=docker.io', OWN],
  },
  {
    why: 'the embedded registry first',
    yaml: mirror('    endpoint: ["https://m.test"]\n'),
    options: { embeddedRegistry: true },
    urls: [
      'https://127.0.0.1:9345/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      'https://m.test/v2/rancher/rke2-runtime/manifests/v1?ns=docker.io',
      OWN,
    ],
  },
])('asks $why', ({ yaml, urls, release, image, options }) => {
  const { attempts, fails } = planOf(yaml, release, { ...options, ...(image && { image }) })
  expect(fails).toBeNull()
  expect(attempts.map(({ url }) => url)).toEqual(urls)
})

test('it first asks for the root of the API', () => {
  expect(planOf(mirror('    endpoint: ["https://my.cool.registry"]\n')).attempts.map(({ ping }) => ping)).toEqual([
    'https://my.cool.registry/v2/?ns=docker.io',
    'https://index.docker.io/v2/',
  ])
})

test('several rules are tried at random', () => {
  const [first] = planOf(
    mirror('    endpoint: ["https://m.test"]\n    rewrite: {"^rancher": "aa", "rke2": "bb", "x": "X"}\n'),
  ).attempts
  expect([first?.repository, first?.alternatives]).toEqual([
    'aa/rke2-runtime',
    ['https://m.test/v2/rancher/bb-runtime/manifests/v1?ns=docker.io'],
  ])
})

describe('login and TLS', () => {
  const configs = (rest: string) => `${mirror('    endpoint: ["https://m.test:5000"]\n')}configs:\n${rest}`
  test.each<{
    readonly why: string
    readonly yaml: string
    readonly logins: readonly (string | null)[]
    readonly release?: string
  }>([
    {
      why: 'of host and port',
      yaml: configs('  "m.test:5000": {auth: {username: a, password: b}}\n'),
      logins: ['m.test:5000', null],
    },
    {
      why: 'not of the host alone',
      yaml: configs('  m.test: {auth: {username: a, password: b}}\n'),
      logins: [null, null],
    },
    { why: 'of the wildcard', yaml: configs('  "*": {auth: {username: a, password: b}}\n'), logins: ['*', '*'] },
    {
      why: 'of no wildcard before',
      yaml: configs('  "*": {auth: {username: a, password: b}}\n'),
      logins: [null, null],
      release: BEFORE_FEBRUARY_2024,
    },
    {
      why: 'of an entry without login, and not of the wildcard',
      yaml: configs('  "m.test:5000": {}\n  "*": {auth: {username: a, password: b}}\n'),
      logins: [null, '*'],
    },
    {
      why: 'of docker.io for Docker Hub',
      yaml: configs('  docker.io: {auth: {username: a, password: b}}\n'),
      logins: [null, 'docker.io'],
    },
    {
      why: 'not of registry-1.docker.io',
      yaml: configs('  registry-1.docker.io: {auth: {username: a, password: b}}\n'),
      logins: [null, null],
    },
  ])('$why', ({ yaml, logins, release }) => {
    expect(planOf(yaml, release).attempts.map(({ credentials }) => credentials)).toEqual(logins)
  })

  test('TLS settings with half a pair are all ignored', () => {
    const [attempt] = planOf(
      configs('  "m.test:5000": {tls: {ca_file: /ca, cert_file: /c, insecure_skip_verify: true}}\n'),
    ).attempts
    expect(attempt).toMatchObject({
      tls: { ca: false, client: false, skipVerify: false },
      tlsIgnored: 'cert file "/c" was specified, but no corresponding key file was specified',
    })
  })

  test('TLS settings do not count for http', () => {
    const yaml = `${mirror('    endpoint: ["http://m.test:5000"]\n')}configs: {"m.test:5000": {tls: {insecure_skip_verify: true}}}\n`
    expect(planOf(yaml).attempts[0]?.tls.skipVerify).toBe(false)
  })
})

test('a file that is rejected ends the start', () => {
  expect(planOf('mirrors: [')).toMatchObject({ attempts: [], fails: expect.stringContaining('yaml') })
})

test.each([
  { release: 'v1.29.1', generation: 'absolute' },
  { release: 'v1.28.6', generation: 'absolute' },
  { release: 'v1.26.14', generation: 'bare' },
  { release: 'v1.29.2', generation: 'bare' },
  { release: 'v1.31.1', generation: 'bare' },
  { release: 'v1.28.15', generation: 'own-fallback' },
  { release: 'v1.31.2', generation: 'own-fallback' },
  { release: 'v1.32.0', generation: 'own-fallback' },
  { release: 'v1.25.16', generation: 'absolute' },
])('$release pulls by $generation', ({ release, generation }) => {
  expect(wharfieGeneration({ name: `${release}+k3s1` })).toBe(generation)
})
