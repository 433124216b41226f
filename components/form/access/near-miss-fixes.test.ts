import { describe, expect, test } from 'vitest'
import { analyze } from '@/lib/analyze'
import { loadContainerd } from '@/lib/containerd/containerd'
import { engines } from '@/lib/containerd/engines'
import { applyChanges } from '@/lib/edit/apply-changes'
import { isHostAsWritten, mirrorAccess } from '@/lib/explain/endpoint-access'
import { nearMisses } from '@/lib/explain/near-misses'
import { decodeToml1 } from '@/lib/go/toml/v1-decode'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { releaseOf } from '@/lib/k3s/releases/releases'
import { lint } from '@/lib/lint/lint'
import { applyEdits } from '@/lib/text/text-edit'
import { nearMissFixes } from './near-miss-fixes'

const AUTH = 'auth: {username: ci, password: x9}'

function look(text: string, options: NodeOptions) {
  const analysis = analyze({ text, image: 'nginx', options }, engines, lint)
  return { analysis, access: mirrorAccess('docker.io', loadContainerd(analysis.rendered, options, decodeToml1)) }
}

type Look = ReturnType<typeof look>

const wrongWith = ({ analysis }: Look): ReadonlySet<string> =>
  new Set(analysis.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code))

const attemptsOf = ({ access }: Look) => [...(access?.endpoints.values() ?? []), ...(access?.own ? [access.own] : [])]

/** The texts after each button that is offered below a host of docker.io. */
function offered(before: Look, host: string): readonly { readonly title: string; readonly text: string }[] {
  const { parsed, diagnostics } = before.analysis
  return nearMisses({ diagnostics })(host).flatMap((miss) => {
    const { fixes, changes } = nearMissFixes(miss, host, parsed.registries)
    const own = changes === null ? null : applyChanges(parsed, changes.changes)
    return [
      ...fixes.map(({ title, edits }) => ({ title, edits: edits() })),
      ...(own === null ? [] : [{ title: changes?.title ?? '', edits: 'refused' in own ? null : own.edits }]),
    ].map(({ title, edits }) => ({ title, text: applyEdits(parsed.text, edits ?? []) }))
  })
}

const NEWEST = defaultOptions().release
const RELEASES = ['v1.28.8+k3s1', 'v1.31.4+k3s1', NEWEST]

interface Row {
  readonly why: string
  readonly endpoints: readonly string[]
  readonly keys: readonly string[]
  /** The host that gets the login. */
  readonly host: string
  readonly releases?: readonly string[]
}

const HOST = 'reg.example.com'
const ROWS: readonly Row[] = [
  { why: 'no port', endpoints: [`https://${HOST}:5000`], keys: [HOST], host: `${HOST}:5000` },
  { why: 'another port', endpoints: [`https://${HOST}:5000`], keys: [`${HOST}:5001`], host: `${HOST}:5000` },
  { why: 'a usual port in the key', endpoints: [`https://${HOST}`], keys: [`${HOST}:443`], host: HOST },
  { why: 'a usual port in the endpoint', endpoints: [`https://${HOST}:443`], keys: [HOST], host: `${HOST}:443` },
  { why: 'port 80 of http', endpoints: [`http://${HOST}`], keys: [`${HOST}:80`], host: HOST },
  { why: 'a scheme', endpoints: [`https://${HOST}`], keys: [`https://${HOST}`], host: HOST },
  { why: 'a scheme, no port', endpoints: [`https://${HOST}:5000`], keys: [`https://${HOST}`], host: `${HOST}:5000` },
  { why: 'a path', endpoints: [`https://${HOST}:5000`], keys: [`${HOST}:5000/v2/`], host: `${HOST}:5000` },
  { why: 'a path, no port', endpoints: [`https://${HOST}:5000`], keys: [`${HOST}/project`], host: `${HOST}:5000` },
  { why: 'other letters', endpoints: [`https://${HOST}:5000`], keys: ['Reg.Example.com:5000'], host: `${HOST}:5000` },
  {
    why: 'other letters in the endpoint',
    endpoints: ['https://REG.example.com'],
    keys: [HOST],
    host: 'REG.example.com',
  },
  {
    why: 'a typo',
    endpoints: ['https://registry.example.com'],
    keys: ['registry.exmple.com'],
    host: 'registry.example.com',
  },
  {
    why: 'one entry, two ports',
    endpoints: [`https://${HOST}:5000`, `https://${HOST}:5001`],
    keys: [HOST],
    host: `${HOST}:5001`,
  },
  { why: 'the mirrored registry', endpoints: ['https://cache.test'], keys: ['docker.io'], host: 'cache.test' },
  {
    why: 'docker.io in an old release',
    endpoints: [],
    keys: ['docker.io'],
    host: 'registry-1.docker.io',
    releases: ['v1.31.4+k3s1'],
  },
  {
    why: 'the key of docker login',
    endpoints: [],
    keys: ['https://index.docker.io/v1/'],
    host: 'registry-1.docker.io',
  },
  {
    why: 'an IPv6 address',
    endpoints: ['https://[fd00::1]:5000'],
    keys: ['"[fd00::1]"'],
    host: '[fd00::1]:5000',
    releases: [NEWEST],
  },
]

describe('what is offered below an endpoint for an entry that was meant for it', () => {
  const cases = ROWS.flatMap((row) =>
    (row.releases ?? RELEASES).flatMap((release) => row.keys.map((key) => ({ ...row, release, key }))),
  )
  test.each(cases)('$why, $release', ({ endpoints, key, host, release }) => {
    const options = { ...defaultOptions(), release }
    const quoted = key.startsWith('"') ? key : JSON.stringify(key)
    const text = `mirrors:\n  docker.io:\n    endpoint: ${JSON.stringify(endpoints)}\nconfigs:\n  ${quoted}: # ours\n    ${AUTH}\n`
    const before = look(text, options)
    expect(attemptsOf(before).find(({ parts }) => parts.host === host)?.credentials ?? null).not.toBe(host)
    const made = offered(before, host)
    expect(made.length).toBeGreaterThan(0)
    for (const { text: after } of made) {
      const changed = look(after, options)
      expect(attemptsOf(changed).find(({ parts }) => parts.host === host)?.credentials).toBe(host)
      expect([...wrongWith(changed)].filter((code) => !wrongWith(before).has(code))).toEqual([])
      // Each rule that said so is content.
      expect(nearMisses(changed.analysis)(host).filter(({ finding }) => finding.severity === 'error')).toEqual([])
      expect(after).toContain('# ours')
    }
  })
})

test.each(['https://a.test:', 'https://bücher.test'])(
  'nothing is offered for %s, which no single key is for',
  (endpoint) => {
    const { access } = look(`mirrors: {docker.io: {endpoint: [${JSON.stringify(endpoint)}]}}\n`, defaultOptions())
    const attempt = access?.endpoints.get(0)
    expect(attempt && isHostAsWritten(endpoint, attempt, releaseOf(defaultOptions()))).toBe(false)
  },
)

describe('the key that is written for an endpoint', () => {
  const ENDPOINTS = [
    'https://a.test',
    'https://a.test:443',
    'http://a.test:80',
    'http://a.test',
    'a.test:5000',
    'localhost:5000',
    'https://A.Test:5000/v2',
    'https://a.test/v2/project',
    'https://u:p@a.test',
    'https://docker.io',
    'https://registry-1.docker.io:443',
    'https://index.docker.io',
    '10.0.0.1:5000',
  ]
  test.each(ENDPOINTS.flatMap((endpoint) => RELEASES.map((release) => ({ endpoint, release }))))(
    'is found for $endpoint by $release',
    ({ endpoint, release }) => {
      const options = { ...defaultOptions(), release }
      const text = `mirrors: {docker.io: {endpoint: [${JSON.stringify(endpoint)}, "https://last.test"]}}\n`
      const before = look(text, options)
      const attempt = before.access?.endpoints.get(0)
      expect(attempt && isHostAsWritten(endpoint, attempt, releaseOf(options))).toBe(true)
      for (const one of attemptsOf(before)) {
        const { host } = one.parts
        const made = applyChanges(before.analysis.parsed, [
          { set: ['configs', host, 'auth', 'username'], to: 'ci' },
          { set: ['configs', host, 'auth', 'password'], to: 'x9' },
          { set: ['configs', host, 'tls', 'ca_file'], to: '/ca.pem' },
        ])
        if ('refused' in made) throw new Error(made.refused)
        const after = attemptsOf(look(made.parsed.text, options)).find(({ parts }) => parts.host === host)
        expect(after?.credentials).toBe(host)
        expect(after?.credentialsUsable).toBe(true)
        if (one.parts.scheme === 'https://') expect(after?.tlsConfig).toBe(host)
      }
    },
  )
})
