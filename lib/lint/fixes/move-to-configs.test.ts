import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { lintText } from '@/lib/lint/lint-text'
import { applyEdits } from '@/lib/text/text-edit'

interface Row {
  readonly why: string
  /** Below the endpoint of a mirror. */
  readonly inside: string
  readonly endpoints?: string
  /** After the mirror. */
  readonly after?: string
  readonly remedy: string
  /** The titles of its fixes. */
  readonly titles: readonly string[]
  /** The file after the first fix. */
  readonly fixed?: string
}

const AUTH = '    auth:\n      username: ci\n      password: x9\n'
const ONE = '"https://harbor.test:8443"'
const MIRROR = `mirrors:\n  docker.io:\n    endpoint: [${ONE}]\n`

const ROWS: readonly Row[] = [
  {
    why: 'a login, with one endpoint',
    inside: AUTH,
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: ['Move it to configs."harbor.test:8443"'],
    fixed: `${MIRROR}configs:\n  harbor.test:8443:\n    auth:\n      username: ci\n      password: x9\n`,
  },
  {
    why: 'TLS settings, beside a login that the host has',
    inside: '    tls: {ca_file: /a.pem, insecure_skip_verify: true}\n',
    after: `configs:\n  "harbor.test:8443":\n${AUTH}`,
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: ['Move it to configs."harbor.test:8443"'],
    fixed: `${MIRROR}configs:\n  "harbor.test:8443":\n${AUTH}    tls:\n      ca_file: /a.pem\n      insecure_skip_verify: true\n`,
  },
  {
    why: 'two endpoints of one host',
    endpoints: `${ONE}, "https://harbor.test:8443/v2/hub"`,
    inside: AUTH,
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: ['Move it to configs."harbor.test:8443"'],
  },
  {
    why: 'several hosts: a fix for each, and the person decides',
    endpoints: `${ONE}, "http://10.0.0.5:5000"`,
    inside: AUTH,
    remedy: 'Write it below configs, with the endpoint that it is for as key: "harbor.test:8443" and "10.0.0.5:5000".',
    titles: ['Move it to configs."harbor.test:8443"', 'Move it to configs."10.0.0.5:5000"'],
  },
  {
    why: 'TLS settings are not for the one that is asked over http',
    endpoints: `${ONE}, "http://10.0.0.5:5000"`,
    inside: '    tls: {ca_file: /a.pem}\n',
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: ['Move it to configs."harbor.test:8443"'],
  },
  {
    why: 'more hosts than anybody would choose from',
    endpoints: '"https://a.test", "https://b.test", "https://c.test", "https://d.test", "https://e.test"',
    inside: AUTH,
    remedy: 'Write it below configs, with the endpoint that it is for as key: "a.test", "b.test", "c.test" and 2 more.',
    titles: ['Move it to configs."a.test"', 'Move it to configs."b.test"', 'Move it to configs."c.test"'],
  },
  {
    why: 'no endpoint tells the host',
    endpoints: '',
    inside: AUTH,
    remedy: 'Write it below configs, with the host:port of the endpoint as key.',
    titles: [],
  },
  {
    why: 'Docker Hub itself is asked as registry-1.docker.io',
    endpoints: '"https://docker.io"',
    inside: AUTH,
    remedy: 'Write it below configs."registry-1.docker.io".',
    titles: ['Move it to configs."registry-1.docker.io"'],
  },
  {
    why: 'the host has its own login',
    inside: AUTH,
    after: 'configs:\n  "harbor.test:8443":\n    auth: {username: other, password: x9}\n',
    remedy: 'Remove it: configs."harbor.test:8443" has its own.',
    titles: ['Remove it'],
    fixed: `${MIRROR}configs:\n  "harbor.test:8443":\n    auth: {username: other, password: x9}\n`,
  },
  {
    why: 'a comment would be lost',
    inside: '    auth:\n      # of the robot\n      username: ci\n      password: x9\n',
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: [],
  },
  {
    why: 'a field that K3s does not know there either',
    inside: '    auth: {user: ci, password: x9}\n',
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: [],
  },
  {
    why: 'an alias repeats it',
    inside: '    auth: &own {username: ci, password: x9}\n',
    after: 'configs:\n  b.test:\n    auth: *own\n',
    remedy: 'Write it below configs."harbor.test:8443".',
    titles: [],
  },
]

const lint = (text: string) => lintText(text, { regexp: re2Engine })

test.each(ROWS)('login and TLS inside a mirror: $why', ({ inside, endpoints = ONE, after = '', ...expected }) => {
  const text = MIRROR.replace(ONE, endpoints) + inside + after
  const findings = lint(text).filter(({ code }) => code === 'key-wrong-level')
  expect(findings).toHaveLength(1)
  expect(findings[0]?.parts.remedy).toBe(expected.remedy)
  const fixes = findings[0]?.fixes ?? []
  expect(fixes.map(({ title }) => title)).toEqual(expected.titles)
  for (const [at, fix] of fixes.entries()) {
    const edits = fix.edits()
    expect(edits).not.toBeNull()
    const fixed = applyEdits(text, edits ?? [])
    if (at === 0 && expected.fixed !== undefined) expect(fixed).toBe(expected.fixed)
    expect(fix.safe).toBe(false)
    const left = lint(fixed)
    expect(left.filter(({ code }) => code === 'key-wrong-level')).toEqual([])
    expect(left.filter(({ severity }) => severity === 'error')).toEqual([])
  }
})
