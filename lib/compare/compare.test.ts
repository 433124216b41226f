import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { TESTDATA } from '@/lib/testdata/folder'
import { RELEASE_OF_ERA } from '@/lib/testdata/release-of-era'
import { inEnglish, joinedByAnd } from '@/lib/words/saying'
import { compare, isDifferent } from './compare'
import { pullSentence } from './pulls/pull-words'
import { verdict } from './verdict'

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

describe('files', () => {
  const kinds = (...args: Parameters<typeof compared>) =>
    Object.fromEntries(compared(...args).files.map(({ path, kind }) => [path, kind]))
  test.each<{
    readonly why: string
    readonly before: string
    readonly after: string
    readonly options?: Parameters<typeof compared>[2]
    readonly kinds: object
  }>([
    { why: 'are the same whatever is commented', before: HARBOR, after: `# new\n${HARBOR}`, kinds: {} },
    {
      why: 'are the same in any order of registries and keys',
      before: `${mirror('a.io', 'a')}  b.io: {endpoint: [b]}\n${login('a')}`,
      after: `configs: {a: {auth: {password: s3cret, username: robot}}}\nmirrors: {b.io: {endpoint: [b]}, a.io: {endpoint: [a]}}`,
      kinds: {},
    },
    {
      why: 'differ in the order of endpoints',
      before: mirror('a.io', 'a, b'),
      after: mirror('a.io', 'b, a'),
      kinds: { 'certs.d/a.io/hosts.toml': 'changed' },
    },
    {
      why: 'that come and go',
      before: mirror('a.io', 'a'),
      after: mirror('b.io', 'a'),
      kinds: { 'certs.d/a.io/hosts.toml': 'removed', 'certs.d/b.io/hosts.toml': 'added' },
    },
    {
      why: 'mean the same to another containerd',
      before: HARBOR,
      after: HARBOR,
      options: { before: { release: 'v1.31.5+k3s1' }, after: { release: 'v1.33.4+k3s1' } },
      kinds: { 'certs.d/ghcr.io/hosts.toml': 'rewritten', 'config.toml': 'rewritten' },
    },
    {
      why: 'with another login, whichever containerd reads it',
      before: login('a.example.com', 'one'),
      after: login('a.example.com', 'two'),
      options: { before: { release: 'v1.31.5+k3s1' }, after: { release: 'v1.33.4+k3s1' } },
      kinds: { 'certs.d/a.example.com/hosts.toml': 'rewritten', 'config.toml': 'changed' },
    },
    {
      why: 'in which only what is filled in differs from a template',
      before: mirror('a.io', '"https://{{ one }}"'),
      after: mirror('a.io', '"https://{{ two }}"'),
      kinds: { 'certs.d/a.io/hosts.toml': 'changed' },
    },
  ])('$why', ({ before, after, options, kinds: expected }) => {
    expect(kinds(before, after, options)).toEqual(expected)
  })
})

describe('the verdict', () => {
  const said = (isSameText: boolean, ...args: Parameters<typeof compared>) =>
    inEnglish(verdict(compared(...args), NAMES, isSameText))
  const releases = (before: string, after: string) => ({ before: { release: before }, after: { release: after } })
  test.each<{ readonly why: string; readonly said: string; readonly says: string }>([
    {
      why: 'of a release that behaves alike',
      said: said(true, HARBOR, HARBOR, releases('v1.29.4+k3s1', 'v1.33.1+k3s1')),
      says: 'Nothing that this file does changes between A and B.',
    },
    { why: 'of two files', said: said(false, HARBOR, `# x\n${HARBOR}`), says: 'Both files do the same: A and B.' },
    { why: 'of images', said: said(false, '', HARBOR), says: '2 of 4 images are pulled otherwise.' },
    {
      why: 'of one image',
      said: said(false, '', mirror('quay.io', 'https://m.example.com')),
      says: '1 of 4 images is pulled otherwise.',
    },
    {
      why: 'of files that no image reads',
      said: said(false, '', mirror('gcr.io', 'https://m.example.com')),
      says: 'No pull changes, and 1 file and 2 findings differ between A and B.',
    },
    {
      why: 'of a side that K3s rejects',
      said: said(false, HARBOR, 'mirrors: ['),
      says: 'B cannot be read: K3s rejects it, and nothing is pulled with it.',
    },
    {
      why: 'of a side that K3s rejected before',
      said: said(false, 'mirrors: [', HARBOR),
      says: 'A cannot be read: K3s rejects it, so there is nothing to compare with.',
    },
    {
      why: 'of two that K3s rejects',
      said: said(false, 'mirrors: [', 'mirrors: 1'),
      says: 'Neither side can be read: K3s rejects both, so nothing is pulled with either.',
    },
    {
      why: 'of rewrites that are too many',
      said: said(false, HARBOR, manyRewrites()),
      says: 'No pull changes, and 1 file differs between A and B. 2 images are undecided.',
    },
  ])('$why', ({ said: words, says }) => expect(words).toBe(says))
})

function manyRewrites(): string {
  const rules = Array.from({ length: 400 }, (_, at) => `      "(a?){900}${at}": "b"\n`).join('')
  return mirror('ghcr.io', 'https://harbor.example.com', `    rewrite:\n${rules}`)
}

interface EraRow {
  readonly file: string
  readonly flags: { readonly disableDefaultRegistryEndpoint: boolean; readonly embeddedRegistry: boolean } | null
  readonly era: string
  readonly parseError: string | null
  readonly pulls: readonly {
    readonly image: string
    readonly attempts?: readonly { readonly url: string; readonly alternatives: readonly string[] }[]
  }[]
}

describe('what real releases did', () => {
  const rows = JSON.parse(readFileSync(join(TESTDATA, 'conformance/eras.json'), 'utf8')) as EraRow[]
  const byFile = new Map<string, EraRow[]>()
  for (const row of rows) {
    if (row.flags?.embeddedRegistry === true || RELEASE_OF_ERA[row.era] === undefined) continue
    const key = `${row.file} ${row.flags?.disableDefaultRegistryEndpoint === true}`
    byFile.set(key, [...(byFile.get(key) ?? []), row])
  }
  const pairs = [...byFile.values()].flatMap((eras) =>
    eras.slice(1).map((after, index) => ({ before: eras[index]!, after, file: after.file })),
  )
  test.each(pairs)(
    '$file: other requests are another pull, in $before.era and $after.era',
    ({ before, after, file }) => {
      const text = readFileSync(join(TESTDATA, 'conformance/configs', file), 'utf8')
      const images = before.pulls.map(({ image }) => image)
      const optionsOf = ({ era, flags }: EraRow): Options => ({
        release: RELEASE_OF_ERA[era]!,
        disableDefaultRegistryEndpoint: flags?.disableDefaultRegistryEndpoint === true,
      })
      if (before.parseError !== null) return
      const { pulls } = compared(text, text, { before: optionsOf(before), after: optionsOf(after), images })
      const requests = ({ pulls: recorded }: EraRow, image: string) =>
        JSON.stringify(
          recorded
            .find((one) => one.image === image)
            ?.attempts?.map(({ url, alternatives }) => [url, alternatives.toSorted()]),
        )
      for (const image of images) {
        const change = pulls.changed.find((one) => one.images.includes(image))
        const isOther = requests(before, image) !== requests(after, image)
        const asksOther = change?.changes.some(({ kind }) => !NOT_IN_URLS.includes(kind)) ?? false
        expect([image, asksOther]).toEqual([image, isOther])
      }
    },
  )
})

/** Changes that the addresses of requests do not show. */
const NOT_IN_URLS = [
  'fails-otherwise',
  'login',
  'another-login',
  'anonymous',
  'unverified',
  'authorities',
  'client-certificate',
  'token-scope',
  'http-after-https',
]

test('a comparison of the same finds no difference', () => {
  expect(isDifferent(compared(HARBOR, HARBOR))).toBe(false)
})
