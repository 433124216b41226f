import { describe, expect, it } from 'vitest'
import { PRESETS } from '@/lib/examples/presets'
import { renderFiles } from '@/lib/k3s/render-files'
import { parseRegistries } from '@/lib/registries/parse'
import { inEnglish } from '@/lib/words/saying'
import { readTree } from './tree'

const OPTIONS = {
  distribution: 'k3s',
  release: 'v1.37.1+k3s1',
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const

describe('what K3s wrote is read back', () => {
  const withMirrors = PRESETS.filter(
    ({ text, options }) => text.includes('endpoint:') && options?.embeddedRegistry !== true,
  )
  it.each(withMirrors.map(({ id, text }) => [id, text] as const))('%s: the same files again', (_, text) => {
    const files = renderFiles(parseRegistries(text), OPTIONS).files
    const read = readTree(files.map(({ path, text: content }) => ({ path, text: content })))
    expect(read?.notes).toEqual([])
    const again = renderFiles(parseRegistries(read?.text ?? ''), OPTIONS).files
    expect(again.map(({ path, text: content }) => [path, content])).toEqual(
      files.map(({ path, text: content }) => [path, content]),
    )
  })
})

it('takes what it knows from among other files', () => {
  const read = readTree([
    { path: 'etc/README.md', text: 'x' },
    { path: 'etc/certs.d/quay.io/hosts.toml', text: '[host."https://a.test"]\n' },
    { path: 'etc/certs.d/_default/hosts.toml', text: '[host."https://b.test"]\n' },
  ])
  expect(read?.taken).toHaveLength(2)
  expect(parseRegistries(read?.text ?? '').registries.mirrors.get('*')?.endpoint).toEqual(['https://b.test'])
})

it.each([[[]], [[{ path: 'hosts.toml', text: '[' }]], [[{ path: 'README.md', text: 'mirrors: {}' }]]])(
  'is null where there is nothing of containerd: %j',
  (files) => {
    expect(readTree(files)).toBeNull()
  },
)

describe('files about one registry become one entry', () => {
  const hosts = (...endpoints: readonly string[]) =>
    endpoints.map((endpoint) => `[host."${endpoint}"]\n  capabilities = ["pull", "resolve"]\n`).join('')
  const config = (...endpoints: readonly string[]) =>
    `version = 2\n[plugins."io.containerd.grpc.v1.cri".registry.mirrors."quay.io"]\n  endpoint = [${endpoints.map((endpoint) => `"${endpoint}"`).join(', ')}]\n`
  it.each<[why: string, files: Readonly<Record<string, string>>, endpoints: readonly string[]]>([
    [
      'the same endpoint of two files once',
      {
        'a/certs.d/quay.io/hosts.toml': hosts('https://a.test'),
        'b/certs.d/quay.io/hosts.toml': hosts('https://a.test'),
      },
      ['https://a.test'],
    ],
    [
      'the same endpoint of files of two kinds once',
      { 'certs.d/quay.io/hosts.toml': hosts('https://a.test'), 'config.toml': config('https://a.test') },
      ['https://a.test'],
    ],
    [
      'others after those that are there, in their order',
      {
        'a/certs.d/quay.io/hosts.toml': hosts('https://a.test', 'https://b.test'),
        'b/certs.d/quay.io/hosts.toml': hosts('https://c.test', 'https://b.test', 'https://a.test'),
      },
      ['https://a.test', 'https://b.test', 'https://c.test'],
    ],
  ])('%s', (_, files, endpoints) => {
    const read = readTree(Object.entries(files).map(([path, text]) => ({ path, text })))
    expect(read?.taken).toEqual(Object.keys(files))
    expect(parseRegistries(read?.text ?? '').registries.mirrors.get('quay.io')?.endpoint).toEqual(endpoints)
  })
})

describe('files of a node', () => {
  it('are its registries.yaml, and what its configuration says', () => {
    const read = readTree([
      { path: 'etc/rancher/rke2/registries.yaml', text: 'mirrors: {}\n' },
      { path: 'etc/rancher/rke2/config.yaml.d/10.yaml', text: 'disable-default-registry-endpoint: true\n' },
      { path: 'certs.d/quay.io/hosts.toml', text: '[host."https://a.test"]\n' },
      { path: 'old/registries.yaml', text: 'configs: {}\n' },
    ])
    expect(read?.text).toBe('mirrors: {}\n')
    expect(read?.node.options).toEqual({ distribution: 'rke2', disableDefaultRegistryEndpoint: true })
    expect(read?.notes.map(inEnglish).join()).toContain('old/registries.yaml')
  })

  it('keep their folder, and without it are not taken for another registry', () => {
    const text = '[host."https://a.test"]\n'
    const read = readTree([
      { path: 'quay.io/hosts.toml', text },
      { path: '_default/hosts.toml', text },
      { path: 'hosts.toml', text },
    ])
    const { mirrors } = parseRegistries(read?.text ?? '').registries
    expect([...mirrors.keys()]).toEqual(['quay.io', '*'])
    expect(read?.notes.map(inEnglish).join()).toContain('Choose the folder')
  })

  it.each([
    {
      why: 'two authorities for one host',
      one: '[host."https://m.test"]\n  ca = "/a.pem"\n',
      two: '[host."https://m.test"]\n  ca = "/b.pem"\n',
      says: 'ca_file of m.test is another in certs.d/quay.io/hosts.toml than in certs.d/docker.io/hosts.toml, whose value is taken.',
      takes: 'ca_file: "/a.pem"',
    },
  ])('that differ are listed: $why', ({ one, two, says, takes }) => {
    const read = readTree([
      { path: 'certs.d/docker.io/hosts.toml', text: one },
      { path: 'certs.d/quay.io/hosts.toml', text: two },
    ])
    expect(read?.notes.map(inEnglish)).toContain(says)
    expect(read?.text).toContain(takes)
  })
})
