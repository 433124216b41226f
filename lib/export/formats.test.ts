import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments, stringify } from 'yaml'
import { TESTDATA } from '@/lib/testdata/folder'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { parseRegistries } from '@/lib/registries/parse'
import { NASTY } from '@/lib/testdata/nasty-texts'
import type { Made } from './exported'
import { inEnglish } from '@/lib/words/saying'
import { EXPORT_FORMATS } from './formats'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const OPTIONS: NodeOptions = { ...defaultOptions(), release: 'v1.37.1+k3s1' }
const recorded = ['good', 'mistakes'].flatMap((kind) =>
  readdirSync(join(CONFIGS, kind)).map((name) => readFileSync(join(CONFIGS, kind, name), 'utf8')),
)

const texts = [...NASTY, ...recorded].map((text) => [JSON.stringify(text.slice(0, 60)), text] as const)

function made(id: string, text: string, distribution: 'k3s' | 'rke2' = 'k3s'): Made {
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
  [
    'butane',
    (document: { storage: { files: [{ contents: { inline: string } }] } }) => document.storage.files[0].contents.inline,
  ],
  ['k3d', (document: { registries: { config: string } }) => document.registries.config],
  ['secret', (document: { stringData: { 'registries.yaml': string } }) => document.stringData['registries.yaml']],
  ['config-map', (document: { data: { 'registries.yaml': string } }) => document.data['registries.yaml']],
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
    ['ansible-map', 1],
    ['ansible-lists', 2],
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

describe('nixos', () => {
  it.each(texts)('holds %s letter for letter', (_, text) => {
    const [, literal = ''] = /\n    text = ([\s\S]*);\n  \};\n\}\n$/.exec(made('nixos', text).text) ?? []
    expect(evaluated(literal)).toBe(text)
  })

  it('is easy to read where nothing in the text keeps it from that', () => {
    expect(made('nixos', 'mirrors:\n  "*":\n').text).toContain("text = ''\n      mirrors:\n        \"*\":\n    '';\n")
  })
})

/**
 * A literal text of Nix. What it would evaluate is an error here.
 * Source: NixOS/nix src/libexpr/lexer.l and parser-state.hh, stripIndentation (2.24)
 */
function evaluated(literal: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(literal) ?? []
  if (quoted !== undefined) {
    expect(quoted.replace(/\\[\s\S]/g, '')).not.toContain('${')
    return quoted.replace(/\\([\s\S])/g, (_, mark: string) => ({ n: '\n', r: '\r', t: '\t' })[mark] ?? mark)
  }
  const [, body = ''] = /^''([\s\S]*)''$/.exec(literal) ?? []
  const lines = body.replace(/^ *\n/, '').split('\n')
  const columns = Math.min(
    ...lines.filter((line) => /[^ ]/.test(line)).map((line) => /^ */.exec(line)?.[0].length ?? 0),
  )
  const stripped = lines.map((line) => line.replace(new RegExp(`^ {0,${columns}}`), ''))
  const text = /^ *$/.test(lines.at(-1) ?? '') ? [...stripped.slice(0, -1), ''].join('\n') : stripped.join('\n')
  // Scanned as the lexer does, from left to right.
  return text.replace(/([^$']|\$[^{']|'[^'$])+|''\$|'''|''\\[\s\S]|\$\{|''|[\s\S]/g, (piece) => {
    if (piece === "''$") return '$'
    if (piece === "'''") return "''"
    expect(piece).not.toMatch(/^(?:\$\{|''|''\\[\s\S])$/)
    return piece
  })
}

describe('terraform', () => {
  it.each(texts)('escapes %s so that nothing in it is a template', (_, text) => {
    const { text: file } = made('terraform', text)
    expect(file).toContain('  # /etc/rancher/k3s/registries.yaml\n  registries_yaml = <<')
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
      | Map<string, Map<string, Map<string, Map<string, unknown>>>>
      | undefined
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
      if (tls !== null && tls.ca_file !== '') expect(notes.map(inEnglish).join(' ')).toContain('caBundle')
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
