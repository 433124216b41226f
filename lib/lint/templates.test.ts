import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { readTemplate } from '@/lib/placeholders/read-template'
import { TESTDATA } from '@/lib/testdata/folder'
import { indexLines, positionOf } from '@/lib/text/line-index'
import { defaultOptions } from '@/lib/k3s/node-options'
import { lintText } from './lint-text'

const read = (name: string): string => readFileSync(join(TESTDATA, 'placeholders', name), 'utf8')

/** `severity code line`, without notes. */
function serious(text: string): readonly string[] {
  const lines = indexLines(text)
  return lintText(text, { regexp: re2Engine })
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, range }) => `${severity} ${code} ${positionOf(lines, range.start).line}`)
}

const message = (text: string, code: string): string =>
  lintText(text, { regexp: re2Engine }).find((one) => one.code === code)?.message ?? ''

describe('a template', () => {
  test.each([
    { name: 'jinja.yaml', found: ['warning not-filled-in 4'] },
    { name: 'ansible-list.yaml', found: ['warning not-filled-in 2'] },
    { name: 'script.yaml', found: ['warning not-filled-in 4', 'warning rewrite-has-registry 6'] },
    { name: 'terraform.yaml', found: ['error mirror-dockerhub-alias 2', 'warning not-filled-in 8'] },
    { name: 'helm.yaml', found: ['warning not-filled-in 4', 'error unknown-key 22'] },
    {
      name: 'branches.yaml',
      found: [
        'error endpoint-path-not-api-root 5',
        'warning not-filled-in 5',
        'error unknown-key 12',
        'error yaml-type-boolean 19',
      ],
    },
  ])('$name has these findings, at their lines', ({ name, found }) => {
    expect(serious(read(name))).toEqual(found)
  })

  test('says in which branch something is wrong', () => {
    expect(message(read('branches.yaml'), 'unknown-key')).toMatch(/ In the branch that begins in line 10\.$/)
  })

  test('finds two flags that the release does not have, and speaks of no branch where there is none', () => {
    const text = 'configs:\n  a.test:\n    auth: {username: u, password: "${PW}"}\n'
    const options = {
      ...defaultOptions(),
      release: 'v1.27.9+k3s1',
      disableDefaultRegistryEndpoint: true,
      embeddedRegistry: true,
    }
    const found = lintText(text, { regexp: re2Engine, options }).filter(({ code }) => code === 'release-flag-unknown')
    expect(found).toHaveLength(2)
    expect(found.map((one) => one.message).join()).not.toContain('In the branch')
  })

  test('says what YAML takes for a map', () => {
    expect(message(read('jinja.yaml'), 'not-filled-in')).toContain('takes what is in line 25 for a map')
  })

  test('names texts of an expression nowhere', () => {
    const text = "configs:\n  a.b:\n    auth: {username: x, password: \"{{ lookup('env', 's3cret') }}\"}\n"
    expect(message(text, 'not-filled-in')).toContain('{{ lookup("…", "…") }}')
  })

  test('has a fix that writes the placeholder', () => {
    const fix = lintText(read('script.yaml'), { regexp: re2Engine }).find(({ code }) => code === 'rewrite-has-registry')
    expect(fix?.fixes?.map(({ title }) => title)).toEqual(['Write "rancher/$1"'])
    expect(fix?.message).toContain('"${REGISTRY}" is asked')
  })
})

describe('an expression in quotes', () => {
  const typed = (value: string) => [
    `mirrors: ${value}\n`,
    `mirrors:\n  docker.io: ${value}\n`,
    `mirrors:\n  docker.io:\n    endpoint: ${value}\n`,
    `mirrors:\n  docker.io:\n    endpoint: ["https://a.example.com"]\n    rewrite: ${value}\n`,
    `configs:\n  a.example.com: ${value}\n`,
    `configs:\n  a.example.com:\n    auth: ${value}\n`,
    `configs:\n  a.example.com:\n    tls: ${value}\n`,
    `configs:\n  a.example.com:\n    tls:\n      insecure_skip_verify: ${value}\n`,
  ]
  test.each(['"{{ x | default(true) }}"', "'{{ hostvars[y].x }}'", `"{{ lookup('env', 'X') }}"`].flatMap(typed))(
    'is undecided where a value is no text, as Ansible reads YAML first: %s',
    (text) => {
      expect(serious(text)).toEqual([expect.stringMatching(/^warning not-filled-in \d$/)])
      const line = text.slice(0, text.indexOf('{{')).split('\n').length - 1
      expect(message(text, 'not-filled-in')).toContain(`Ansible variables lose the quotes in line ${line + 1};`)
    },
  )

  const SKIP = (value: string) => `configs:\n  a.example.com:\n    tls:\n      insecure_skip_verify: ${value}\n`
  test.each([
    { why: 'Helm', text: SKIP('"{{ .Values.skip }}"') },
    { why: 'a function of Helm', text: SKIP('"{{ default false .Values.skip }}"') },
    { why: 'a shell', text: SKIP('"${SKIP}"') },
    { why: 'text around it', text: SKIP('"{{ x }} "') },
    { why: 'several lines', text: SKIP('|-\n        {{ x }}') },
    { why: 'a control', text: `{% if a %}\n${SKIP('"{{ x }}"')}{% endif %}\n` },
    { why: 'a value that YAML does not read', text: `${SKIP('"{{ x }}"')}      ca_file: {{ ca }}\n` },
    { why: 'a line that writes entries', text: `${SKIP('"{{ x }}"')}{{ more }}\n` },
  ])('keeps its quotes, and is rejected, where it is filled in as text: $why', ({ text }) => {
    expect(serious(text).map((one) => one.replace(/ \d+$/, ''))).toContain('error yaml-type-boolean')
    expect(message(text, 'not-filled-in')).not.toContain('Ansible')
  })

  test('is what is filled in, without quotes', () => {
    const filled = readTemplate(SKIP('"{{ x }}"'), new Map([['x', 'true']]))
    expect(filled?.text).toBe(SKIP('true'))
    expect(filled?.withValues()).toBe(SKIP('true'))
  })
})

/** Each field of the model, with a placeholder as all of its value. */
const FIELDS = ['PLACEHOLDER', '"PLACEHOLDER"'].flatMap((value) => [
  `mirrors:\n  ${value}:\n    endpoint: ["https://a.example.com"]\n`,
  `mirrors:\n  docker.io:\n    endpoint:\n      - ${value}\n`,
  `mirrors:\n  docker.io:\n    endpoint:\n      - https://a.example.com\n    rewrite:\n      ^(.*): ${value}\n`,
  `mirrors:\n  docker.io:\n    endpoint:\n      - https://a.example.com\nconfigs:\n  a.example.com:\n    auth:\n      username: ${value}\n      password: ${value}\n`,
  `mirrors:\n  docker.io:\n    endpoint:\n      - https://a.example.com\nconfigs:\n  a.example.com:\n    auth:\n      auth: ${value}\n`,
  `mirrors:\n  docker.io:\n    endpoint:\n      - https://a.example.com\nconfigs:\n  a.example.com:\n    tls:\n      ca_file: ${value}\n`,
])
const WHOLE = [
  'mirrors: PLACEHOLDER\n',
  'mirrors:\n  docker.io: PLACEHOLDER\n',
  'mirrors:\n  docker.io:\n    endpoint: PLACEHOLDER\n',
  'configs: PLACEHOLDER\n',
  'configs:\n  a.example.com: PLACEHOLDER\n',
  'configs:\n  a.example.com:\n    auth: PLACEHOLDER\n',
  'configs:\n  a.example.com:\n    tls:\n      insecure_skip_verify: PLACEHOLDER\n',
]

test.each([...FIELDS, ...WHOLE])('nothing but the placeholder is found in %j', (text) => {
  for (const form of ['{{ x.y }}', '${VALUE}', '__VALUE__', '<%= x %>']) {
    const filled = text.replaceAll('PLACEHOLDER', form)
    expect([filled, ...serious(filled).map((one) => one.replace(/ \d+$/, ''))]).toEqual([
      filled,
      'warning not-filled-in',
    ])
  }
})

describe('bad input', () => {
  test.each([
    { why: 'a control that never ends', text: '{% if x %}\nmirrors: {}\n', says: 'What begins in line 1 never ends.' },
    { why: 'an end of nothing', text: 'mirrors: {}\n{% endif %}\n', says: 'What is in line 2 ends nothing.' },
    {
      why: 'an expression that is not closed',
      text: 'mirrors:\n  "{{ a": {}\n  "{{ b }}": {}\n',
      says: 'begins in line 2 and is not closed',
    },
    { why: 'one in another', text: 'mirrors:\n  "{{ a {{ b }} }}": {}\n', says: 'has another placeholder in it' },
    {
      why: 'too many',
      text: `configs:\n${Array.from({ length: 10_050 }, (_, at) => `  h${at}.example.com: # \${A}\n    auth: \${A}\n`).join('')}`,
      says: 'There are more than 10000',
    },
    {
      why: 'many branches',
      text: `{% if a %}${'\n{% elif b %}\nmirrors: {}'.repeat(9)}\n{% endif %}\n`,
      says: 'more than four branches',
    },
  ])('is named: $why', ({ text, says }) => {
    expect(message(text, 'not-filled-in')).toContain(says)
  })

  test('10,000 different ones are listed in part', () => {
    const text = `mirrors:\n${Array.from({ length: 9_000 }, (_, at) => `  "{{ h${at} }}": {}\n`).join('')}`
    expect(readTemplate(text)?.placeholders).toHaveLength(9_000)
    expect(message(text, 'not-filled-in')).toContain('and 8997 more')
  })
})
