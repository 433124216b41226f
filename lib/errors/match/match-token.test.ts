import { expect, test } from 'vitest'
import { everythingSaid, explanationOf } from '@/lib/testdata/errors/said'

const HARBOR = `mirrors:
  docker.io:
    endpoint:
      - https://harbor.corp.example:8443
      - http://cache.corp.example:5000
    rewrite:
      "^(.*)$": "hub/$1"
configs:
  harbor.corp.example:8443:
    auth: {username: robot, password: s3cret}
    tls: {ca_file: /etc/ssl/corp.pem}
`
const LAB = `mirrors:
  docker.io:
    endpoint: ["https://m1.lab.example", "https://m2.lab.example"]
    rewrite: {"^(.*)$": "hub/$1"}
`
const TWO_PORTS = `mirrors:
  docker.io:
    endpoint: ["https://m1.lab.example:8443", "https://m1.lab.example:9443"]
`
const OLD = 'v1.30.4+k3s1'
const NEW = 'v1.34.1+k3s1'
const NOT_REWRITTEN = 'scope=repository%3Alibrary%2Fnginx%3Apull'
const REWRITTEN = 'scope=repository%3Ahub%2Flibrary%2Fnginx%3Apull'

const event = (reason: string) =>
  `Failed to pull image "nginx:1": failed to resolve reference "docker.io/library/nginx:1": failed to authorize: failed to fetch oauth token: ${reason}`
const refused = (url: string) => event(`unexpected status from GET request to ${url}: 401 Unauthorized`)
const unknown = (url: string) => event(`Get "${url}": x509: certificate signed by unknown authority`)

interface Row {
  readonly why: string
  readonly yaml?: string
  readonly release: string
  readonly text: string
  /** From 1; null where it is undecided which. */
  readonly attempt: number | null
  readonly says?: string
  readonly silent?: readonly string[]
}

const ROWS: readonly Row[] = [
  {
    why: 'the host of the URL is that of an attempt, though the scope is that of the default endpoint alone',
    release: OLD,
    text: refused(`https://harbor.corp.example:8443/service/token?${NOT_REWRITTEN}&service=harbor-registry`),
    attempt: 1,
    says: 'The token was asked for library/nginx, and the request is for hub/library/nginx',
    silent: ['answered 404'],
  },
  {
    why: 'the same without an answer',
    release: OLD,
    text: unknown(`https://harbor.corp.example:8443/service/token?${NOT_REWRITTEN}&service=harbor-registry`),
    attempt: 1,
    says: 'ca_file is used for this host',
    silent: ['answered 404', 'it needs an entry of its own'],
  },
  {
    why: 'the host of the URL in a release that asks for the rewritten name',
    release: NEW,
    text: refused(`https://harbor.corp.example:8443/service/token?${REWRITTEN}&service=harbor-registry`),
    attempt: 1,
    says: 'this is the name after rewriting',
  },
  {
    why: 'the host of the URL, where the query is masked',
    release: NEW,
    text: unknown('https://harbor.corp.example:8443/service/token?scope=%5BREDACTED%5D&service=%5BREDACTED%5D'),
    attempt: 1,
  },
  {
    why: 'a service with the name of an attempt',
    yaml: LAB,
    release: OLD,
    text: refused(`https://auth.lab.example/token?${NOT_REWRITTEN}&service=m1.lab.example`),
    attempt: 1,
  },
  {
    why: 'a service with the name of the second attempt',
    yaml: LAB,
    release: NEW,
    text: unknown(`https://auth.lab.example/token?${REWRITTEN}&service=m2.lab.example`),
    attempt: 2,
  },
  {
    why: 'the host of the URL decides before its service',
    yaml: LAB,
    release: NEW,
    text: refused(`https://m2.lab.example/token?${REWRITTEN}&service=m1.lab.example`),
    attempt: 2,
  },
  {
    why: 'a scope that only the default endpoint is asked with, since the scope is rewritten',
    yaml: LAB,
    release: NEW,
    text: refused(`https://auth.lab.example/token?${NOT_REWRITTEN}&service=x`),
    attempt: 3,
  },
  {
    why: 'a scope that all endpoints are asked with, before it is rewritten',
    yaml: LAB,
    release: OLD,
    text: refused(`https://auth.lab.example/token?${NOT_REWRITTEN}&service=x`),
    attempt: null,
    silent: ['answered 404', 'does not have this file'],
  },
  {
    why: 'a scope that two mirrors are asked with',
    yaml: LAB,
    release: NEW,
    text: unknown(`https://auth.lab.example/token?${REWRITTEN}&service=x`),
    attempt: null,
  },
  {
    why: 'a masked scope',
    yaml: LAB,
    release: NEW,
    text: unknown('https://auth.lab.example/token?scope=%5BREDACTED%5D&service=%5BREDACTED%5D'),
    attempt: null,
    silent: ['does not have this file'],
  },
  {
    why: 'the name that the registry adds to the scope is that of mirrors alone',
    release: OLD,
    text: refused(`https://auth.lab.example/token?${REWRITTEN}&${NOT_REWRITTEN}&service=x`),
    attempt: null,
    says: 'https://harbor.corp.example:8443, http://cache.corp.example:5000',
  },
  {
    why: 'another port of the same name is another endpoint',
    yaml: TWO_PORTS,
    release: NEW,
    text: refused(`https://m1.lab.example:9443/token?${NOT_REWRITTEN}`),
    attempt: 2,
  },
  {
    why: 'the name of two endpoints without a port is neither',
    yaml: TWO_PORTS,
    release: NEW,
    text: refused(`https://m1.lab.example/token?${NOT_REWRITTEN}`),
    attempt: null,
  },
  {
    why: 'the log of containerd names the endpoint whose token it is',
    yaml: LAB,
    release: OLD,
    text: `time="2026-03-02T10:00:01Z" level=info msg="trying next host" error="failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.lab.example/token?${NOT_REWRITTEN}&service=x: 401 Unauthorized" host=m2.lab.example`,
    attempt: 2,
  },
  {
    why: 'a placeholder decides who is asked with this scope',
    yaml: 'mirrors:\n  "{{ registry }}":\n    endpoint: ["https://m1.lab.example"]\n',
    release: NEW,
    text: refused(`https://auth.lab.example/token?${NOT_REWRITTEN}&service=x`),
    attempt: null,
  },
]

test.each(ROWS)('whose token it is: $why', ({ yaml = HARBOR, release, text, attempt, says, silent = [] }) => {
  const one = explanationOf(text, yaml, { release })
  const { matched } = one
  const words = everythingSaid(one)
  if (attempt === null) {
    expect(matched.kind).toBe('image')
    expect(words).toContain('Undecided for which endpoint this token is')
  } else expect(matched).toMatchObject({ kind: 'attempt', index: attempt - 1, how: 'token' })
  if (says !== undefined) expect(words).toContain(says)
  for (const part of silent) expect(words).not.toContain(part)
})
