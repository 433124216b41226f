import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const TLS = 'configs:\n  m2.lab:5000:\n    tls: {insecure_skip_verify: true}\n'
const fileOf = (endpoint: string, key = 'docker.io') => `mirrors:\n  ${key}:\n    endpoint: ["${endpoint}"]\n`
const asked = (scheme: string, reason: string) =>
  `Failed to pull image "nginx:1": failed to resolve reference "docker.io/library/nginx:1": failed to do request: Head "${scheme}://m2.lab:5000/v2/library/nginx/manifests/1?ns=docker.io": ${reason}`
const HTTP_ANSWER = 'http: server gave HTTP response to HTTPS client'
const NOT_TLS = 'tls: first record does not look like a TLS handshake'
const HTTPS_PORT = 'Client sent an HTTP request to an HTTPS server.'
const WRITE_HTTP = 'Write http:// in the endpoint'
const WRITE_HTTPS = 'Write https:// in the endpoint'
const ALREADY = 'The open file has http://m2.lab:5000 already'

test.each([
  {
    why: 'an http endpoint with TLS settings is asked again with http',
    yaml: fileOf('http://m2.lab:5000') + TLS,
    text: asked('https', HTTP_ANSWER),
    says: ALREADY,
    silent: WRITE_HTTP,
  },
  {
    why: 'the same in the log, of a host alone',
    yaml: fileOf('http://m2.lab:5000') + TLS,
    text: `time="2026-03-02T10:00:01Z" level=info msg="trying next host" error="${HTTP_ANSWER}" host=m2.lab:5000`,
    says: ALREADY,
    silent: WRITE_HTTP,
  },
  {
    why: 'it is not asked again after another answer',
    yaml: fileOf('http://m2.lab:5000') + TLS,
    text: asked('https', NOT_TLS),
    says: 'Without them it asks with http',
    silent: WRITE_HTTP,
  },
  {
    why: 'an http endpoint without TLS settings',
    yaml: fileOf('http://m2.lab:5000'),
    text: asked('https', HTTP_ANSWER),
    says: 'another scheme',
    silent: WRITE_HTTP,
  },
  {
    why: 'where it is not asked with https, its line of http is not looked for',
    yaml: fileOf('http://m2.lab:5000'),
    text: asked('https', HTTP_ANSWER),
    says: 'another scheme',
    silent: 'which is asked first and failed',
  },
  {
    why: 'an https endpoint can become http',
    yaml: fileOf('https://m2.lab:5000'),
    text: asked('https', HTTP_ANSWER),
    says: WRITE_HTTP,
  },
  {
    why: 'an https endpoint is https already',
    yaml: fileOf('https://m2.lab:5000'),
    text: asked('http', HTTPS_PORT),
    says: 'another scheme',
    silent: WRITE_HTTPS,
  },
  {
    why: 'an http endpoint can become https',
    yaml: fileOf('http://m2.lab:5000'),
    text: asked('http', HTTPS_PORT),
    says: WRITE_HTTPS,
  },
  {
    why: 'a cut connection of an https endpoint',
    yaml: fileOf('https://m2.lab:5000'),
    text: asked('http', 'EOF'),
    says: 'another scheme',
    silent: 'the endpoint says http',
  },
  {
    why: 'a cut connection of an http endpoint',
    yaml: fileOf('http://m2.lab:5000'),
    text: asked('http', 'EOF'),
    says: 'the endpoint says http',
  },
  {
    why: 'a registry of this node, which no file names',
    yaml: 'mirrors: {}\n',
    text: `Failed to pull image "localhost:5000/a:1": failed to do request: Head "https://localhost:5000/v2/a/manifests/1": ${HTTP_ANSWER}`,
    says: 'asks again with http after this answer',
    silent: 'always asked with https',
  },
])('what the file says already is not advised: $why', ({ yaml, text, says, silent }) => {
  const words = everythingSaid(explanationOf(text, yaml, { release: 'v1.34.1+k3s1' }))
  expect(words).toContain(says)
  if (silent !== undefined) expect(words).not.toContain(silent)
})

test('of two attempts at one address, it is the one that is not asked again with http', () => {
  const one = explanationOf(
    `Failed to pull image "m2.lab:5000/a:1": failed to do request: Head "https://m2.lab:5000/v2/a/manifests/1": ${HTTP_ANSWER}`,
    fileOf('http://m2.lab:5000', 'm2.lab:5000') + TLS,
    { release: 'v1.30.5+k3s1' },
  )
  expect(one.matched).toMatchObject({ kind: 'attempt', index: 1, how: 'request' })
  expect(everythingSaid(one)).toContain('The file has http://m2.lab:5000, which is asked first and failed')
})
