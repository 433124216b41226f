import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from '@/lib/lint/lint-text'
import { applyEdits } from '@/lib/text/text-edit'

interface Row {
  readonly why: string
  readonly text: string
  readonly code?: string
  /** After the first fix of the first finding; null when there is no fix. */
  readonly fixed: string | null
}

const HOST = `configs:
  b.test:
    auth: {username: u, password: x9}
  a.test:
    auth:
      username: ci
      password: x9
`
const MIRROR = 'mirrors:\n  quay.io: {}\n'

const ROWS: readonly Row[] = [
  {
    why: 'tls without its indentation goes below the host above it',
    text: `${HOST}tls:\n      insecure_skip_verify: true\n`,
    fixed: `${HOST}    tls:\n          insecure_skip_verify: true\n`,
  },
  {
    why: 'tls on one line, with a comment',
    text: `${HOST}tls: {ca_file: /etc/ca.pem} # ours\n`,
    fixed: `${HOST}    tls: {ca_file: /etc/ca.pem} # ours\n`,
  },
  { why: 'a host that has one already', text: `${HOST}auth: {username: other, password: x9}\n`, fixed: null },
  { why: 'away from its host', text: `tls: {ca_file: /etc/ca.pem}\n${HOST}`, fixed: null },
  { why: 'after another section', text: `${HOST}${MIRROR}tls: {ca_file: /etc/ca.pem}\n`, fixed: null },
  {
    why: 'endpoints below a host go to the mirror of that name',
    text: 'configs:\n  a.test:\n    endpoint: ["https://b.test", "https://c.test"]\n    auth: {username: ci, password: x9}\n',
    fixed:
      'configs:\n  a.test:\n    auth: {username: ci, password: x9}\nmirrors:\n  a.test:\n    endpoint:\n      - "https://b.test"\n      - "https://c.test"\n',
  },
  {
    why: 'rewrites go to a mirror that has endpoints',
    text: 'mirrors:\n  a.test:\n    endpoint: ["https://b.test"]\nconfigs:\n  a.test:\n    rewrite: {"^x/": "y/"}\n    auth: {username: ci, password: x9}\n',
    fixed:
      'mirrors:\n  a.test:\n    endpoint: ["https://b.test"]\n    rewrite:\n      "^x/": "y/"\nconfigs:\n  a.test:\n    auth: {username: ci, password: x9}\n',
  },
  {
    why: 'where the mirror has its own, they are removed',
    text: 'mirrors:\n  a.test:\n    endpoint: ["https://b.test"]\nconfigs:\n  a.test:\n    endpoint: ["https://a.test"]\n    auth: {username: ci, password: x9}\n',
    fixed:
      'mirrors:\n  a.test:\n    endpoint: ["https://b.test"]\nconfigs:\n  a.test:\n    auth: {username: ci, password: x9}\n',
  },
  {
    why: 'an endpoint that is no text',
    text: 'configs:\n  a.test:\n    endpoint: [{url: "https://b.test"}]\n    auth: {username: ci, password: x9}\n',
    fixed: null,
  },
  {
    why: 'the project of the registry itself: with its port it keeps the rewrite, and the login',
    code: 'endpoint-path-not-api-root',
    text: 'mirrors:\n  a.test:\n    endpoint: ["https://a.test/hub/"]\nconfigs:\n  a.test:\n    auth: {username: ci, password: x9}\n',
    fixed:
      'mirrors:\n  a.test:\n    endpoint: ["https://a.test:443"]\n    rewrite:\n      "^(.*)$": "hub/$1"\nconfigs:\n  a.test:\n    auth: {username: ci, password: x9}\n  a.test:443:\n    auth:\n      username: ci\n      password: x9\n',
  },
  {
    why: 'the project of the registry itself over http: another port is no other spelling',
    code: 'endpoint-path-not-api-root',
    text: 'mirrors:\n  a.test:\n    endpoint: ["http://a.test/hub"]\n',
    fixed: null,
  },
  {
    why: 'a repository of Artifactory has its API below itself',
    code: 'endpoint-path-not-api-root',
    text: 'mirrors:\n  a.test:\n    endpoint: ["https://b.test/artifactory/api/docker/hub"]\n',
    fixed: 'mirrors:\n  a.test:\n    endpoint: ["https://b.test/artifactory/api/docker/hub/v2"]\n',
  },
  {
    why: 'one of Artifactory without its own path, with slashes at the end',
    code: 'endpoint-path-not-api-root',
    text: 'mirrors:\n  a.test:\n    endpoint: ["https://b.test/api/docker/hub//"]\n',
    fixed: 'mirrors:\n  a.test:\n    endpoint: ["https://b.test/api/docker/hub/v2"]\n',
  },
  {
    why: 'a repository of Nexus has its API below itself',
    code: 'endpoint-path-not-api-root',
    text: 'mirrors:\n  a.test:\n    endpoint: ["http://b.test:8082/repository/hub"]\n',
    fixed: 'mirrors:\n  a.test:\n    endpoint: ["http://b.test:8082/repository/hub/v2"]\n',
  },
  {
    why: 'after a query nothing can be added',
    code: 'endpoint-path-not-api-root',
    text: 'mirrors:\n  a.test:\n    endpoint: ["http://b.test/repository/hub?x=1"]\n',
    fixed: null,
  },
]

test('what Docker calls insecure becomes a mirror over http, without anything wrong in it', () => {
  const text = 'configs:\n  "172.17.0.2:5000":\n    insecure: true\n  a.test:\n    tls: {ca_file: /a}\n'
  const [, overHttp] = lintText(text, { regexp: re2Engine }).find(({ code }) => code === 'unknown-key')?.fixes ?? []
  const fixed = applyEdits(text, overHttp?.edits() ?? [])
  expect(fixed).toBe(
    'configs:\n  a.test:\n    tls: {ca_file: /a}\nmirrors:\n  172.17.0.2:5000:\n    endpoint:\n      - "http://172.17.0.2:5000"\n',
  )
  expect(lintText(fixed, { regexp: re2Engine }).filter(({ severity }) => severity === 'error')).toEqual([])
})

test.each(ROWS)('$why', ({ text, code = 'key-wrong-level', fixed }) => {
  const found = lintText(text, { regexp: re2Engine })
  const finding = found.find((one) => one.code === code)
  expect(finding).toBeDefined()
  const edits = finding?.fixes?.[0]?.edits() ?? null
  expect(edits === null ? null : applyEdits(text, edits)).toBe(fixed)
})
