import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const FILE = `mirrors:
  docker.io:
    endpoint: ["https://harbor.corp.example:8443", "http://cache.corp.example:5000"]
    rewrite: {"^(.*)$": "hub/$1"}
`
const DIGEST = `sha256:${'5f'.repeat(32)}`
const missing = (url: string) =>
  `Failed to pull image "nginx:1": failed to pull and unpack image "docker.io/library/nginx:1": failed to copy: httpReadSeeker: failed open: content at ${url} not found: not found`

test.each([
  { why: 'with its registry', query: '?ns=docker.io' },
  { why: 'with a masked query', query: '?ns=%5BREDACTED%5D' },
])('a URL at which content is missing names the endpoint: $why', ({ query }) => {
  const one = explanationOf(
    missing(`https://harbor.corp.example:8443/v2/hub/library/nginx/manifests/${DIGEST}${query}`),
    FILE,
  )
  expect(one).toMatchObject({ code: 'not-found', host: 'harbor.corp.example:8443', undecided: null })
  expect(one.matched).toMatchObject({ kind: 'attempt', index: 0, how: 'content' })
  expect(everythingSaid(one)).toContain('harbor.corp.example:8443 does not have what was asked for')
  expect(everythingSaid(one)).not.toContain('names no')
})

test('the first failure is shown, so a later endpoint is not that of this file', () => {
  const one = explanationOf(missing(`https://registry-1.docker.io/v2/library/nginx/manifests/${DIGEST}`), FILE)
  expect(one.matched).toMatchObject({ kind: 'attempt', index: 2, how: 'content' })
  expect(everythingSaid(one)).toContain('This does not fit the open file')
})
