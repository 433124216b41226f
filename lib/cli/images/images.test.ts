import { expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const FILES = {
  FILE: 'mirrors:\n  docker.io:\n    endpoint: [https://user:s3cret-word@harbor.example.com]\n    rewrite: {"^library/(.*)": "hub/$1"}\n',
  SEALED: 'mirrors:\n  "*":\n    endpoint: [https://harbor.example.com]\n',
  BROKEN: 'mirrors: [',
  LIST: 'docker.io/library/nginx:1.27\nquay.io/a/b:1\n',
  PODS: JSON.stringify({
    kind: 'List',
    items: [{ spec: { containers: [{ image: 'nginx:1.27' }, { image: 'A:b' }] } }],
  }),
  EMPTY: '# none\n',
}

async function runWith(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(argv, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

test('lists and manifests together name each image once', async () => {
  const { code, output, errors } = await runWith('images', 'LIST', 'PODS')
  expect(output).toBe('docker.io/library/nginx:1.27\nquay.io/a/b:1\n')
  expect(errors).toContain('not an image name: A:b')
  expect(code).toBe(0)
})

test('with a file, says where each image is asked for first, and whether its own registry is asked', async () => {
  const { code, output } = await runWith('images', 'LIST', '--registries', 'FILE')
  expect(
    output
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(/\s{2,}/)),
  ).toEqual([
    ['docker.io/library/nginx:1.27', 'harbor.example.com', 'hub/nginx', 'yes'],
    ['quay.io/a/b:1', 'quay.io', 'a/b', 'yes'],
  ])
  expect(code).toBe(0)
})

test.each([
  { why: 'nothing given', argv: ['images'], code: 2 },
  { why: 'no image found', argv: ['images', 'EMPTY'], code: 1 },
  { why: 'a rejected file', argv: ['images', 'LIST', '--registries', 'BROKEN'], code: 1 },
  { why: 'holes', argv: ['airgap', 'FILE'], code: 1 },
  { why: 'sealed', argv: ['airgap', 'SEALED', '--disable-default-registry-endpoint'], code: 0 },
  { why: 'a rejected file', argv: ['airgap', 'BROKEN'], code: 1 },
  { why: 'no file', argv: ['airgap'], code: 2 },
])('$argv ends with $code: $why', async ({ argv, code }) => {
  expect((await runWith(...argv)).code).toBe(code)
})

test('an air gap names each hole, what the flag leaves, and what seals', async () => {
  const { output } = await runWith('airgap', 'FILE', '--images', 'LIST')
  expect(output).toContain('holes: ')
  expect(output).toContain('registry-1.docker.io')
  expect(output).toContain('quay.io')
  expect(output).toMatch(/With --disable-default-registry-endpoint: still outside: .*the registry of any other image/)
  expect(output).toContain('a mirror "*" with the endpoint https://harbor.example.com: no host outside.')
  expect(output).not.toContain('s3cret-word')
})

test('an air gap says what it looked at, and what the release pulls by itself', async () => {
  const flags = ['--release', 'v1.33.4', '--disable', 'traefik,servicelb', '--disable', 'helm-controller'] as const
  const { output } = await runWith('airgap', 'FILE', '--images', 'LIST', ...flags)
  expect(output).toContain(
    'Looked at: 2 images of the list, what K3s v1.33.4+k3s1 pulls by itself, and any other image.',
  )
  expect(output).toContain(
    'coredns: docker.io/rancher/mirrored-coredns-coredns → harbor.example.com/rancher/mirrored-cor',
  )
  expect(output).toContain('traefik: left out, it is disabled')
  expect(output).not.toContain('klipper')
  const { code, errors } = await runWith('airgap', 'FILE', '--disable', 'trafik')
  expect(code).toBe(2)
  expect(errors).toContain('--disable takes one of coredns, ')
})

test('programs get the same as JSON, without secrets', async () => {
  const { output } = await runWith('airgap', 'FILE', '--json')
  expect(output).not.toContain('s3cret-word')
  expect(JSON.parse(output)).toMatchObject({
    verdict: 'holes',
    remedies: [{ verdict: 'holes' }, { verdict: 'sealed' }],
  })
  const list = JSON.parse((await runWith('images', 'PODS', '--json', '--registries', 'FILE')).output) as unknown
  expect(list).toMatchObject({
    images: [{ normalised: 'docker.io/library/nginx:1.27', state: 'planned', first: { host: 'harbor.example.com' } }],
  })
})

test('speaks Chinese', async () => {
  expect((await runWith('airgap', 'FILE', '--lang', 'zh')).output).toContain('外部主机')
})
