import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, parseAllDocuments, stringify } from 'yaml'
import { TESTDATA } from '@/lib/testdata/folder'
import { engines, type Engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { parseRegistries } from '@/lib/registries/parse'
import { shellQuoted } from '@/lib/text/shell-quoted'
import { deploymentOf } from './deploy'
import type { Exported } from './exported'
import { EXPORT_FORMATS } from './formats'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const OPTIONS: NodeOptions = { ...defaultOptions(), release: 'v1.37.1+k3s1' }
const recorded = ['good', 'mistakes'].flatMap((kind) =>
  readdirSync(join(CONFIGS, kind)).map((name) => readFileSync(join(CONFIGS, kind, name), 'utf8')),
)

/** Texts that break careless quoting. */
const NASTY = [
  '',
  '\n',
  '\n\n',
  ' \n',
  'mirrors: {}',
  'mirrors: {}\n\n\n',
  '  indented: 1\n',
  '\tmirrors:\n',
  'a: "${HOME} $(id) `id` $$ \\ \\n"\n',
  "a: 'it''s'\n",
  'REGISTRIES\nREGISTRIES_1\n',
  '  REGISTRIES\n',
  'a: "%{ if true }%{ endif } $${x} %%{y}"\n',
  "a: \"{{ lookup('env', 'X') }} {% raw %} {# c #}\"\n",
  'mirrors:\r\n  a: {}\r\n',
  '﻿mirrors: {}\n',
  '# 日本語 🚀\n',
  'a: "\u0007"\n',
  '---\n...\n--- |\n',
  'a: b \u2028 c\n',
  '%YAML 1.1\n---\na: 1\n',
  '-----BEGIN X-----\n',
  '!tag &a *b\n',
]
const texts = [...NASTY, ...recorded].map((text) => [JSON.stringify(text.slice(0, 60)), text] as const)

function made(id: string, text: string, distribution: 'k3s' | 'rke2' = 'k3s'): Exported {
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (format === undefined) throw new Error(`no format ${id}`)
  return format.make({ parsed: parseRegistries(text), options: { ...OPTIONS, distribution } })
}

describe.each<[id: string, read: (document: never) => string]>([
  ['cloud-init', (document: { write_files: [{ content: string }] }) => document.write_files[0].content],
  ['ansible-k3s-io', (document: { registries_config_yaml: string }) => document.registries_config_yaml],
  ['ansible-techno-tim', (document: { custom_registries_yaml: string }) => document.custom_registries_yaml],
  [
    'ansible-plain',
    (document: [{ tasks: [unknown, unknown, { 'ansible.builtin.copy': { content: string } }] }]) =>
      document[0].tasks[2]['ansible.builtin.copy'].content,
  ],
  ['k3d', (document: { registries: { config: string } }) => document.registries.config],
  ['secret', (document: { stringData: { 'registries.yaml': string } }) => document.stringData['registries.yaml']],
])('%s', (id, read) => {
  it.each(texts)('holds %s letter for letter, for a parser of YAML 1.1 and of 1.2', (_, text) => {
    for (const version of ['1.1', '1.2'] as const)
      expect(read(parse(made(id, text).text, { version, logLevel: 'error' }) as never)).toBe(text)
  })
})

describe('a role that prints the file anew', () => {
  const parsable = recorded.filter((text) => parseRegistries(text).parseError === null)
  const tricky =
    'mirrors:\n  "*": {}\n  \'a"b\':\n    endpoint: [\'https://{{ x }}/"\\\', "{# c #}"]\n    rewrite: {\'^(.*)\\.x$\': "{% if %}/$1", \'"\': \'\\\'}\nconfigs:\n  "*": {auth: {username: "{{ u }}", password: \'p"\\\'}, tls: {insecure_skip_verify: true}}\n  "[::1]:5000": {tls: {}}\n'
  const cases = [...parsable, tricky, ''].map((text) => [JSON.stringify(text.slice(0, 60)), text] as const)

  it.each(cases)('has the same content as %s as a map', (_, text) => {
    const { k3s_registries: written } = parse(made('ansible-map', text).text, { logLevel: 'error' }) as {
      k3s_registries: unknown
    }
    expect(
      parseRegistries(stringify(written, { defaultStringType: 'QUOTE_DOUBLE', version: '1.1' })).registries,
    ).toEqual(parseRegistries(text).registries)
  })

  it.each(cases)('has the same content as %s in lists', (_, text) => {
    const lists = parse(made('ansible-lists', text).text, { logLevel: 'error' }) as Lists | null
    expect(parseRegistries(printedByTheRole(lists ?? {})).registries).toEqual(parseRegistries(text).registries)
  })

  it.each([
    ['ansible-map', 2],
    ['ansible-lists', 3],
  ] as const)('marks what Jinja would evaluate, and says what is lost in %s', (id, count) => {
    const { text, notes } = made(id, `# ours\n${tricky}`)
    expect(text.match(/^.*\{[{%#].*$/gm)?.filter((line) => !line.includes('!unsafe'))).toEqual([])
    expect(notes).toHaveLength(count)
  })
})

interface Lists {
  readonly rke2_custom_registry_mirrors?: readonly {
    readonly name: string
    readonly endpoint?: readonly string[]
    readonly rewrite?: string
  }[]
  readonly rke2_custom_registry_configs?: readonly { readonly endpoint: string; readonly config: unknown }[]
}

/** What templates/registries.yaml.j2 of lablabs/ansible-role-rke2 makes of its variables. */
function printedByTheRole({
  rke2_custom_registry_mirrors: mirrors = [],
  rke2_custom_registry_configs: configs = [],
}: Lists): string {
  const lines = mirrors.length > 0 ? ['mirrors:'] : []
  for (const { name, endpoint, rewrite } of mirrors) {
    lines.push(`  "${name}":`)
    if (endpoint !== undefined) lines.push('    endpoint:', ...endpoint.map((one) => `      - "${one}"`))
    if (rewrite !== undefined) lines.push('    rewrite:', `      ${rewrite}`)
  }
  if (configs.length > 0) lines.push('configs:')
  for (const { endpoint, config } of configs)
    lines.push(
      `  ${endpoint}:`,
      stringify(config, { defaultStringType: 'QUOTE_DOUBLE', version: '1.1' }).trimEnd().replace(/^/gm, '    '),
    )
  return `${lines.join('\n')}\n`
}

describe('shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullpath-export-'))
  const cases = texts
    .filter(([, text]) => !text.includes('\0'))
    .map(([why, text], index) => ({ why, text, name: String(index) }))

  // One shell for all of them, each in its own subshell: one that fails leaves out its file and does not affect the
  // others.
  beforeAll(() => {
    for (const { text, name } of cases) writeFileSync(join(folder, `${name}.sh`), made('shell', text).text)
    execFileSync(
      'sh',
      [
        '-c',
        'for script in "$1"/*.sh; do (REGISTRIES_FILE="${script%.sh}/deep/registries.yaml"; . "$script"); done; true',
        'sh',
        folder,
      ],
      { stdio: 'ignore' },
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(cases)('writes $why byte for byte, with mode 0600', ({ text, name }) => {
    const file = join(folder, name, 'deep/registries.yaml')
    // A shell drops trailing line breaks of what it captures, but there are none here.
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('goes to RKE2’s folder for RKE2', () => {
    expect(made('shell', 'a: 1\n', 'rke2').text).toContain('/etc/rancher/rke2/registries.yaml')
  })
})

describe('terraform', () => {
  it.each(texts)('escapes %s so that nothing in it is a template', (_, text) => {
    const { text: file } = made('terraform', text)
    const [, end = '', body = ''] = /<<(\w+)\n([\s\S]*?)^\1$/m.exec(file) ?? []
    expect(end).not.toBe('')
    // No template marks are left after removing the escapes.
    expect(body.replaceAll('$${', '').replaceAll('%%{', '')).not.toMatch(/[$%]\{/)
    expect(body.replaceAll('$${', '${').replaceAll('%%{', '%{')).toBe(text.endsWith('\n') ? text : `${text}\n`)
  })
})

describe('rancher', () => {
  it.each(
    recorded
      .filter((text) => parseRegistries(text).parseError === null)
      .map((text) => [JSON.stringify(text.slice(0, 60)), text] as const),
  )('has the same content as %s', (_, text) => {
    const { registries } = parseRegistries(text)
    const { text: file, notes } = made('rancher', text)
    const [cluster, ...secrets] = parseAllDocuments(file).map(
      (document) => document.toJS({ mapAsMap: true }) as Map<string, Map<string, unknown>>,
    )
    const config = cluster?.get('spec')?.get('rkeConfig') as
      Map<string, Map<string, Map<string, Map<string, unknown>>>> | undefined
    const spec = config?.get('registries')
    expect([...(spec?.get('mirrors')?.keys() ?? [])]).toEqual([...registries.mirrors.keys()])
    for (const [registry, { endpoint, rewrite }] of registries.mirrors) {
      const mirror = spec?.get('mirrors')?.get(registry)
      expect(mirror?.get('endpoint') ?? []).toEqual(endpoint)
      expect(new Map(mirror?.get('rewrite') as Map<string, string> | undefined)).toEqual(new Map(rewrite))
    }
    const accounts = [...registries.configs.values()].flatMap(({ auth }) => (auth === null ? [] : [auth]))
    expect(secrets.map((secret) => secret.get('stringData')?.get('password') ?? '')).toEqual(
      accounts.map(({ password }) => password),
    )
    for (const { tls } of registries.configs.values())
      if (tls !== null && tls.ca_file !== '') expect(notes.join(' ')).toContain('caBundle')
  })
})

describe('dockerconfigjson', () => {
  it('has the accounts under the names that the kubelet looks up', () => {
    const { text, notes } = made(
      'dockerconfigjson',
      'mirrors: {docker.io: {endpoint: [https://a.test]}}\nconfigs:\n  registry-1.docker.io:\n    auth: {username: ü, password: "p\\"w"}\n  b.test:5000:\n    auth: {auth: dTpw}\n    tls: {ca_file: /a}\n  c.test:\n    auth: {identity_token: t}\n',
    )
    const { auths } = JSON.parse(
      (parse(text) as { stringData: { '.dockerconfigjson': string } }).stringData['.dockerconfigjson'],
    ) as { auths: Record<string, Record<string, string>> }
    expect(auths).toEqual({
      'https://index.docker.io/v1/': { username: 'ü', password: 'p"w', auth: Buffer.from('ü:p"w').toString('base64') },
      'b.test:5000': { auth: 'dTpw' },
      'c.test': { identitytoken: 't' },
    })
    expect(notes).toHaveLength(3)
  })
})

describe('a deployment', () => {
  const deployed = (image: string, options: NodeOptions = OPTIONS, arrived: Engines | null = engines) => {
    const node = readNode(text, options, arrived)
    return deploymentOf(node, node.plan(image))
  }
  const text =
    'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000/v2", "http://[fd00::1]:80", 10.0.0.1]\nconfigs:\n  "mirror.example.com:5000":\n    tls: {ca_file: "/etc/ssl/it\'s.pem", cert_file: /c.crt, key_file: /c.key}\n'

  it('names the files, hosts and services', () => {
    const deployment = deployed('nginx', { ...OPTIONS, distribution: 'rke2' })
    expect(deployment).toMatchObject({
      path: '/etc/rancher/rke2/registries.yaml',
      certificates: ["/etc/ssl/it's.pem", '/c.crt', '/c.key'],
      noProxy: ['mirror.example.com', '[fd00::1]', '10.0.0.1'],
    })
    expect(deployment.restarts.map(({ command }) => command)).toEqual([
      'sudo systemctl restart rke2-server',
      'sudo systemctl restart rke2-agent',
    ])
  })

  it('verifies with a script that a shell accepts, and that names what the plan names', () => {
    execFileSync('sh', ['-n'], { input: deployed("nginx'; touch x; '").verification ?? '' })
    expect(deployed('nginx:1').verification).toContain(
      'https://mirror.example.com:5000/v2/library/nginx/manifests/1?ns=docker.io',
    )
  })

  it('has no script while the plan is not computed', () => {
    const old = { ...OPTIONS, release: 'v1.30.4+k3s1' }
    expect(deployed('nginx:1', old, null).verification).toBeNull()
    expect(deployed('nginx:1', old).verification).toContain('https://registry-1.docker.io/v2/library/nginx')
  })

  it.each(["it's", '$(id)', '`id`', '\\', '"', '', 'a\nb'])('quotes %j for a shell', (word) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellQuoted(word)}`], { encoding: 'utf8' })).toBe(word)
  })
})
