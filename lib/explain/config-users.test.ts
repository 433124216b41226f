import { expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { loadContainerd } from '@/lib/containerd/containerd'
import { engines } from '@/lib/containerd/engines'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { configUsers } from './config-users'

interface Row {
  readonly why: string
  readonly mirrors: Readonly<Record<string, readonly string[]>>
  readonly key: string
  readonly options?: Partial<NodeOptions>
  /** As `registry endpoint-index`, or the registry alone for itself; null when it is not known. */
  readonly users: readonly string[] | null
  readonly unseen?: number
}

const OLD = { release: 'v1.31.4+k3s1' } as const

const ROWS: readonly Row[] = [
  {
    why: 'endpoints of exactly this host and port, and the images of the host itself',
    mirrors: { 'docker.io': ['https://b.test', 'https://a.test:5000/v2/hub'], 'quay.io': ['http://a.test:5000'] },
    key: 'a.test:5000',
    users: ['docker.io 1', 'quay.io 0', 'a.test:5000'],
  },
  {
    why: 'without the port it is for images of the host alone',
    mirrors: { 'docker.io': ['https://a.test:5000'] },
    key: 'a.test',
    users: ['a.test'],
  },
  {
    why: 'a mirror of the same name is asked itself after its endpoints',
    mirrors: { 'a.test': ['https://b.test'] },
    key: 'a.test',
    users: ['a.test'],
  },
  {
    why: 'an endpoint that is the registry itself counts once',
    mirrors: { 'a.test': ['https://b.test', 'https://a.test'] },
    key: 'a.test',
    users: ['a.test 1'],
  },
  {
    why: 'an entry keeps its registry asked although default endpoints are disabled',
    mirrors: { 'a.test': ['https://b.test'] },
    key: 'a.test',
    options: { ...OLD, disableDefaultRegistryEndpoint: true },
    users: ['a.test'],
  },
  {
    why: 'Docker Hub by any of its names',
    mirrors: { 'quay.io': ['https://registry-1.docker.io'] },
    key: 'index.docker.io',
    users: ['quay.io 0', 'docker.io'],
  },
  {
    why: 'Docker Hub by a name that an old release does not know',
    mirrors: { 'quay.io': ['https://registry-1.docker.io'] },
    key: 'index.docker.io',
    options: OLD,
    users: [],
  },
  {
    why: 'the wildcard has endpoints too',
    mirrors: { '*': ['https://a.test'] },
    key: 'a.test',
    users: ['* 0', 'a.test'],
  },
  {
    why: 'what K3s drops uses nothing',
    mirrors: { 'docker.io': ['https://a.test', 'https://a.test', 'http://[::1'] },
    key: 'a.test',
    users: ['docker.io 0', 'a.test'],
  },
  {
    why: 'more mirrors than are looked at',
    mirrors: Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`r${at}.test`, ['https://a.test']])),
    key: 'a.test',
    users: ['r0.test 0', 'r1.test 0', 'r2.test 0', 'a.test'],
    unseen: 4,
  },
  { why: 'a key that no registry is called', mirrors: {}, key: 'https://a.test', users: null },
  { why: 'the entry for all other hosts', mirrors: {}, key: '*', users: null },
]

test.each(ROWS)('$why', ({ mirrors, key, options: given, users, unseen = 0 }) => {
  const options = { ...defaultOptions(), ...given }
  const written = Object.fromEntries(Object.entries(mirrors).map(([name, endpoint]) => [name, { endpoint }]))
  const text = JSON.stringify({ mirrors: written, configs: { [key]: { auth: { username: 'ci', password: 'x9' } } } })
  const { rendered, parsed } = analyze({ text, image: 'nginx', options }, engines)
  const from = { registries: parsed.registries, rules: releaseOf(options) }
  const found = configUsers(key, from, loadContainerd(rendered, options, decodeToml1), 3)
  const said = found?.users.map(({ registry, index }) => (index === null ? registry : `${registry} ${index}`)) ?? null
  expect(said).toEqual(users)
  expect(found?.unseen ?? 0).toBe(unseen)
})
