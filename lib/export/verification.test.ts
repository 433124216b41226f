import { spawnSync } from 'node:child_process'
import { afterAll, describe, expect, it } from 'vitest'
import { removeNodes, SHOWN_DIGEST, TWO, verified, type StubNode } from '@/lib/testdata/rig/stub-node'

afterAll(removeNodes)

const NEXT = (host: string) =>
  `time="2026-01-01T00:00:00Z" level=info msg="trying next host" error="failed to do request: Head \\"https://${host}/v2/\\": EOF" host="${host}"\n`

describe('as planned', () => {
  it.each<StubNode & { why: string; says: string }>([
    { why: 'the first endpoint has it', says: 'Pulled; by the log from attempt 1 or a later one.' },
    {
      why: 'an endpoint failed, and the next has it',
      log: NEXT('one.example.com'),
      says: '  1. one.example.com\nPulled; by the log from attempt 2 or a later one.',
    },
    {
      why: 'each object is looked for from the first endpoint on',
      log: `${NEXT('one.example.com')}${NEXT('two.example.com:5000')}${NEXT('one.example.com')}`,
      says: 'Pulled; by the log from attempt 3 or a later one.',
    },
    {
      why: 'a host without quotes, as logrus writes one',
      log: 'level=info msg="trying next host after status: 404 Not Found" host=one.example.com\n',
      says: 'Pulled; by the log from attempt 2',
    },
    {
      why: 'another pull wrote into the log meanwhile',
      log: `${NEXT('stranger.example.com')}${NEXT('one.example.com')}`,
      later: '',
      says: 'Pull 2: another pull may have written of stranger.example.com.\nImage is up to date\n',
    },
    { why: 'of RKE2', options: { distribution: 'rke2', release: 'v1.37.1+rke2r1' }, says: 'from attempt 1' },
    { why: 'of a release with containerd 1.7', options: { release: 'v1.30.4+k3s1' }, says: 'from attempt 1' },
    { why: 'without default endpoint', options: { disableDefaultRegistryEndpoint: true }, says: 'from attempt 1' },
    { why: 'of a registry without a directory', image: 'quay.io/a/b:1', says: 'https://quay.io/v2/a/b/manifests/1' },
    {
      why: 'of the wildcard',
      text: 'mirrors: {"*": {endpoint: ["https://w.example.com"]}}\n',
      says: 'https://w.example.com/v2/library/nginx',
    },
    { why: 'by digest', image: `nginx@${SHOWN_DIGEST}`, says: 'from attempt 1' },
    {
      why: 'a hosts.toml with marks of the shell',
      text: TWO.replace('hub/$1', "it's `$(id)` \\\\$1"),
      says: 'from attempt 1',
    },
  ])('$why', ({ says, ...node }) => {
    const { status, stdout, stderr } = verified(node)
    expect(stderr).toBe('')
    expect(stdout).toContain(says)
    expect(stdout).toMatch(/As planned\.\n$/)
    expect(status).toBe(0)
  })
})

describe('names the first difference, and ends with 1', () => {
  it.each<StubNode & { why: string; first: string }>([
    {
      why: 'when the pull fails',
      pull: { says: 'E1 PullImage failed\nrpc error: code = NotFound desc = not found', code: 1 },
      first: 'the pull fails: rpc error: code = NotFound desc = not found',
    },
    {
      why: 'when there is no crictl that answers',
      pull: { says: 'connect: no such file', code: 127 },
      first: 'the pull fails: connect: no such file',
    },
    {
      why: 'in a line of hosts.toml',
      hostsToml: (text) => text.replace('two.example.com:5000', 'other.example.com'),
      first:
        '/data/agent/etc/containerd/certs.d/docker.io/hosts.toml: line 12 has "[host."https://other.example.com/v2"]", and by the plan "[host."https://two.example.com:5000/v2"]"',
    },
    {
      why: 'in what hosts.toml has besides',
      hostsToml: (text) => `${text}\n# mine\n`,
      first: '/data/agent/etc/containerd/certs.d/docker.io/hosts.toml: it has more lines than by the plan',
    },
    {
      why: 'when the node was not restarted',
      hostsToml: () => null,
      first:
        'there is no /data/agent/etc/containerd/certs.d/docker.io/hosts.toml: the node has not read this registries.yaml',
    },
    {
      why: 'when a directory exists that the plan does not have',
      image: 'registry.example.com:5000/a:1',
      others: ['registry.example.com_5000_/hosts.toml'],
      first: '/data/agent/etc/containerd/certs.d/registry.example.com_5000_ exists, and by the plan it does not',
    },
    {
      why: 'of releases',
      version: 'v1.30.4+k3s1',
      first: 'the node runs v1.30.4+k3s1, and the plan is for v1.37.1+k3s1',
    },
    { why: 'of the mode', mode: 0o644, first: '/registries.yaml has mode 644, not 600' },
    {
      why: 'of a certificate file',
      text: `${TWO}configs: {one.example.com: {tls: {ca_file: "/nowhere/it's.pem"}}}\n`,
      first: "the file /nowhere/it's.pem is missing",
    },
    {
      why: 'when containerd asks a host that is not in the plan',
      log: NEXT('stranger.example.com'),
      first: 'containerd asked stranger.example.com, which is not in the plan',
    },
    {
      why: 'when the image is not shown',
      inspecti: { says: 'no such image', code: 1 },
      first: 'the node does not show the image after the pull',
    },
    {
      why: 'when the digest is another one',
      image: `nginx@sha256:${'b2'.repeat(32)}`,
      first: `the node shows the image without its digest sha256:${'b2'.repeat(32)}`,
    },
    {
      why: 'and not a later one',
      mode: 0o644,
      pull: { says: 'refused', code: 1 },
      first: '/registries.yaml has mode 644, not 600',
    },
  ])('$why', ({ first, ...node }) => {
    const { status, stdout, stderr } = verified(node)
    expect(stderr).toBe('')
    expect(stdout).toContain(`DIFFERS: ${first}\n`)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`First difference: ${first}`)
    expect(status).toBe(1)
  })
})

it('pulls the image in its normal form, and is the same for every shell', () => {
  const { file } = verified({ image: 'nginx' })
  for (const shell of ['sh', 'bash']) {
    const { status } = spawnSync(shell, ['-n', file])
    expect(status).toBe(0)
  }
})

const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0

it
  .runIf(hasShellcheck)
  .each<StubNode & { why: string }>([
    { why: 'of K3s' },
    { why: 'of RKE2', options: { distribution: 'rke2', release: 'v1.37.1+rke2r1' } },
    { why: 'of a registry without a directory', image: 'quay.io/a/b:1' },
    { why: 'by digest', image: `nginx@${SHOWN_DIGEST}` },
    { why: 'with certificate files', text: `${TWO}configs: {one.example.com: {tls: {ca_file: "/it's $x.pem"}}}\n` },
  ])('has nothing that shellcheck finds: $why', (node) => {
  const { stdout } = spawnSync('shellcheck', [verified(node).file], { encoding: 'utf8' })
  expect(stdout).toBe('')
})
