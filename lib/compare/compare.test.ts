import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { inEnglish } from '@/lib/words/saying'
import { compare, isDifferent } from './compare'
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

const mirror = (registry: string, endpoints: string, more = '') =>
  `mirrors:\n  "${registry}":\n    endpoint: [${endpoints}]\n${more}`
const HARBOR = mirror('ghcr.io', 'https://harbor.example.com')
const login = (host: string, password = 's3cret') =>
  `configs:\n  ${host}:\n    auth: {username: robot, password: ${password}}\n`

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
    { why: 'of images', said: said(false, '', HARBOR), says: '2 of 4 images are pulled differently.' },
    {
      why: 'of one image',
      said: said(false, '', mirror('quay.io', 'https://m.example.com')),
      says: '1 of 4 images is pulled differently.',
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
      says: 'No pull is known to change, and 1 file differs between A and B. 2 images are undecided.',
    },
    {
      why: 'of another endpoint for a placeholder that may be the registry',
      said: said(false, mirror('{{ reg }}', 'https://a.test'), mirror('{{ reg }}', 'https://b.test')),
      says: 'No pull is known to change, and 1 file differs between A and B. 4 images are undecided.',
    },
    {
      why: 'of the same rewrites, which are too many',
      said: said(false, manyRewrites(), manyRewrites()),
      says: 'As far as it can be decided, both files do the same: A and B. 2 images are undecided.',
    },
  ])('$why', ({ said: words, says }) => expect(words).toBe(says))
})

function manyRewrites(): string {
  const rules = Array.from({ length: 400 }, (_, at) => `      "(a?){900}${at}": "b"\n`).join('')
  return mirror('ghcr.io', 'https://harbor.example.com', `    rewrite:\n${rules}`)
}

test('a comparison of the same finds no difference', () => {
  expect(isDifferent(compared(HARBOR, HARBOR))).toBe(false)
})
