import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const PAUSE = 'registry.k8s.io/pause:3.9'
const AT_PKG = 'https://europe-west1-docker.pkg.dev/v2/k8s-artifacts-prod/images'
const event = (image: string, reason: string) =>
  `Failed to pull image "${image}": failed to resolve reference "${image}": ${reason}`
const status = (image: string, url: string) =>
  event(image, `unexpected status from HEAD request to ${url}: 403 Forbidden`)
const MIRROR = 'mirrors:\n  registry.k8s.io:\n    endpoint: ["https://m1.lab.example"]\n'
const OF_FILE = /does not have this file|not in the plan/

test.each([
  { why: 'a status', image: PAUSE, text: status(PAUSE, `${AT_PKG}/pause/manifests/3.9`), index: 0 },
  {
    why: 'no answer',
    image: PAUSE,
    text: event(PAUSE, `failed to do request: Head "${AT_PKG}/pause/manifests/3.9": EOF`),
    index: 0,
  },
  {
    why: 'beside a mirror',
    image: PAUSE,
    yaml: MIRROR,
    text: status(PAUSE, `${AT_PKG}/pause/manifests/3.9`),
    index: 1,
  },
  {
    why: 'the old registry of Kubernetes',
    image: 'k8s.gcr.io/pause:3.9',
    text: status('k8s.gcr.io/pause:3.9', 'https://registry.k8s.io/v2/pause/manifests/3.9'),
    index: 0,
  },
  {
    why: 'a registry with hosts of its own',
    image: 'mcr.microsoft.com/a/b:1',
    text: status('mcr.microsoft.com/a/b:1', 'https://eastus.data.mcr.microsoft.com/v2/a/b/manifests/1'),
    index: 0,
  },
])('a public registry leads to a host that is in no plan: $why', ({ yaml = 'mirrors: {}\n', text, index }) => {
  const one = explanationOf(text, yaml, { release: 'v1.34.1+k3s1' })
  const words = everythingSaid(one)
  expect(one.matched).toMatchObject({ kind: 'attempt', index, how: 'storage' })
  expect(words).toContain('It is a host to which https://')
  expect(words).not.toMatch(OF_FILE)
})

test.each([
  { why: 'another image', image: PAUSE, text: status(PAUSE, `${AT_PKG}/coredns/manifests/3.9`) },
  { why: 'another host', image: PAUSE, text: status(PAUSE, 'https://ghcr.io/v2/pause/manifests/3.9') },
  { why: 'another registry', image: 'quay.io/a/b:1', text: status('quay.io/a/b:1', `${AT_PKG}/a/b/manifests/1`) },
  {
    why: 'a registry that is not asked',
    image: PAUSE,
    options: { disableDefaultRegistryEndpoint: true },
    yaml: MIRROR,
    text: status(PAUSE, `${AT_PKG}/pause/manifests/3.9`),
  },
])('it leads not to any host: $why', ({ yaml = 'mirrors: {}\n', text, options = {} }) => {
  const one = explanationOf(text, yaml, { release: 'v1.34.1+k3s1', ...options })
  expect(one.matched.kind).toBe('differs')
  expect(everythingSaid(one)).toMatch(OF_FILE)
})
