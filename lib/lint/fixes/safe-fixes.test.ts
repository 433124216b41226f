import { titledAs, wordedAs } from '@/lib/testdata/worded-as'
import { describe, expect, it } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import type { Diagnostic } from '@/lib/registries/diagnostic'
import { applyEdits } from '@/lib/text/text-edit'
import { fixAll, LOOKS_MAX } from './fix-all'
import { lintText } from '@/lib/lint/lint-text'

const lint = (text: string): readonly Diagnostic[] => lintText(text, { regexp: re2Engine })
const fixed = (text: string, isLate?: () => boolean): string => applyEdits(text, fixAll(text, lint, isLate).edits)

const SECRET = 'S3CRETX'
const AUTH = (lines: string) => `configs:\n  r.example.com:\n    auth:\n${lines}`
const HUB = 'https://registry-1.docker.io'
const MIRROR = (endpoints: readonly string[], more = '') =>
  `mirrors:\n  docker.io:\n    endpoint:\n${endpoints.map((one) => `      - "${one}"\n`).join('')}${more}`
const REWRITE = '    rewrite:\n      "^(.*)$": "p/$1"\n'
const WILDCARD = '  "*":\n    endpoint: ["https://m.example.com"]\n'

describe('all safe fixes together leave unchanged', () => {
  it.each<[why: string, text: string]>([
    [
      'a tab in a password of several lines',
      `${AUTH('      username: u\n      password: |-\n        a\n        \tb\n')}    tls:\n\t\tca_file: /a\n`,
    ],
    [
      'a value after a key without a colon',
      AUTH(`      username: u\n      password ${SECRET}\n      identity_token: t\n`),
    ],
    [
      'the lines around a heredoc',
      'cat <<EOF > registries.yaml\nmirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\nEOF\n',
    ],
    ['conflict marks', '<<<<<<< HEAD\nmirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n'],
    ['code fences', '```yaml\nmirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n```\n'],
    ['a template', 'mirrors:\n{{- range .x }}\n  docker.io:\n    endpoint: ["https://a.example.com"]\n'],
    [
      'a name that occurs twice on the wrong level',
      'configs:\n  r.example.com:\n    username: u\n    username: v\n    password: p # of the robot\n',
    ],
    ['another account next to an unknown key', AUTH('      auth: dTpw\n      user: x\n      pass: y\n')],
    [
      'two keys that are meant to be the same',
      'mirrors:\n  docker.io:\n    endpoints: ["https://a.example.com"]\n    Endpoint: ["https://b.example.com"]\n',
    ],
    [
      'what would exclude a registry from the wildcard',
      `mirrors:\n${WILDCARD}configs:\n  quay.io:\n    Auth: {username: u, password: p}\n`,
    ],
    [
      'an explicit no in another dialect',
      'mirrors:\n  docker.io:\n    endpoint: ["https://r.example.com"]\n    skip_verify: true\nconfigs:\n  r.example.com:\n    tls: {insecure_skip_verify: false}\n',
    ],
    ['an empty endpoint that keeps the rewrites of the registry itself', MIRROR([HUB, ''], REWRITE)],
    ['an empty endpoint that keeps the mirror', `${MIRROR([HUB, ''])}${WILDCARD}`],
    ['a web site that keeps the mirror', `${MIRROR(['https://hub.docker.com'])}${WILDCARD}`],
    ['a query that keeps the rewrites of the registry itself', MIRROR([`${HUB}?x`], REWRITE)],
    [
      'a comment next to an empty endpoint',
      'mirrors:\n  docker.io:\n    endpoint:\n      - "https://a.example.com"\n      - "" # for the lab\n',
    ],
    [
      'a word of the format as a registry whose content fits nowhere else',
      'mirrors:\n  configs:\n    endpoint: ["https://a.example.com"]\n',
    ],
    [
      'a host that lost its account to another level',
      'configs:\n  r.example.com:\nauth:\n  username: u\n  password: p\n',
    ],
  ])('%s', (_, text) => {
    expect(fixed(text)).toBe(text)
  })
})

describe('all safe fixes together fix', () => {
  it.each<[why: string, text: string, after: string]>([
    [
      'a missing space after a colon',
      AUTH(`      username: u\n      password:${SECRET}\n`),
      AUTH(`      username: u\n      password: ${SECRET}\n`),
    ],
    [
      'a missing space in braces',
      AUTH('').replace('auth:\n', `auth: {username:u, password: ${SECRET}}\n`),
      AUTH('').replace('auth:\n', `auth: {username: u, password: ${SECRET}}\n`),
    ],
    [
      'a colon in a value',
      AUTH(`      username: u\n      password: ${SECRET}: x\n`),
      AUTH(`      username: u\n      password: '${SECRET}: x'\n`),
    ],
    [
      'a colon in a value above others',
      AUTH(`      password: ${SECRET}: x\n      username: u\n`),
      AUTH(`      password: '${SECRET}: x'\n      username: u\n`),
    ],
    [
      'tabs, with as many spaces as make it valid YAML',
      'mirrors:\n    docker.io:\n\tendpoint: ["https://a.example.com"]\n',
      'mirrors:\n    docker.io:\n        endpoint: ["https://a.example.com"]\n',
    ],
    [
      'tabs above values that K3s rejects',
      'mirrors:\n\tdocker.io:\n\t\tendpoint: {a: b}\n',
      'mirrors:\n  docker.io:\n    endpoint: {a: b}\n',
    ],
    [
      'an invisible character in a key, but not in a password',
      'configs:\n  r.example.com\u00a0:\n    auth:\n      username: u\n      password: "S3C\u00a0RETX"\n',
      'configs:\n  r.example.com :\n    auth:\n      username: u\n      password: "S3C\u00a0RETX"\n',
    ],
    [
      'escaped slashes of JSON',
      'mirrors:\n  docker.io:\n    endpoint: ["https:\\/\\/a.example.com"]\n',
      "mirrors:\n  docker.io:\n    endpoint: ['https://a.example.com']\n",
    ],
    [
      'several endpoints in one text',
      'mirrors:\n  docker.io:\n    endpoint: https://a.example.com https://b.example.com\n',
      'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com", "https://b.example.com"]\n',
    ],
    [
      'a dash without a space before its value',
      'mirrors:\n  docker.io:\n    endpoint: -https://a.example.com\n',
      'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n',
    ],
    [
      'two patterns in double quotes, one after the other',
      'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite:\n      "^a\\.b/(.*)": "x/$1"\n      "^c\\.d/(.*)": "y/$1"\n',
      'mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite:\n      \'^a[.]b/(.*)\': "x/$1"\n      \'^c[.]d/(.*)\': "y/$1"\n',
    ],
  ])('%s', (_, text, after) => {
    expect(fixed(text)).toBe(after)
  })
})

describe('a file with the same mistake everywhere', () => {
  const many = (count: number) =>
    `mirrors:\n${Array.from({ length: count }, (_, index) => `  r${index}.example.com:\n    endpoints: ["https://m.example.com"]\n`).join('')}`

  it('stops when time is up, and keeps what was fixed by then', () => {
    let asked = 0
    const after = fixed(many(260), () => (asked += 1) > 60)
    const count = after.match(/ endpoint:/g)?.length ?? 0
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(260)
    expect(after.replaceAll('endpoint:', 'endpoints:')).toBe(many(260))
  })
})

it('a file whose fixes all go wrong is linted only a limited number of times', () => {
  const fix = (start: number) => ({
    ...titledAs(`fix ${start}`),
    safe: true,
    edits: () => [{ start, end: start, insert: 'x' }],
  })
  const finding = (start: number): Diagnostic => ({
    code: 'some',
    severity: 'warning',
    ...wordedAs('some'),
    path: null,
    range: { start, end: start },
    fixes: [fix(start)],
  })
  let looks = 0
  const relint = (): readonly Diagnostic[] => {
    looks += 1
    return Array.from({ length: 50 }, (_, index) => finding(2 * index))
  }
  expect(fixAll(' '.repeat(100), relint).edits).toEqual([])
  expect(looks).toBe(LOOKS_MAX + 1)
})

describe('possible secrets are not quoted', () => {
  it.each([
    `{username:u, password:${SECRET}}`,
    `{username: u, "password ${SECRET}": x}`,
    `{"u:${SECRET}": x}`,
    `{${SECRET}: x}`,
  ])('in a key of auth: %s', (auth) => {
    for (const { message, fixes = [] } of lint(`configs:\n  r.example.com:\n    auth: ${auth}\n`))
      expect([message, ...fixes.map(({ title }) => title)].join(' ')).not.toContain(SECRET)
  })

  it.each([
    `mirrors:\n  "user:${SECRET}@r.example.com":\n    endpoint: ["https://a", "https://a"]\n`,
    `mirrors:\n  docker.io:\n    endpoint: ["https://user:a:${SECRET}"]\n`,
    AUTH(`      username: u\n      password:${SECRET}\n`),
    AUTH(`      password ${SECRET}:\n`),
  ])('in %j', (text) => {
    for (const { message } of lint(text)) expect(message).not.toContain(SECRET)
  })
})

it('messages stay short for long texts', () => {
  const path = '/a'.repeat(20_000)
  for (const endpoint of [
    `https://a.example.com${path}`,
    `https://a.example.com/v2${path}`,
    `https//a.example.com${path}`,
    `https://a.example.com:x${path}`,
  ]) {
    for (const { message } of lint(MIRROR([endpoint]))) expect(message.length).toBeLessThan(1_000)
  }
})
