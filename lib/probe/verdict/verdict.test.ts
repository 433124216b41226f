import { describe, expect, it } from 'vitest'
import {
  CA,
  company,
  expectedOf,
  HAS,
  issue,
  known,
  NOT,
  OLD,
  OWN_TLS,
  saidOf,
  type Peer,
  type VerdictRow,
} from '@/lib/testdata/rig/verdict-rig'

const ACCOUNT = (host: string) => `configs:\n  "${host}":\n    auth: {username: alice, password: s3cret-word}\n`
const WANTED = `sha256:${'b'.repeat(64)}`
const OTHER = `sha256:${'c'.repeat(64)}`
const LIES: Peer = {
  behaviour: `raw|HTTP/1.1 200 OK\r\nContent-Type: application/vnd.oci.image.index.v1+json\r\nContent-Length: 9\r\nDocker-Content-Digest: ${OTHER}\r\n\r\n`,
}

const ROWS: readonly VerdictRow[] = [
  {
    why: 'the one endpoint has it',
    peers: { 'm1.test': HAS },
    endpoints: ['http://m1.test'],
    outcome: 'works',
    headline: 'The image is found at m1.test',
    leadsTo: ['found'],
    kubelet: null,
  },
  {
    why: 'a name that the next one would get is not a query, which ends the pull before it is asked',
    peers: { 'a.test': NOT, 'm1.test': HAS },
    endpoints: ['http://a.test', 'http://m1.test'],
    configs: '    rewrite: {"^b$": "b?x=;"}\n',
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['next'],
    kubelet:
      'Failed to pull image "a.test/b:1": failed to pull and unpack image "a.test/b:1": failed to resolve reference "a.test/b:1": invalid semicolon separator in query',
  },
  {
    why: 'the second of two has it',
    peers: { 'm1.test': NOT, 'm2.test': HAS },
    endpoints: ['http://m1.test', 'http://m2.test'],
    outcome: 'works',
    headline: 'The image is found at m2.test (attempt 2)',
    leadsTo: ['next', 'found'],
    kubelet: null,
  },
  {
    why: 'everything is there after a deep check',
    peers: { 'm1.test': HAS },
    endpoints: ['http://m1.test'],
    deep: true,
    outcome: 'works',
    headline: 'The pull works: m1.test has the image',
    leadsTo: ['found'],
  },
  {
    why: 'nobody has it; the last one does not go on, and the code is part of the line',
    peers: { 'm1.test': NOT, 'm2.test': NOT },
    endpoints: ['http://m1.test', 'http://m2.test'],
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['next', 'last'],
    kubelet:
      'Failed to pull image "a.test/b:1": rpc error: code = NotFound desc = failed to pull and unpack image "a.test/b:1": failed to resolve reference "a.test/b:1": a.test/b:1: not found',
  },
  {
    why: 'the kubelet takes the code Unknown away',
    peers: { 'm1.test': { behaviour: '500' } },
    endpoints: ['http://m1.test'],
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['last'],
    kubelet:
      'Failed to pull image "a.test/b:1": failed to pull and unpack image "a.test/b:1": failed to resolve reference "a.test/b:1": unexpected status from HEAD request to http://m1.test/v2/b/manifests/1?ns=a.test: 500 Internal Server Error',
  },
  {
    why: 'a reset, whose text names a port of the moment',
    peers: { 'm1.test': { behaviour: 'reset' } },
    endpoints: ['http://m1.test'],
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['last'],
    kubelet: null,
  },
  {
    why: 'a name that is no image never comes to containerd',
    peers: {},
    endpoints: ['http://m1.test'],
    image: 'a.test/-b',
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: [],
    kubelet: `Failed to apply default image tag "a.test/-b": couldn't parse image name "a.test/-b": invalid reference format`,
  },
  {
    why: 'the authority is known without the file',
    peers: { 'm1.test': { behaviour: '200', tls: issue(known, 'm1.test') } },
    endpoints: ['https://m1.test'],
    configs: CA,
    outcome: 'works',
    headline: 'The image is found at m1.test',
    leadsTo: ['found'],
  },
  {
    why: 'a certificate for another name is refused whatever the file holds',
    peers: { 'm1.test': { behaviour: '200', tls: issue(company, 'other.test') } },
    endpoints: ['https://m1.test'],
    configs: CA,
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['last'],
    kubelet:
      'Failed to pull image "a.test/b:1": failed to pull and unpack image "a.test/b:1": failed to resolve reference "a.test/b:1": failed to do request: Head "https://m1.test/v2/b/manifests/1?ns=%5BREDACTED%5D": tls: failed to verify certificate: x509: certificate is valid for other.test, not m1.test',
  },
  {
    why: 'nothing listens, whatever the file holds',
    peers: {},
    endpoints: ['https://m1.test'],
    configs: CA,
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['last'],
  },
  {
    why: 'the file was given',
    peers: { 'm1.test': { behaviour: '200', tls: OWN_TLS } },
    endpoints: ['https://m1.test'],
    configs: CA,
    files: { '/ca.pem': company.certificate },
    outcome: 'works',
    headline: 'The image is found at m1.test',
    leadsTo: ['found'],
  },
  {
    why: 'localhost of the node itself',
    peers: { 'localhost:5000': { behaviour: 'basic|alice:s3cret-word' } },
    endpoints: ['http://localhost:5000'],
    configs: ACCOUNT('localhost:5000'),
    isNode: true,
    outcome: 'works',
    headline: 'The image is found at localhost:5000',
    leadsTo: ['found'],
  },
  {
    why: 'silence before containerd 2.3, which waits without end, whatever comes after it',
    peers: { 'm1.test': { behaviour: 'silent' }, 'm2.test': HAS },
    endpoints: ['http://m1.test', 'http://m2.test'],
    release: OLD,
    outcome: 'fails',
    headline: 'The pull hangs at m1.test (attempt 1) until it is cancelled',
    leadsTo: ['dead-end', null],
    kubelet: null,
  },
  {
    why: 'a silent token server before containerd 2.3',
    consents: [{ kind: 'realm', registry: 'm1.test', realm: 'http://m2.test' }],
    peers: {
      'm1.test': { behaviour: 'bearer', realm: 'http://m2.test' },
      'm2.test': { behaviour: 'silent' },
      'm3.test': HAS,
    },
    endpoints: ['http://m1.test', 'http://m3.test'],
    release: OLD,
    outcome: 'fails',
    headline: 'The pull hangs at m1.test (attempt 1) until it is cancelled',
    leadsTo: ['dead-end', null],
    kubelet: null,
  },
  {
    why: 'a host that says it has another digest ends the search',
    peers: { 'm1.test': LIES, 'm2.test': HAS },
    endpoints: ['http://m1.test', 'http://m2.test'],
    image: `a.test/b@${WANTED}`,
    outcome: 'fails',
    headline: 'The pull fails',
    leadsTo: ['dead-end', null],
    kubelet: `Failed to pull image "a.test/b@${WANTED}": rpc error: code = FailedPrecondition desc = failed to pull and unpack image "a.test/b@${WANTED}": failed commit on ref "index-${WANTED}": unexpected commit digest ${OTHER}, expected ${WANTED}: failed precondition`,
  },
]

describe('a run that is decided', () => {
  it.each(ROWS)('$why', async (row) => {
    expect(await saidOf(row)).toEqual(expectedOf(row))
  })
})
