import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["http://127.0.0.1:5000"]\n'
const asked = (url: string, reason: string) =>
  `Failed to pull image "nginx:1": failed to resolve reference "docker.io/library/nginx:1": failed to do request: Head "${url}/v2/library/nginx/manifests/1?ns=docker.io": ${reason}`
const refused = (address: string) => `dial tcp ${address}: connect: connection refused`
const K3S = { embeddedRegistry: true, release: 'v1.34.1+k3s1' }
const RKE2 = { embeddedRegistry: true, distribution: 'rke2', release: 'v1.34.1+rke2r1' } as const
const OF_EMBEDDED = 'It is the embedded registry, an endpoint of K3s and RKE2 themselves'
const OF_LOCALHOST = 'localhost is the node itself'

test.each([
  {
    why: 'K3s',
    options: K3S,
    text: asked('https://127.0.0.1:6443', refused('127.0.0.1:6443')),
    says: 'was not listening',
  },
  {
    why: 'RKE2',
    options: RKE2,
    text: asked('https://127.0.0.1:9345', refused('127.0.0.1:9345')),
    says: 'was not listening',
  },
  { why: 'it was cut', options: K3S, text: asked('https://127.0.0.1:6443', 'EOF'), says: 'did not answer' },
])('the embedded registry is the node itself: $why', ({ options, text, says }) => {
  const one = explanationOf(text, FILE, options)
  const words = everythingSaid(one)
  expect(one.matched).toMatchObject({ kind: 'attempt', index: 0 })
  expect(words).toContain(OF_EMBEDDED)
  expect(words).toContain(says)
  expect(words).not.toMatch(/localhost is the node itself|The registry is not running|in front of the registry/)
})

test.each([{ why: 'another port of the node', url: 'http://127.0.0.1:5000', address: '127.0.0.1:5000' }])(
  'a registry that somebody runs on the node is another: $why',
  ({ url, address }) => {
    const words = everythingSaid(explanationOf(asked(url, refused(address)), FILE, K3S))
    expect(words).toContain(OF_LOCALHOST)
    expect(words).not.toContain(OF_EMBEDDED)
  },
)
