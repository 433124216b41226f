import { describe, expect, test } from 'vitest'
import { openFileOf } from '@/lib/testdata/errors/open-file'
import { inEnglish } from '@/lib/words/saying'
import { explainErrors, type Explanation } from './explain-errors'
import { attemptOf } from './match/matched'

const FILE = `mirrors:
  docker.io:
    endpoint:
      - https://harbor.example.com:8443
    rewrite:
      "^rancher/(.*)": "hub/rancher/$1"
  r.example.com:
    endpoint:
      - http://harbor.example.com:5000
configs:
  "*":
    auth:
      username: robot
      password: s3cret-of-harbor
`
const RKE2 = { distribution: 'rke2', release: 'v1.32.3+rke2r1' } as const
const file = openFileOf(FILE, RKE2)
const half = openFileOf(`${FILE}  harbor.example.com:8443: {tls: {cert_file: /etc/ssl/client.pem}}\n`, RKE2)

function journal(level: string, message: string): string {
  return `Apr 19 05:31:13 node-1 rke2[20972]: time="2026-04-19T05:31:13Z" level=${level} msg=${JSON.stringify(message)}`
}

const ofEndpoint = (failure: string) => journal('warning', `Failed to get image from endpoint: ${failure}`)

function said({ causes, evidence, hides, where }: Explanation): string {
  const inWords = causes.flatMap((cause) => (cause.kind === 'words' ? [cause.says] : []))
  return [where ?? '', ...inWords, ...evidence, ...hides].map(inEnglish).join('\n')
}

describe("a line of RKE2's own puller is found in its own plan", () => {
  test.each<{
    readonly why: string
    readonly line: string
    readonly code: string
    /** Which endpoint, from 1, and its place in the file. */
    readonly number: number
    readonly place: readonly (string | number)[] | null
    readonly says: readonly string[]
    readonly isHalf?: boolean
    readonly failures?: number
  }>([
    {
      why: 'the first question',
      line: ofEndpoint(
        'Get "https://harbor.example.com:8443/v2/?ns=docker.io": dial tcp 10.0.0.9:8443: connect: connection refused',
      ),
      code: 'refused',
      number: 1,
      place: ['mirrors', 'docker.io', 'endpoint', 0],
      says: [
        'It is the first question, for how to log in, at endpoint 1 of 2 that RKE2 itself asks',
        'After it, RKE2 asks https://index.docker.io',
      ],
    },
    {
      why: 'the manifest under its new name',
      line: ofEndpoint(
        'GET https://harbor.example.com:8443/v2/hub/rancher/rke2-runtime/manifests/v1.32.3-rke2r1?ns=docker.io: NOT_FOUND: artifact hub/rancher/rke2-runtime:v1.32.3-rke2r1 not found',
      ),
      code: 'not-found',
      number: 1,
      place: ['mirrors', 'docker.io', 'endpoint', 0],
      says: ['It is endpoint 1 of 2', 'Pods pull in another way here: containerd sends it no login.'],
    },
    {
      why: 'the registry itself, as index.docker.io',
      line: ofEndpoint(
        'GET https://index.docker.io/v2/rancher/rke2-runtime/manifests/v1.32.3-rke2r1: TOOMANYREQUESTS: You have reached your unauthenticated pull rate limit.',
      ),
      code: 'rate-limited',
      number: 2,
      place: ['mirrors', 'docker.io'],
      says: [
        'takes the account of the key docker.io or index.docker.io',
        'Before it, https://harbor.example.com:8443 failed',
      ],
    },
    {
      why: 'a status without words of the registry',
      line: ofEndpoint(
        'GET https://harbor.example.com:8443/v2/hub/rancher/rke2-runtime/manifests/v1.32.3-rke2r1?ns=docker.io: unexpected status code 503 Service Unavailable: <html>',
      ),
      code: 'server-error',
      number: 1,
      place: ['mirrors', 'docker.io', 'endpoint', 0],
      says: ['endpoint 1 of 2'],
    },
    {
      why: 'the image of --system-default-registry',
      line: journal(
        'fatal',
        'failed to get runtime image r.example.com/rancher/rke2-runtime:v1.32.3-rke2r1: all endpoints failed: Get "http://harbor.example.com:5000/v2/?ns=r.example.com": EOF; Get "https://r.example.com/v2/": EOF',
      ),
      code: 'closed',
      number: 1,
      place: ['mirrors', 'r.example.com', 'endpoint', 0],
      says: ['endpoint 1 of 2', 'After it, RKE2 asks https://r.example.com'],
      failures: 2,
    },
    {
      why: 'a token',
      line: ofEndpoint(
        'Get "https://auth.docker.io/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=registry.docker.io": dial tcp: lookup auth.docker.io: no such host',
      ),
      code: 'dns-no-host',
      number: 2,
      place: ['mirrors', 'docker.io'],
      says: ['It is the token for endpoint 2 of 2'],
    },
    {
      why: 'TLS settings that are ignored for half a pair',
      line: ofEndpoint(
        'Get "https://harbor.example.com:8443/v2/?ns=docker.io": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      ),
      code: 'tls-unknown-authority',
      number: 1,
      place: ['mirrors', 'docker.io', 'endpoint', 0],
      says: ['RKE2 ignores all TLS settings of this host'],
      isHalf: true,
    },
  ])('$why', ({ line, code, number, place, says, isHalf, failures = 1 }) => {
    const { explanations } = explainErrors(line, isHalf === true ? half : file)
    expect(explanations.map((one) => [one.code, one.by])).toEqual(
      Array.from({ length: failures }, () => [code, 'own-puller']),
    )
    const [one] = explanations
    if (one === undefined) return
    expect(one.matched).toMatchObject({ kind: 'attempt', index: number - 1 })
    expect(attemptOf(one.matched)?.method).toBe('GET')
    expect(one.place).toEqual(place)
    for (const words of says) expect(said(one)).toContain(words)
    expect(said(one)).not.toMatch(/pull secret|(?<!containerd asks )registry-1\.docker\.io/)
    expect(JSON.stringify({ ...one, matched: null })).not.toContain('s3cret-of-harbor')
  })
})

test('a last line with fewer failures than the open file has endpoints is not of this file', () => {
  const one =
    'Get "https://index.docker.io/v2/": read tcp 10.0.0.9:55774->192.0.2.7:443: read: connection reset by peer'
  const last = (failures: string) =>
    journal(
      'fatal',
      `failed to get runtime image index.docker.io/rancher/rke2-runtime:v1.32.3-rke2r1: all endpoints failed: ${failures}`,
    )
  const [alone] = explainErrors(last(one), file).explanations
  expect(alone && said(alone)).toContain(
    'the line has the failures of all endpoints, 1, and with this file they would be 2.',
  )
  expect(alone && said(alone)).not.toMatch(/Before it|older release/)
  const both = explainErrors(
    last(`Get "https://harbor.example.com:8443/v2/?ns=docker.io": EOF; ${one}`),
    file,
  ).explanations
  expect(both.map(said).join('\n')).not.toContain('does not fit')
  expect(both[1] && said(both[1])).toContain('Before it, https://harbor.example.com:8443 failed')
})

test.each([
  { image: 'v1.27.2-rke2r1', first: /^It is the token for .*\nRKE2's own puller before the releases of June 2023/ },
  { image: 'v1.27.3-rke2r1', first: /^(?!.*June 2023)/s },
])('the token server of an http registry was asked with https by $image', ({ image, first }) => {
  const line = journal(
    'fatal',
    `failed to get runtime image r.example.com:5000/rancher/rke2-runtime:${image}: all endpoints failed: Get "https://r.example.com:5000/service/token?scope=repository%3Arancher%2Frke2-runtime%3Apull&service=harbor-registry": http: server gave HTTP response to HTTPS client`,
  )
  const [one] = explainErrors(line, null).explanations
  expect(one && said(one).replace(/^.*?\n/, 'It is the token for it\n')).toMatch(first)
})

test('its last line has one failure for each endpoint, which its warnings said before', () => {
  const mirror = 'Get "https://harbor.example.com:8443/v2/?ns=docker.io": dial tcp 10.0.0.9:8443: i/o timeout'
  const own =
    'GET https://index.docker.io/v2/rancher/rke2-runtime/manifests/v1.32.3-rke2r1: MANIFEST_UNKNOWN: manifest unknown; unknown tag=v1.32.3-rke2r1'
  const text = [
    ofEndpoint(mirror),
    ofEndpoint(own),
    journal(
      'fatal',
      `failed to get runtime image index.docker.io/rancher/rke2-runtime:v1.32.3-rke2r1: all endpoints failed: ${mirror}; ${own}`,
    ),
  ].join('\n')
  const { explanations } = explainErrors(text, file)
  expect(explanations.map(({ code, count, lines }) => ({ code, count, lines }))).toEqual([
    { code: 'connect-timeout', count: 2, lines: [1, 3] },
    { code: 'not-found', count: 2, lines: [2, 3] },
  ])
  expect(explanations.map(({ image }) => image)).toEqual(
    Array(2).fill('index.docker.io/rancher/rke2-runtime:v1.32.3-rke2r1'),
  )
})

test('what holds for containerd alone is no cause', () => {
  const line = ofEndpoint(
    'GET https://index.docker.io/v2/rancher/rke2-runtime/manifests/v1.32.3-rke2r1: UNAUTHORIZED: authentication required; [map[Action:pull]]',
  )
  const codes = explainErrors(line, file).explanations.flatMap(({ causes }) =>
    causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.finding.code] : [])),
  )
  expect(codes).not.toContain('wildcard-auth')
})

test('what it asked under the plan of another file differs', () => {
  const line = journal(
    'fatal',
    'failed to get runtime image index.docker.io/rancher/rke2-runtime:v1.32.3-rke2r1: all endpoints failed: Get "https://other.example.com/v2/?ns=docker.io": EOF',
  )
  const [one] = explainErrors(line, file).explanations
  expect(one?.matched).toMatchObject({ kind: 'differs', why: 'host' })
  expect(one && said(one)).toContain('With --system-default-registry RKE2 pulls its image from another registry')
})

test('images that RKE2 has containerd pull are not its own', () => {
  const line = journal(
    'error',
    'Error encountered while importing /var/lib/rancher/rke2/agent/images/runtime-image.txt: failed to pull images from /var/lib/rancher/rke2/agent/images/runtime-image.txt: rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/rancher/rke2-runtime:v1.32.3-rke2r1": failed to resolve reference "docker.io/rancher/rke2-runtime:v1.32.3-rke2r1": failed to do request: Head "https://harbor.example.com:8443/v2/hub/rancher/rke2-runtime/manifests/v1.32.3-rke2r1?ns=docker.io": EOF',
  )
  const [one] = explainErrors(line, file).explanations
  expect(one?.matched).toMatchObject({ kind: 'attempt', index: 0, how: 'request' })
  expect(one && attemptOf(one.matched)?.method).toBe('HEAD')
})
