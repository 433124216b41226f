import { describe, expect, test } from 'vitest'
import { compare } from '@/lib/compare/compare'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { inEnglish, joinedByAnd } from '@/lib/words/saying'
import { pullSentence } from './pull-words'

type Options = Partial<NodeOptions>

const NAMES = { before: 'A', after: 'B' }
const IMAGES = ['nginx', 'ghcr.io/a/b:1', 'ghcr.io/c/d:1', 'quay.io/e/f:1']
const side = (text: string, options: Options = {}) => ({ text, options: { ...defaultOptions(), ...options } })

function compared(
  before: string,
  after: string,
  options: { before?: Options; after?: Options; images?: string[] } = {},
) {
  return compare(side(before, options.before), side(after, options.after), {
    engines,
    lint,
    images: options.images ?? IMAGES,
  })
}

function sentences(...args: Parameters<typeof compared>): readonly string[] {
  return compared(...args).pulls.changed.map(({ registries, images, changes }) =>
    inEnglish(pullSentence(joinedByAnd(registries.length > 0 ? registries : images), changes, NAMES)),
  )
}

const mirror = (registry: string, endpoints: string, more = '') =>
  `mirrors:\n  "${registry}":\n    endpoint: [${endpoints}]\n${more}`
const HARBOR = mirror('ghcr.io', 'https://harbor.example.com')
const login = (host: string, password = 's3cret') =>
  `configs:\n  ${host}:\n    auth: {username: robot, password: ${password}}\n`
const tls = (host: string, settings: string) => `configs:\n  ${host}:\n    tls: {${settings}}\n`

describe('what is said of pulls', () => {
  test.each<{
    readonly why: string
    readonly before: string
    readonly after: string
    readonly options?: Parameters<typeof compared>[2]
    readonly says: readonly string[]
  }>([
    { why: 'nothing of the same', before: HARBOR, after: HARBOR, says: [] },
    {
      why: 'a mirror, for all images of its registry',
      before: '',
      after: HARBOR,
      says: ['Pulls of ghcr.io never reach harbor.example.com with A: only the registry itself is asked.'],
    },
    {
      why: 'a mirror that is lost',
      before: HARBOR,
      after: '',
      says: ['Pulls of ghcr.io never reach harbor.example.com with B: only the registry itself is asked.'],
    },
    {
      why: 'another mirror first',
      before: mirror('ghcr.io', 'https://m.example.com'),
      after: mirror('ghcr.io', 'https://harbor.example.com, https://m.example.com'),
      says: ['Pulls of ghcr.io now go to harbor.example.com first.'],
    },
    {
      why: 'another mirror in the place of one',
      before: mirror('ghcr.io', 'https://m.example.com'),
      after: HARBOR,
      says: ['Pulls of ghcr.io now go to harbor.example.com first, and no longer ask m.example.com.'],
    },
    {
      why: 'one more, and the order of those before',
      before: mirror('ghcr.io', 'https://a.example.com, https://b.example.com'),
      after: mirror('ghcr.io', 'https://b.example.com, https://a.example.com, https://c.example.com'),
      says: [
        'Pulls of ghcr.io now ask in another order: b.example.com, a.example.com, c.example.com, the registry itself, and now ask c.example.com too.',
      ],
    },
    {
      why: 'the registry itself, by a flag',
      before: HARBOR,
      after: HARBOR,
      options: { after: { disableDefaultRegistryEndpoint: true } },
      says: ['Pulls of ghcr.io no longer ask the registry itself.'],
    },
    {
      why: 'the registry itself, which an old release asks as a mirror and again at the end',
      before: mirror('docker.io', 'https://m.example.com, https://registry-1.docker.io'),
      after: mirror('docker.io', 'https://m.example.com, https://registry-1.docker.io'),
      options: { before: { release: 'v1.26.0+k3s1' } },
      says: ['Pulls of docker.io now ask Docker Hub once, not 2 times.'],
    },
    {
      why: 'Docker Hub under its name',
      before: mirror('docker.io', 'https://m.example.com'),
      after: mirror('docker.io', 'https://m.example.com'),
      options: { before: { disableDefaultRegistryEndpoint: true } },
      says: ['Pulls of docker.io now ask Docker Hub at the end.'],
    },
    {
      why: 'the other nodes',
      before: HARBOR,
      after: HARBOR,
      options: { after: { embeddedRegistry: true } },
      says: ['Pulls of ghcr.io now go to the other nodes first.'],
    },
    {
      why: 'a project, for all images of a registry',
      before: HARBOR,
      after: mirror('ghcr.io', 'https://harbor.example.com', '    rewrite: {"^(.*)$": "proxy/$1"}\n'),
      says: ['Pulls of ghcr.io ask harbor.example.com with proxy/ before the name.'],
    },
    {
      why: 'an image alone where it is rewritten alone',
      before: HARBOR,
      after: mirror('ghcr.io', 'https://harbor.example.com', '    rewrite: {"^a/(.*)$": "x/$1"}\n'),
      says: ['Pulls of ghcr.io/a/b:1 ask harbor.example.com for x/b, not for a/b.'],
    },
    {
      why: 'a path',
      before: HARBOR,
      after: mirror('ghcr.io', 'https://harbor.example.com/v2/proxy'),
      says: ['Pulls of ghcr.io ask harbor.example.com below /v2/proxy/, not below /v2/.'],
    },
    {
      why: 'http',
      before: HARBOR,
      after: mirror('ghcr.io', 'http://harbor.example.com'),
      says: ['Pulls of ghcr.io ask harbor.example.com over http.'],
    },
    {
      why: 'a login',
      before: HARBOR,
      after: HARBOR + login('harbor.example.com'),
      says: ['Pulls of ghcr.io ask harbor.example.com with the login of harbor.example.com.'],
    },
    {
      why: 'none',
      before: HARBOR + login('harbor.example.com'),
      after: HARBOR,
      says: ['Pulls of ghcr.io ask harbor.example.com anonymously.'],
    },
    {
      why: 'another password, which is not said',
      before: HARBOR + login('harbor.example.com', 'one'),
      after: HARBOR + login('harbor.example.com', 'two'),
      says: ['Pulls of ghcr.io ask harbor.example.com with another login of harbor.example.com.'],
    },
    {
      why: 'a certificate that is not checked',
      before: HARBOR,
      after: HARBOR + tls('harbor.example.com', 'insecure_skip_verify: true'),
      says: ['Pulls of ghcr.io do not check the certificate of harbor.example.com with B.'],
    },
    {
      why: 'authorities and a client certificate',
      before: HARBOR,
      after: HARBOR + tls('harbor.example.com', 'ca_file: /ca, cert_file: /cert, key_file: /key'),
      says: [
        'Pulls of ghcr.io trust other authorities for harbor.example.com, and show harbor.example.com a client certificate with B.',
      ],
    },
    {
      why: 'the token of a rewritten name, by the release',
      before: mirror('quay.io', 'https://m.example.com', '    rewrite: {"^": "p/"}\n'),
      after: mirror('quay.io', 'https://m.example.com', '    rewrite: {"^": "p/"}\n'),
      options: { before: { release: 'v1.31.2+k3s1' }, after: { release: 'v1.31.3+k3s1' } },
      says: ['Pulls of quay.io ask for a token of p/e/f at m.example.com.'],
    },
    {
      why: 'a login that a placeholder decides on one side: no word of what it is',
      before: HARBOR + login('harbor.example.com'),
      after: HARBOR + login('"{{ registry }}"'),
      options: { images: ['ghcr.io/a/b:1'] },
      says: [
        'Pulls of ghcr.io ask harbor.example.com with a login and TLS that are undecided (not filled in: {{ registry }}), and ask the registry itself with a login and TLS that are undecided (not filled in: {{ registry }}).',
      ],
    },
    {
      why: 'a login that the same placeholder decides on both sides: no change',
      before: HARBOR + login('"{{ registry }}"'),
      after: HARBOR + login('"{{ registry }}"'),
      says: [],
    },
    {
      why: 'another port of a host that a placeholder decides on both sides',
      before: mirror('ghcr.io', '"https://{{ host }}:5000"'),
      after: mirror('ghcr.io', '"https://{{ host }}:5001"'),
      says: ['Pulls of ghcr.io now go to {{ host }}:5001 first, and no longer ask {{ host }}:5000.'],
    },
    {
      why: 'a wildcard for many registries in one sentence',
      before: mirror('*', 'https://m.example.com'),
      after: mirror('*', 'https://n.example.com'),
      says: ['Pulls of docker.io, ghcr.io and quay.io now go to n.example.com first, and no longer ask m.example.com.'],
    },
    {
      why: 'a name that is none',
      before: '',
      after: '',
      options: { before: { release: 'v1.26.4+k3s1' }, after: { release: 'v1.26.5+k3s1' }, images: ['Reg/a'] },
      says: ['Pulls of Reg/a have no valid name with A.'],
    },
    {
      why: 'a pull that ends early',
      before: mirror('quay.io', 'https://m.example.com', '    rewrite: {"^": "a b%zz/"}\n'),
      after: mirror('quay.io', 'https://m.example.com'),
      says: [
        'Pulls of quay.io fail before the first request with A: parse "dummy://quay.io/a b%zz/e/f": invalid URL escape "%zz"',
      ],
    },
  ])('$why', ({ before, after, options, says }) => {
    expect(sentences(before, after, options).map((one) => one.replace(/\.$/, ''))).toEqual(
      says.map((one) => one.replace(/\.$/, '')),
    )
  })
})

test.each([
  { why: 'can be the host of the other file', before: 'https://{{ host }}', after: 'https://harbor.example.com' },
  { why: 'can be what another placeholder is', before: 'https://{{ host }}', after: 'https://{{ mirror }}' },
])('a host that a placeholder decides $why: the pull is undecided', ({ before, after }) => {
  const { undecided, changed } = compared(mirror('ghcr.io', `"${before}"`), mirror('ghcr.io', `"${after}"`)).pulls
  expect(undecided.map(({ image, why }) => [image, inEnglish(why)])).toEqual([
    ['ghcr.io/a/b:1', expect.stringContaining('not filled in: {{ host }}')],
    ['ghcr.io/c/d:1', expect.stringContaining('not filled in: {{ host }}')],
  ])
  expect(changed).toEqual([])
})

test('a mirror key that a placeholder decides can be the registry of an image: its pull is undecided', () => {
  const open = mirror('{{ registry }}', 'https://harbor.example.com')
  const options = { images: ['ghcr.io/a/b:1'] }
  const { undecided, changed } = compared(open, HARBOR, options).pulls
  expect(undecided.map(({ why }) => inEnglish(why))).toEqual(['not filled in: {{ registry }}'])
  expect(changed).toEqual([])
  expect(compared(open, open, options).pulls).toMatchObject({ same: ['ghcr.io/a/b:1'], undecided: [] })
})

test.each([
  { why: 'all of it', entry: '{{ entry }}', same: '{{ entry }}' },
  { why: 'a part of it', entry: '\n    {{ more }}', same: '\n    {{ more }}' },
])(
  'an entry of which a placeholder decides $why: the pull is undecided unless both sides have it',
  ({ entry, same }) => {
    const file = (value: string) => `mirrors:\n  ghcr.io: ${value}\n`
    const options = { images: ['ghcr.io/a/b:1'] }
    for (const other of ['{endpoint: ["https://m.example.com"]}', '{}', '{{ another }}']) {
      for (const [before, after] of [
        [entry, other],
        [other, entry],
      ] as const) {
        const { undecided, changed, same: alike } = compared(file(before), file(after), options).pulls
        expect({ changed, alike }, `${before}, ${after}`).toEqual({ changed: [], alike: [] })
        expect(undecided.map(({ why }) => inEnglish(why)).join()).toContain('not filled in: ')
      }
    }
    expect(compared(file(entry), file(same), options).pulls).toMatchObject({ same: ['ghcr.io/a/b:1'], undecided: [] })
  },
)
