import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { readImageList } from '@/lib/images/read-image-list'
import { defaultOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import type { Must } from './check-settings'
import { imageMatcherOf, matcherOf } from './image-pattern'
import { nodesOf } from './nodes-of'
import { runCheck } from './run-check'

const HARBOR = `mirrors:
  docker.io:
    endpoint: [https://harbor.example.com]
    rewrite: {"^rancher/(.*)": "hub/rancher/$1"}
configs:
  harbor.example.com:
    auth: {username: u, password: p}
`
const SEALED = 'mirrors:\n  "*":\n    endpoint: [https://harbor.example.com]\n'
const IMAGES = 'docker.io/rancher/mirrored-pause:3.6\ndocker.io/library/nginx:1\nquay.io/a/b:1\n'

function check(must: Must, text = HARBOR, disableDefaultRegistryEndpoint = false, images = IMAGES) {
  const node = readNode(text, { ...defaultOptions(), disableDefaultRegistryEndpoint }, engines)
  return runCheck(must, node, readImageList([{ name: 'a', text: images }]).images, [])
}

const table: readonly {
  why: string
  must: Must
  text?: string
  flag?: boolean
  state: string
  against: readonly string[]
}[] = [
  {
    why: 'what comes first',
    must: { images: 'docker.io/rancher/*', first: 'harbor.example.com' },
    state: 'holds',
    against: [],
  },
  {
    why: 'what does not come first',
    must: { first: 'harbor.example.com' },
    state: 'fails',
    against: ['quay.io/a/b:1'],
  },
  {
    why: 'the default endpoint is asked too',
    must: { images: 'docker.io/*', only: 'harbor.example.com' },
    state: 'fails',
    against: ['docker.io/rancher/mirrored-pause:3.6', 'docker.io/library/nginx:1'],
  },
  {
    why: 'the flag leaves one host',
    must: { images: 'docker.io/*', only: ['harbor.example.com'] },
    flag: true,
    state: 'holds',
    against: [],
  },
  {
    why: 'Docker Hub by the name that images have',
    must: { never: 'docker.io' },
    state: 'fails',
    against: ['docker.io/rancher/mirrored-pause:3.6', 'docker.io/library/nginx:1'],
  },
  {
    why: 'Docker Hub where its port is written',
    must: { images: 'docker.io/library/*', only: 'docker.io' },
    text: 'mirrors: {docker.io: {endpoint: ["https://registry-1.docker.io:443"]}}',
    state: 'holds',
    against: [],
  },
  {
    why: 'never Docker Hub, which is asked with its port',
    must: { images: 'docker.io/library/*', never: 'docker.io' },
    text: 'mirrors: {docker.io: {endpoint: ["https://registry-1.docker.io:443"]}}',
    flag: true,
    state: 'fails',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'a host with the port that https has anyway',
    must: { images: 'docker.io/library/*', first: 'harbor.example.com:443' },
    state: 'holds',
    against: [],
  },
  {
    why: 'a host with the port of http, which is another one for https',
    must: { images: 'docker.io/library/*', first: 'harbor.example.com:80' },
    state: 'fails',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'a login at a host',
    must: { 'no-login-at': 'harbor.example.com' },
    state: 'fails',
    against: ['docker.io/rancher/mirrored-pause:3.6', 'docker.io/library/nginx:1'],
  },
  {
    why: 'no login at a host that a placeholder may turn out to be',
    must: { images: 'docker.io/library/*', 'no-login-at': 'harbor.example.com' },
    text: 'mirrors: {docker.io: {endpoint: [https://harbor.example.com]}}\nconfigs: {"{{ cache }}": {auth: {username: a, password: b}}}',
    state: 'undecided',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'one host alone, while a placeholder decides which host it is',
    must: { images: 'docker.io/library/*', only: ['harbor.example.com', 'docker.io'] },
    text: 'mirrors: {docker.io: {endpoint: ["https://{{ mirror }}"]}}',
    state: 'undecided',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'one host alone, where another is asked whatever the placeholder will be',
    must: { images: 'docker.io/library/*', only: 'harbor.example.com' },
    text: 'mirrors: {docker.io: {endpoint: ["https://{{ mirror }}"]}}',
    state: 'fails',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'who is asked, while a placeholder decides whether a mirror is for the image',
    must: { images: 'docker.io/library/*', only: 'm.example.com' },
    text: 'mirrors: {"{{ reg }}": {endpoint: [https://m.example.com]}}',
    flag: true,
    state: 'undecided',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'sealed, while a placeholder decides which host it is',
    must: { sealed: true },
    text: 'mirrors: {"*": {endpoint: ["https://{{ mirror }}"]}}',
    flag: true,
    state: 'undecided',
    against: ['{{ mirror }}'],
  },
  {
    why: 'sealed, while a line that is not filled in may write other entries',
    must: { sealed: true },
    text: 'mirrors:\n  "*":\n    endpoint: [http://10.0.0.1:5000]\n  {{ toYaml .more }}\n',
    flag: true,
    state: 'undecided',
    against: ['{{ toYaml .more }}'],
  },
  {
    why: 'who is asked, while a line that is not filled in may write an entry for it',
    must: { images: 'docker.io/library/*', only: 'm.example.com' },
    text: 'mirrors:\n  "*":\n    endpoint: [https://m.example.com]\n  {{ toYaml .more }}\n',
    flag: true,
    state: 'undecided',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'sealed, where the host is stated to be inside whatever its placeholder will be',
    must: { sealed: true, inside: '{{ mirror }}' },
    text: 'mirrors: {"*": {endpoint: ["https://{{ mirror }}"], rewrite: {"^": "{{ project }}/"}}}',
    flag: true,
    state: 'holds',
    against: [],
  },
  { why: 'no login at another', must: { 'no-login-at': 'docker.io' }, state: 'holds', against: [] },
  {
    why: 'the rewritten name',
    must: { images: 'docker.io/rancher/*', 'rewritten-to': 'hub/*' },
    state: 'holds',
    against: [],
  },
  {
    why: 'another name',
    must: { images: 'docker.io/library/*', 'rewritten-to': 'hub/*' },
    state: 'fails',
    against: ['docker.io/library/nginx:1'],
  },
  {
    why: 'nothing was looked at where no image matches',
    must: { images: 'gcr.io/*', first: 'x' },
    state: 'undecided',
    against: ['gcr.io/*'],
  },
  {
    why: 'an image as a person writes it',
    must: { images: 'nginx:1', first: 'harbor.example.com' },
    state: 'holds',
    against: [],
  },
  { why: 'holes', must: { sealed: true }, state: 'fails', against: ['registry-1.docker.io', 'quay.io', '*'] },
  { why: 'sealed', must: { sealed: true }, text: SEALED, flag: true, state: 'holds', against: [] },
  { why: 'a rejected file', must: { sealed: true }, text: 'mirrors: [', state: 'fails', against: [''] },
]

describe('an assertion', () => {
  for (const { why, must, text, flag, state, against } of table)
    test(`about ${why}`, () => {
      const found = check(must, text, flag)
      expect(found.against.map(({ subject }) => subject)).toEqual(against)
      expect(found.state).toBe(state)
    })
})

test('what fails leads to its place in the file', () => {
  expect(check({ 'no-login-at': 'harbor.example.com' }).against[0]?.path).toEqual([
    'mirrors',
    'docker.io',
    'endpoint',
    0,
  ])
})

test('a range of releases is every release that is known in it, both ends included', () => {
  const nodes = nodesOf({ releases: { from: 'v1.30.0', to: 'v1.30.4' } })
  expect(Array.isArray(nodes) && nodes.map(({ release }) => release)).toEqual(['v1.30.4+k3s1', 'v1.30.0+k3s1'])
  expect(nodesOf({ release: 'v9' })).toEqual({ unknownRelease: 'v9' })
  expect(nodesOf({ releases: { from: 'v1.31.0', to: 'v1.30.0' } })).toHaveProperty('noReleases')
})

describe('a pattern of images', () => {
  test.each([
    { pattern: 'docker.io/rancher/*', name: 'docker.io/rancher/a/b:1', is: true },
    { pattern: 'docker.io/rancher/*', name: 'docker.io/ranch:1', is: false },
    { pattern: '*/nginx', name: 'docker.io/library/nginx:1', is: true },
    { pattern: 'a.io/x', name: `a.io/x@sha256:${'a'.repeat(64)}`, is: true },
    { pattern: 'a.io/x:1*', name: 'a.io/x:12', is: true },
    { pattern: 'a.io/x:2', name: 'a.io/x:12', is: false },
    { pattern: 'a.io:5000/x', name: 'a.io:5000/x:1', is: true },
    { pattern: '*', name: 'a.io/x:1', is: true },
    { pattern: 'a*a', name: 'a', is: false },
  ])('$pattern and $name: $is', ({ pattern, name, is }) => {
    expect(matcherOf([pattern])({ normalised: name })).toBe(is)
  })

  test.each([
    { pattern: 'nginx:1', name: 'docker.io/library/nginx:1', is: true },
    { pattern: 'nginx:1', name: 'docker.io/library/nginx:2', is: false },
    { pattern: 'nginx', name: 'docker.io/library/nginx:2', is: true },
    { pattern: 'nginx', name: 'docker.io/other/nginx:2', is: false },
    { pattern: 'rancher/*', name: 'docker.io/rancher/a:1', is: true },
    { pattern: 'rancher/*', name: 'quay.io/rancher/a:1', is: false },
    { pattern: 'docker.io/nginx:1', name: 'docker.io/library/nginx:1', is: true },
    { pattern: 'quay.io/nginx:1', name: 'quay.io/nginx:1', is: true },
    { pattern: 'registry:5000/a', name: 'docker.io/registry:5000/a', is: false },
    { pattern: '*/nginx:1', name: 'quay.io/nginx:1', is: true },
  ])('as a person writes images, $pattern and $name: $is', ({ pattern, name, is }) => {
    expect(imageMatcherOf([pattern])({ normalised: name })).toBe(is)
  })

  test('for what a rewrite makes, nothing is added to a pattern', () => {
    expect(matcherOf(['rancher/*'])({ normalised: 'docker.io/rancher/a' })).toBe(false)
  })

  test('is the same as a regular expression with anything for each star', () => {
    const word = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 6 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (parts, name) => {
        expect(matcherOf([parts.join('*')])({ normalised: name })).toBe(new RegExp(`^${parts.join('.*')}$`).test(name))
      }),
    )
  })
})
