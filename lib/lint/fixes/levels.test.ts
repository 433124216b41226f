import { describe, expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { applyEdits } from '@/lib/text/text-edit'
import { lintText } from '@/lib/lint/lint-text'

interface Row {
  readonly why: string
  readonly text: string
  readonly code?: string
  /** Of the finding, from its second sentence on. */
  readonly remedy?: string
  readonly title?: string
  /** After the first fix of the first finding; null when there is no fix. */
  readonly fixed: string | null
}

const AUTH = 'auth:\n    username: svc\n    password: x9\n'
const URL = '"http://10.20.0.5:5000"'
const MIRROR = `mirrors:\n  docker.io:\n    endpoint: [${URL}]\n`

const ROWS: readonly Row[] = [
  {
    why: 'auth beside its host',
    text: `configs:\n  a.test:8082:\n  ${AUTH}`,
    remedy: 'Indent it below "a.test:8082".',
    title: 'Indent it below "a.test:8082"',
    fixed: 'configs:\n  a.test:8082:\n    auth:\n      username: svc\n      password: x9\n',
  },
  {
    why: 'auth and tls beside their host, above another one: both at once',
    text: `configs:\n  a.test:\n  ${AUTH}  # ours\n  tls:\n    ca_file: /a\n  b.test:\n    tls: {}\n`,
    title: 'Indent auth and tls below "a.test"',
    fixed:
      'configs:\n  a.test:\n    auth:\n      username: svc\n      password: x9\n  # ours\n    tls:\n      ca_file: /a\n  b.test:\n    tls: {}\n',
  },
  {
    why: 'tls beside a host that has its login, as deep as that is',
    text: `configs:\n  a.test:\n      auth: {identity_token: t9}\n  tls: {ca_file: /a}\n`,
    fixed: 'configs:\n  a.test:\n      auth: {identity_token: t9}\n      tls: {ca_file: /a}\n',
  },
  {
    why: 'a host that has one already',
    text: `configs:\n  a.test:\n    auth: {identity_token: t9}\n  ${AUTH}`,
    remedy: 'Indent it below "a.test".',
    fixed: null,
  },
  {
    why: 'above all hosts',
    text: `configs:\n  ${AUTH}  a.test:\n    tls: {}\n`,
    remedy: 'Move it below a host of configs.',
    fixed: null,
  },
  {
    why: 'endpoints beside their registry',
    code: 'yaml-type-map',
    text: `mirrors:\n  docker.io:\n  endpoint:\n    - ${URL}\n`,
    remedy: 'Indent it below "docker.io".',
    title: 'Indent it below "docker.io"',
    fixed: `mirrors:\n  docker.io:\n    endpoint:\n      - ${URL}\n`,
  },
  {
    why: 'endpoints and rewrites beside an entry that says it is empty',
    code: 'yaml-type-map',
    text: `mirrors:\n  docker.io: {}\n  endpoint:\n  - ${URL}\n  rewrite:\n    "^(.*)": "a/$1"\n`,
    title: 'Indent endpoint and rewrite below "docker.io"',
    fixed: `mirrors:\n  docker.io:\n    endpoint:\n    - ${URL}\n    rewrite:\n      "^(.*)": "a/$1"\n`,
  },
  {
    why: 'of two registries, the first: the second stays to be fixed',
    code: 'yaml-type-map',
    text: `mirrors:\n  docker.io:\n  endpoint:\n    - ${URL}\n  quay.io:\n  endpoint:\n    - ${URL}\n`,
    fixed: `mirrors:\n  docker.io:\n    endpoint:\n      - ${URL}\n  quay.io:\n  endpoint:\n    - ${URL}\n`,
  },
  {
    why: 'a rewrite beside its registry',
    text: `${MIRROR}  rewrite:\n    "^(.*)": "a/$1"\n`,
    remedy: 'Indent it below "docker.io".',
    fixed: `${MIRROR}    rewrite:\n      "^(.*)": "a/$1"\n`,
  },
  {
    why: 'user and password two levels too far left',
    code: 'yaml-type-map',
    text: 'configs:\n  a.test:\n    auth:\n  username: svc\n  password: x9\n',
    remedy: 'Indent it below auth of "a.test".',
    title: 'Indent username and password below "a.test"',
    fixed: 'configs:\n  a.test:\n    auth:\n      username: svc\n      password: x9\n',
  },
  {
    why: 'all of a host at its own level',
    code: 'yaml-type-map',
    text: 'configs:\n  a.test:\n  auth:\n  username: svc\n  password: x9\n',
    fixed: 'configs:\n  a.test:\n    auth:\n      username: svc\n      password: x9\n',
  },
  {
    why: 'in braces, an empty registry',
    code: 'yaml-type-map',
    text: `mirrors: {docker.io: , endpoint: [${URL}]}\n`,
    fixed: `mirrors: {docker.io: {endpoint: [${URL}]}}\n`,
  },
  {
    why: 'in braces, a registry with an endpoint',
    text: `mirrors: {docker.io: {endpoint: [${URL}]}, rewrite: {"^(.*)": "a/$1"}, quay.io: {endpoint: [${URL}]}}\n`,
    fixed: `mirrors: {docker.io: {endpoint: [${URL}], rewrite: {"^(.*)": "a/$1"}}, quay.io: {endpoint: [${URL}]}}\n`,
  },
  {
    why: 'a host with its settings in braces has no lines to indent below',
    text: `configs:\n  a.test: {tls: {ca_file: /a}}\n  ${AUTH}`,
    fixed: null,
  },
  {
    why: 'settings of the other section',
    text: `${MIRROR}  ${AUTH}`,
    remedy: 'Move it below a host of configs.',
    title: 'Move it to configs."10.20.0.5:5000"',
    fixed: `${MIRROR}configs:\n  10.20.0.5:5000:\n    auth:\n      username: svc\n      password: x9\n`,
  },
  {
    why: 'and the other way round',
    text: 'configs:\n  docker.io:\n  rewrite:\n    "^(.*)": "a/$1"\n',
    remedy: 'Move it below a registry of mirrors.',
    fixed: null,
  },
  {
    why: 'fields of a login in mirrors',
    code: 'yaml-type-map',
    text: `${MIRROR}  password: x9\n`,
    remedy: 'Move it into auth of a host of configs.',
    fixed: null,
  },
  {
    why: 'a section as the last entry of the other one',
    text: `configs:\n  a.test:\n    tls: {}\n  mirrors:\n    docker.io:\n      endpoint: [${URL}]\n`,
    fixed: `configs:\n  a.test:\n    tls: {}\nmirrors:\n  docker.io:\n    endpoint: [${URL}]\n`,
  },
  {
    why: 'a section beside its own hosts',
    text: `${MIRROR}  configs:\n  a.test:\n    tls: {ca_file: /a}\n`,
    fixed: `${MIRROR}configs:\n  a.test:\n    tls: {ca_file: /a}\n`,
  },
  {
    why: 'a section above registries that do not belong to it',
    text: `mirrors:\n  configs:\n    a.test: {tls: {}}\n  docker.io:\n    endpoint: [${URL}]\n`,
    remedy: 'Write mirrors and configs at the beginning of a line.',
    fixed: null,
  },
  {
    why: 'a section below a registry',
    text: `${MIRROR}    configs:\n      a.test:\n        tls: {}\n`,
    fixed: `${MIRROR}configs:\n  a.test:\n    tls: {}\n`,
  },
  {
    why: 'a section within itself',
    text: `mirrors:\n  mirrors:\n    docker.io:\n      endpoint: [${URL}]\n`,
    title: 'Remove "mirrors", and keep what is below it',
    fixed: MIRROR,
  },
  {
    why: 'endpoints at the beginning of the line',
    text: `mirrors:\n  docker.io:\nendpoint:\n  - ${URL}\n`,
    remedy: 'Move it below a registry of mirrors.',
    title: 'Indent it below "docker.io"',
    fixed: `mirrors:\n  docker.io:\n    endpoint:\n      - ${URL}\n`,
  },
  {
    why: 'auth and tls at the beginning of the line, below a host that has nothing',
    text: 'configs:\n  a.test:\nauth:\n  username: svc\n  password: x9\ntls:\n  ca_file: /a\n',
    title: 'Indent auth and tls below "a.test"',
    fixed: 'configs:\n  a.test:\n    auth:\n      username: svc\n      password: x9\n    tls:\n      ca_file: /a\n',
  },
  {
    why: 'registries at the root of a file without mirrors',
    text: `# ours\ndocker.io:\n  endpoint: [${URL}]\n\nquay.io:\n  endpoint:\n  - ${URL}\nconfigs:\n  a.test:\n    tls: {ca_file: /a}\n`,
    remedy: 'Indent it deeper, below mirrors.',
    title: 'Write "mirrors:" above, and indent "docker.io" and "quay.io" below it',
    fixed: `# ours\nmirrors:\n  docker.io:\n    endpoint: [${URL}]\n\n  quay.io:\n    endpoint:\n    - ${URL}\nconfigs:\n  a.test:\n    tls: {ca_file: /a}\n`,
  },
  {
    why: 'a host at the root of a file without configs',
    text: `${MIRROR}a.test:\n  ${AUTH}`,
    title: 'Write "configs:" above, and indent "a.test" below it',
    fixed: `${MIRROR}configs:\n  a.test:\n    auth:\n      username: svc\n      password: x9\n`,
  },
  {
    why: 'a registry at the root, away from mirrors',
    text: `docker.io:\n  endpoint: [${URL}]\nmirrors:\n  quay.io:\n    endpoint: [${URL}]\n`,
    fixed: null,
  },
  {
    why: 'a registry at the root, in braces',
    text: `{docker.io: {endpoint: [${URL}]}}\n`,
    fixed: null,
  },
  {
    why: 'a scheme with a letter missing',
    code: 'endpoint-scheme-unknown',
    text: 'mirrors:\n  docker.io:\n    endpoint: ["htps://a.test/v2"]\n',
    remedy: 'Write "https://" and the host.',
    title: 'Correct it to https://',
    fixed: 'mirrors:\n  docker.io:\n    endpoint: ["https://a.test/v2"]\n',
  },
  {
    why: 'a scheme with a letter too many is the nearer one',
    code: 'endpoint-scheme-unknown',
    text: 'mirrors:\n  docker.io:\n    endpoint: ["htttp://a.test:5000"]\n',
    remedy: 'Write "http://" and the host.',
    fixed: 'mirrors:\n  docker.io:\n    endpoint: ["http://a.test:5000"]\n',
  },
  {
    why: 'another scheme is no slip',
    code: 'endpoint-scheme-unknown',
    text: 'mirrors:\n  docker.io:\n    endpoint: ["ftp://a.test"]\n',
    fixed: null,
  },
  {
    why: 'a host and its values are placeholders',
    text: 'configs:\n  {{ host }}:\n  auth:\n    username: {{ user }}\n    password: {{ pw }}\n',
    remedy: 'Indent it below "{{ host }}".',
    fixed: 'configs:\n  {{ host }}:\n    auth:\n      username: {{ user }}\n      password: {{ pw }}\n',
  },
  {
    why: 'a word from a merged map',
    text: `x-all: &all\n  rewrite: {endpoint: [${URL}]}\nmirrors:\n  <<: *all\n  docker.io:\n    endpoint: [${URL}]\n`,
    remedy: 'Move it below a registry of mirrors.',
    fixed: null,
  },
  {
    why: 'lines of Windows',
    text: `configs:\r\n  a.test:\r\n  tls:\r\n    ca_file: /a\r\n`,
    fixed: `configs:\r\n  a.test:\r\n    tls:\r\n      ca_file: /a\r\n`,
  },
  {
    why: 'rewrites as a list',
    code: 'yaml-type-map',
    text: `${MIRROR}    rewrite:\n      - "^b/(.*)": "x/$1"\n      - "^c/(.*)": "y/$1"\n`,
    remedy: 'Write each rule on its own line below it as "pattern": "replacement", without a dash.',
    title: 'Make it a map',
    fixed: `${MIRROR}    rewrite:\n      "^b/(.*)": "x/$1"\n      "^c/(.*)": "y/$1"\n`,
  },
  {
    why: 'rewrites as a list no deeper than its key',
    code: 'yaml-type-map',
    text: `${MIRROR}    rewrite:\n    - "^b/(.*)": "x/$1"\n`,
    fixed: `${MIRROR}    rewrite:\n      "^b/(.*)": "x/$1"\n`,
  },
  {
    why: 'rewrites as a list in brackets',
    code: 'yaml-type-map',
    text: `${MIRROR}    rewrite: [{"^b/(.*)": "x/$1"}, {"^c": "y"}]\n`,
    fixed: `${MIRROR}    rewrite: {"^b/(.*)": "x/$1", "^c": "y"}\n`,
  },
  {
    why: 'a list with a pattern twice would lose one',
    code: 'yaml-type-map',
    text: `${MIRROR}    rewrite:\n      - "^b": "x"\n      - "^b": "y"\n`,
    fixed: null,
  },
  {
    why: 'mirrors as a list of registries',
    code: 'yaml-type-map',
    text: `mirrors:\n  - docker.io:\n      endpoint: [${URL}]\n`,
    fixed: MIRROR.replace(/^ {4}/m, '    '),
  },
  {
    why: 'mirrors as a list of names is another format',
    code: 'yaml-type-map',
    text: `mirrors:\n  - name: docker.io\n    endpoint: [${URL}]\n`,
    fixed: null,
  },
  {
    why: 'a pattern alone has no replacement to make a map of',
    code: 'yaml-type-map',
    text: `${MIRROR}    rewrite: "^b/(.*)"\n`,
    remedy: 'Write each rule on its own line below it as "pattern": "replacement".',
    fixed: null,
  },
]

const lint = (text: string) => lintText(text, { regexp: re2Engine })

describe('what is at a wrong level is said, and put right', () => {
  test.each(ROWS)('$why', ({ text, code = 'key-wrong-level', remedy, title, fixed }) => {
    const finding = lint(text).find((one) => one.code === code)
    if (remedy !== undefined) expect(finding?.parts.remedy).toBe(remedy)
    const fix = finding?.fixes?.[0]
    if (title !== undefined) expect(fix?.title).toBe(title)
    const edits = fix?.edits() ?? null
    expect(finding).toBeDefined()
    expect(edits === null ? null : applyEdits(text, edits)).toBe(fixed)
  })
})
