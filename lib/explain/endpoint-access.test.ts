import { describe, expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { loadContainerd } from '@/lib/containerd/containerd'
import { engines } from '@/lib/containerd/engines'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { lint } from '@/lib/lint/lint'
import { RULES } from '@/lib/lint/rules.generated'
import { sayInEnglish } from '@/lib/words/say'
import { accessKeys, accessWords } from './access-words'
import { mirrorAccess } from './endpoint-access'
import { NEAR_MISS_CODES, nearMisses } from './near-misses'

interface Row {
  readonly why: string
  readonly text: string
  readonly registry?: string
  readonly options?: Partial<NodeOptions>
  /** Of each endpoint by its index, and of the registry itself. */
  readonly says: Readonly<Record<string, string>>
}

const AUTH = 'auth: {username: ci, password: x9}'
const mirrorTo = (...endpoints: readonly string[]) => `mirrors: {docker.io: {endpoint: ${JSON.stringify(endpoints)}}}\n`
const HUB = "registry-1.docker.io: No login · node's CAs only"

const ROWS: readonly Row[] = [
  {
    why: 'the entry of exactly this host and port',
    text: `${mirrorTo('https://a.test:5000')}configs:\n  a.test:5000: {${AUTH}, tls: {ca_file: /ca.pem}}\n`,
    says: { 0: 'a.test:5000: Login: user ci · CA /ca.pem from a.test:5000', own: HUB },
  },
  {
    why: 'another port is another host',
    text: `${mirrorTo('https://a.test:5000')}configs:\n  a.test: {${AUTH}}\n`,
    says: { 0: "a.test:5000: No login · node's CAs only", own: HUB },
  },
  {
    why: 'a port that is written is part of the key, the usual one too',
    text: `${mirrorTo('https://a.test:443')}configs:\n  a.test: {${AUTH}}\n`,
    says: { 0: "a.test:443: No login · node's CAs only", own: HUB },
  },
  {
    why: 'Docker Hub by the key that every release finds',
    text: `${mirrorTo('https://a.test')}configs:\n  registry-1.docker.io: {${AUTH}}\n`,
    options: { release: 'v1.31.4+k3s1' },
    says: {
      0: "a.test: No login · node's CAs only",
      own: "registry-1.docker.io: Login: user ci · node's CAs only from registry-1.docker.io",
    },
  },
  {
    why: 'Docker Hub by its other name in a new release',
    text: `${mirrorTo('https://a.test')}configs:\n  docker.io: {${AUTH}}\n`,
    says: {
      0: "a.test: No login · node's CAs only",
      own: "registry-1.docker.io: Login: user ci · node's CAs only from docker.io",
    },
  },
  {
    why: 'Docker Hub by its other name in an old release: TLS only',
    text: `${mirrorTo('https://a.test')}configs:\n  docker.io: {${AUTH}, tls: {ca_file: /ca.pem}}\n`,
    options: { release: 'v1.31.4+k3s1' },
    says: {
      0: "a.test: No login · node's CAs only",
      own: 'registry-1.docker.io: No login · CA /ca.pem from docker.io',
    },
  },
  {
    why: 'a release whose files another parser reads',
    text: `${mirrorTo('https://a.test')}configs:\n  a.test: {auth: {identity_token: t}}\n`,
    options: { release: 'v1.30.4+k3s1' },
    says: { 0: "a.test: Login: identity token · node's CAs only from a.test", own: HUB },
  },
  {
    why: 'a login that is not sent',
    text: `${mirrorTo('https://a.test')}configs:\n  a.test: {auth: {username: ci}}\n`,
    says: { 0: "a.test: Login incomplete: nothing is sent · node's CAs only from a.test", own: HUB },
  },
  {
    why: 'plain http, and http with TLS settings',
    text: `${mirrorTo('http://a.test:80', 'http://b.test:5000')}configs:\n  b.test:5000: {tls: {insecure_skip_verify: true}}\n`,
    says: {
      0: 'a.test:80: No login · plain http',
      1: 'b.test:5000: No login · certificate not verified · https first, then plain http from b.test:5000',
      own: HUB,
    },
  },
  {
    why: 'what K3s drops has none',
    text: mirrorTo('https://a.test', 'https://a.test', 'http://[::1'),
    says: { 0: "a.test: No login · node's CAs only", own: HUB },
  },
  {
    why: 'the last endpoint is the registry itself',
    text: mirrorTo('https://a.test', 'https://registry-1.docker.io'),
    says: { 0: "a.test: No login · node's CAs only", 1: HUB },
  },
  {
    why: 'the registry itself is not asked',
    text: mirrorTo('https://a.test'),
    options: { disableDefaultRegistryEndpoint: true },
    says: { 0: "a.test: No login · node's CAs only" },
  },
  {
    why: 'rewrites that end the pull change no login',
    text: 'mirrors: {docker.io: {endpoint: ["https://a.test"], rewrite: {"^.*$": "%zz"}}}\n',
    says: { 0: "a.test: No login · node's CAs only", own: HUB },
  },
  {
    why: 'all other registries',
    text: `mirrors: {"*": {endpoint: ["https://a.test"]}}\nconfigs: {a.test: {${AUTH}}}\n`,
    registry: '*',
    says: {
      0: "a.test: Login: user ci · node's CAs only from a.test",
      own: "registry.invalid: No login · node's CAs only",
    },
  },
  {
    why: 'no image has such a registry',
    text: 'mirrors: {"https://a.test": {endpoint: ["https://b.test"]}}\n',
    registry: 'https://a.test',
    says: {},
  },
  { why: 'K3s rejects the file', text: `${mirrorTo('https://a.test')}configs: 1\n`, says: {} },
]

function accessOf({ text, registry = 'docker.io', options }: Pick<Row, 'text' | 'registry' | 'options'>) {
  const all = { ...defaultOptions(), ...options }
  const analysis = analyze({ text, image: 'nginx', options: all }, engines, lint)
  return { analysis, access: mirrorAccess(registry, loadContainerd(analysis.rendered, all, decodeToml1)) }
}

describe('login and TLS of the hosts of a mirror', () => {
  test.each(ROWS)('$why', ({ says, ...row }) => {
    const { analysis, access } = accessOf(row)
    const attempts =
      access === null ? [] : [...access.endpoints, ...(access.own === null ? [] : [['own', access.own] as const])]
    const said = attempts.map(([at, attempt]) => {
      const words = accessWords(attempt, analysis.parsed.registries, sayInEnglish)
        .map(({ text }) => text)
        .join(' · ')
      const keys = accessKeys(attempt)
      return [String(at), `${attempt.parts.host}: ${words}${keys.length === 0 ? '' : ` from ${keys.join(', ')}`}`]
    })
    expect(Object.fromEntries(said)).toEqual(says)
  })

  test('a mirror without anything of its own is asked through the wildcard', () => {
    const text = 'mirrors: {quay.io: {}, "*": {endpoint: ["https://a.test"]}}\n'
    expect(accessOf({ text, registry: 'quay.io' }).access?.isByWildcard).toBe(true)
    expect(accessOf({ text, registry: '*' }).access?.isByWildcard).toBe(false)
  })

  test('very long files are not read for it', () => {
    const endpoints = Array.from({ length: 1_000 }, (_, at) => `https://m${at}.example.test`)
    expect(accessOf({ text: mirrorTo(...endpoints) }).access).toBeNull()
  })
})

describe('entries that were meant for a host', () => {
  test.each([
    { why: 'without the port', key: 'a.test', host: 'a.test:5000', code: 'config-unused' },
    { why: 'with another port', key: '"a.test:5001"', host: 'a.test:5000', code: 'config-unused' },
    { why: 'with a usual port', key: '"a.test:443"', host: 'a.test', code: 'config-unused' },
    { why: 'with a scheme', key: '"https://a.test:5000"', host: 'a.test:5000', code: 'key-has-scheme' },
    { why: 'with a path', key: '"a.test:5000/project"', host: 'a.test:5000', code: 'key-has-path' },
    { why: 'in other letters', key: '"A.test:5000"', host: 'a.test:5000', code: 'config-unused' },
    { why: 'with a typo', key: 'registry.exmple.test', host: 'registry.example.test', code: 'config-unused' },
    { why: 'under the mirrored registry', key: 'docker.io', host: 'a.test', code: 'config-keyed-by-mirrored-registry' },
    { why: 'for another host: none', key: 'other.test:5000', host: 'a.test:5000', code: null },
  ])('$why', ({ key, host, code }) => {
    const { analysis } = accessOf({ text: `${mirrorTo(`https://${host}`)}configs:\n  ${key}: {${AUTH}}\n` })
    const found = nearMisses(analysis)(host)
    expect(found.map(({ finding }) => finding.code)).toEqual(code === null ? [] : [code])
  })

  test('are found by rules that exist', () => {
    const codes = RULES.map((rule) => rule.code)
    expect([...NEAR_MISS_CODES].filter((code) => !codes.includes(code))).toEqual([])
  })
})
