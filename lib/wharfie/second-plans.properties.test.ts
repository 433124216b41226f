import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Attempt } from '@/lib/containerd/plan'
import { rke2Node } from '@/lib/testdata/rke2-node'
import { runs } from '@/lib/testdata/runs'
import type { Likeness } from './differences'
import { secondPlans } from './second-plans'
import type { WharfieAttempt } from './wharfie-plan'

const some = <T>(...from: readonly T[]) => fc.constantFrom(...from)

const HOST = some(
  'm.test',
  'm.test:5000',
  'r.test',
  'r.test:443',
  'index.docker.io',
  'registry-1.docker.io',
  'localhost:5000',
)
const ENDPOINT = fc
  .tuple(some('https://', 'https://', 'http://', ''), HOST, some('', '', '/v2', '/proxy/', '/a/../v2'))
  .map((parts) => parts.join(''))
const REWRITE = fc.dictionary(
  some('^rancher/(.*)', 'runtime', String.raw`rke2\\-`, String.raw`\.`, '(', '^none$'),
  some('p/$1', 'x', 'Upper', '$1', ''),
  { maxKeys: 2 },
)
const MIRROR = fc.record({ endpoint: fc.array(ENDPOINT, { maxLength: 3 }), rewrite: REWRITE }, { requiredKeys: [] })
const LOGIN = some(
  {},
  { username: 'a', password: 'b' },
  { auth: 'YTpi' },
  { username: 'a' },
  { auth: '%' },
  { identity_token: 't' },
)
const TLS = some(
  {},
  { ca_file: '/ca' },
  { ca_file: '/other' },
  { insecure_skip_verify: true },
  { cert_file: '/c', key_file: '/k' },
  { cert_file: '/c' },
  { ca_file: 'ca' },
)
const CONFIG = fc.record({ auth: LOGIN, tls: TLS }, { requiredKeys: [] })
const REGISTRY = some('docker.io', 'r.test', '*', 'index.docker.io', 'r.test:443', 'registry-1.docker.io')
const FILE = fc
  .record({
    mirrors: fc.dictionary(REGISTRY, MIRROR, { maxKeys: 2 }),
    configs: fc.dictionary(fc.oneof(HOST, some('*', 'docker.io')), CONFIG, { maxKeys: 2 }),
  })
  .map((file) => JSON.stringify(file))
const OPTIONS: fc.Arbitrary<Partial<NodeOptions>> = fc.record({
  release: some(
    'v1.28.4+rke2r1',
    'v1.29.1+rke2r1',
    'v1.30.5+rke2r1',
    'v1.31.6+rke2r1',
    'v1.33.4+rke2r1',
    'v1.36.2+rke2r1',
  ),
  disableDefaultRegistryEndpoint: fc.boolean(),
  embeddedRegistry: fc.boolean(),
  systemDefaultRegistry: some(null, 'r.test', 'localhost:5000', 'registry-1.docker.io'),
})

/** All that is shown of a request, in the words of neither plan. */
interface Shown {
  readonly scheme: string
  readonly host: string
  readonly paths: readonly string[]
  readonly query: string
  readonly login: string | null
  readonly tls: unknown
}

function shown(url: string, alternatives: readonly string[], rest: Pick<Shown, 'login' | 'tls'>): Shown {
  const [, scheme = '', host = '', , query = ''] = /^([^:]+):\/\/([^/]*)([^?]*)(\?.*)?$/s.exec(url) ?? []
  const paths = [url, ...alternatives].map((one) => one.replace(/^[^:]*:\/\/[^/]*/, '').replace(/\?.*$/s, ''))
  return {
    scheme,
    host,
    paths: [...new Set(paths)].toSorted(),
    query,
    ...rest,
    tls: scheme === 'http' ? null : rest.tls,
  }
}

function ofRke2({ url, alternatives, credentials, tls, tlsFiles }: WharfieAttempt): Shown {
  return shown(url, alternatives, { login: credentials, tls: { ...tls, httpsThenHttp: false, files: tlsFiles } })
}

function ofContainerd({ url, alternatives, credentials, credentialsUsable, tls, tlsFiles }: Attempt): Shown {
  return shown(url, alternatives, {
    login: credentialsUsable ? credentials : null,
    tls: { ...tls, files: tlsFiles },
  })
}

const counts = new Map<Likeness, number>()

test('what is called the same is the same in all that is shown', () => {
  fc.assert(
    fc.property(
      FILE,
      OPTIONS,
      some('docker.io', 'r.test', 'localhost:5000'),
      (text, { release = '', ...options }, of) => {
        const node = rke2Node(text, release, options)
        for (const { plan, likeness } of secondPlans(node, [
          `${of}/rancher/rke2-runtime:v1`,
          'rancher/rke2-runtime:v2',
        ])) {
          counts.set(likeness, (counts.get(likeness) ?? 0) + 1)
          if (likeness !== 'same' && likeness !== 'hub-address') continue
          const containerd = node.plan(plan.image)
          const asked = plan.attempts.map(ofRke2)
          const isHub = asked.some(
            ({ host }, index) => plan.attempts[index]?.kind === 'default' && host === 'index.docker.io',
          )
          const expected = asked.map((one, index) =>
            likeness === 'hub-address' && plan.attempts[index]?.kind === 'default'
              ? { ...one, host: 'registry-1.docker.io' }
              : one,
          )
          expect([containerd.fails, containerd.abortsWith, plan.fails !== null]).toEqual([
            plan.fails === null ? null : containerd.fails,
            plan.fails === null ? null : containerd.abortsWith,
            containerd.fails !== null || containerd.abortsWith !== null,
          ])
          expect(containerd.attempts.map(ofContainerd)).toEqual(expected)
          expect(likeness === 'hub-address').toBe(isHub)
          expect([
            plan.pending,
            containerd.pending,
            containerd.attempts.some(({ mayAbortWith }) => mayAbortWith !== null),
          ]).toEqual([false, false, false])
        }
      },
    ),
    runs(4000),
  )
})

test('and often enough it is', () => {
  expect(
    Math.min(counts.get('same') ?? 0, counts.get('hub-address') ?? 0, counts.get('different') ?? 0),
  ).toBeGreaterThan(10)
})
