import { describe, expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { engines } from '@/lib/containerd/engines'
import { newestRelease } from '@/lib/k3s/releases/releases'
import type { Path } from '@/lib/registries/diagnostic'
import { highlightPaths, highlightTouchesAttempt, highlightTouchesLine, type Highlight } from './highlight'

const TEXT = `mirrors:
  docker.io:
    endpoint: ["https://a.test", "https://b.test"]
    rewrite:
      "^library/(.*)": "hub/$1"
      "^other/(.*)": "else/$1"
configs:
  a.test:
    auth: {username: u, password: p}
  b.test:
    tls: {ca_file: /ca.pem}
`
const options = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
} as const
const { plan, rendered } = analyze({ text: TEXT, options, image: 'nginx' }, engines)
const A = ['mirrors', 'docker.io', 'endpoint', 0]
const B = ['mirrors', 'docker.io', 'endpoint', 1]
const REWRITE = ['mirrors', 'docker.io', 'rewrite', '^library/(.*)']

const attempt = (index: number) => {
  const found = plan.attempts[index]
  if (found === undefined) throw new Error(`The plan has no attempt ${index}.`)
  return found
}
const fileAt = (path: string) => {
  const found = rendered.files.find((file) => file.path === path)
  if (found === undefined) throw new Error(`There is no ${path}.`)
  return found
}
const HOSTS = fileAt('certs.d/docker.io/hosts.toml')
const CONFIG = fileAt('config.toml')
/** The first line of a file that contains these words. */
const lineOf = ({ text }: { readonly text: string }, words: string) =>
  text.split('\n').findIndex((line) => line.includes(words))

const yaml = (...path: Path): Highlight => ({ in: 'yaml', path })
const planned = (index: number): Highlight => ({ in: 'plan', attempt: attempt(index) })
const inHosts = (words: string): Highlight => ({
  in: 'file',
  file: HOSTS.path,
  line: lineOf(HOSTS, words),
  path: HOSTS.origins[lineOf(HOSTS, words)] ?? null,
})

test('the plan of the example asks a, then b, then Docker Hub', () => {
  expect(plan.attempts.map(({ parts }) => parts.host)).toEqual(['a.test', 'b.test', 'registry-1.docker.io'])
})

describe('paths of registries.yaml that belong to', () => {
  test.each<{ readonly why: string; readonly highlight: Highlight | null; readonly paths: readonly Path[] }>([
    { why: 'nothing', highlight: null, paths: [] },
    {
      why: 'an attempt: its endpoint, the rewrite that changes the name, its account',
      highlight: planned(0),
      paths: [A, REWRITE, ['configs', 'a.test', 'auth']],
    },
    { why: 'an attempt: its TLS settings', highlight: planned(1), paths: [B, REWRITE, ['configs', 'b.test', 'tls']] },
    { why: 'a path in the text, which is marked separately', highlight: yaml(...A), paths: [] },
    { why: 'a line that an entry made', highlight: inHosts('https://b.test'), paths: [B] },
    {
      why: 'a line that K3s writes by itself',
      highlight: { in: 'file', file: HOSTS.path, line: 0, path: null },
      paths: [],
    },
  ])('$why', ({ highlight, paths }) => {
    expect(highlightPaths(highlight)).toEqual(paths)
  })
})

describe('attempts that belong to', () => {
  test.each<{ readonly why: string; readonly highlight: Highlight | null; readonly attempts: readonly number[] }>([
    { why: 'nothing', highlight: null, attempts: [] },
    { why: 'an attempt: itself', highlight: planned(1), attempts: [1] },
    {
      why: 'an equal attempt of another plan: none',
      highlight: { in: 'plan', attempt: { ...attempt(1) } },
      attempts: [],
    },
    { why: 'the top of the file: none', highlight: yaml('mirrors'), attempts: [] },
    { why: 'a mirror: everything that it makes', highlight: yaml('mirrors', 'docker.io'), attempts: [0, 1, 2] },
    { why: 'another mirror: none', highlight: yaml('mirrors', 'quay.io'), attempts: [] },
    // The default endpoint belongs to the mirror as a whole, and so to everything in it.
    { why: 'an endpoint: its own, and the default', highlight: yaml(...B), attempts: [1, 2] },
    {
      why: 'a rewrite: those whose name it changes, and the default',
      highlight: yaml(...REWRITE),
      attempts: [0, 1, 2],
    },
    {
      why: 'a rewrite that changes nothing: only the default',
      highlight: yaml('mirrors', 'docker.io', 'rewrite', '^other/(.*)'),
      attempts: [2],
    },
    { why: 'a registry of configs', highlight: yaml('configs', 'a.test'), attempts: [0] },
    { why: 'a value in an account', highlight: yaml('configs', 'a.test', 'auth', 'username'), attempts: [0] },
    { why: 'a value of TLS settings', highlight: yaml('configs', 'b.test', 'tls', 'ca_file'), attempts: [1] },
    { why: 'the line of a host', highlight: inHosts('https://b.test'), attempts: [1] },
    {
      why: 'the same line of another file: none',
      highlight: { in: 'file', file: CONFIG.path, line: lineOf(HOSTS, 'https://b.test'), path: null },
      attempts: [],
    },
    { why: 'a line in between: none', highlight: inHosts('capabilities'), attempts: [] },
  ])('$why', ({ highlight, attempts }) => {
    expect(plan.attempts.flatMap((one, index) => (highlightTouchesAttempt(highlight, one) ? [index] : []))).toEqual(
      attempts,
    )
  })
})

describe('lines of the files that belong to', () => {
  const marked = (highlight: Highlight | null, file = HOSTS) =>
    file.text
      .split('\n')
      .filter((_, line) => highlightTouchesLine(highlight, file, line))
      .map((line) => line.trim())
  test('nothing', () => {
    expect(marked(null)).toEqual([])
  })

  test('an attempt: the line of its host, and those of its account in config.toml', () => {
    expect(marked(planned(0))).toEqual(['[host."https://a.test/v2"]'])
    expect(marked(planned(0), CONFIG)).toEqual([
      `[plugins.'io.containerd.cri.v1.images'.registry.configs.'a.test'.auth]`,
      'username = "u"',
      'password = "p"',
    ])
    expect(marked(planned(2), CONFIG)).toEqual([])
  })

  test('an attempt: the lines of its TLS settings, and of no other attempt', () => {
    expect(marked(planned(1))).toContain('[host."https://b.test/v2"]')
    expect(marked(planned(1)).join('\n')).toContain('/ca.pem')
    expect(marked(planned(1)).join('\n')).not.toContain('a.test')
  })

  test('a path in the text: everything that it made', () => {
    expect(marked(yaml('configs', 'a.test', 'auth', 'username'), CONFIG)).toContain('username = "u"')
    expect(marked(yaml('configs', 'a.test', 'auth', 'username'), CONFIG)).not.toContain('password = "p"')
    expect(marked(yaml(...A)).join('\n')).toContain('https://a.test')
    expect(marked(yaml(...A)).join('\n')).not.toContain('https://b.test')
    expect(marked(yaml('mirrors', 'quay.io'))).toEqual([])
  })

  test('the top of the text: none, because it made everything', () => {
    expect(marked(yaml('mirrors'))).toEqual([])
    expect(marked(yaml('configs'), CONFIG)).toEqual([])
  })

  test('a line: itself, in its own file', () => {
    expect(marked(inHosts('https://b.test'))).toEqual(['[host."https://b.test/v2"]'])
    expect(marked(inHosts('https://b.test'), CONFIG)).toEqual([])
  })
})
