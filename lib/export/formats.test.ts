import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { engines } from '@/lib/containerd/engines'
import { parseRegistries } from '@/lib/registries/parse'
import { deploymentOf, shellQuoted } from './deploy'
import type { Exported } from './exported'
import { EXPORT_FORMATS } from './formats'

const CONFIGS = join(import.meta.dirname, '../testdata/conformance/configs')
const OPTIONS = { distribution: 'k3s', release: 'v1.37.1+k3s1', disableDefaultRegistryEndpoint: false, embeddedRegistry: false, dataDir: null } as const
const recorded = ['good', 'mistakes'].flatMap((kind) => readdirSync(join(CONFIGS, kind)).map((name) => readFileSync(join(CONFIGS, kind, name), 'utf8')))

/** Texts that break careless quoting. */
const NASTY = [
  '', '\n', '\n\n', ' \n', 'mirrors: {}', 'mirrors: {}\n\n\n', '  indented: 1\n', '\tmirrors:\n', 'a: "${HOME} $(id) `id` $$ \\ \\n"\n', 'a: \'it\'\'s\'\n', 'REGISTRIES\nREGISTRIES_1\n', '  REGISTRIES\n',
  'a: "%{ if true }%{ endif } $${x} %%{y}"\n', 'a: "{{ lookup(\'env\', \'X\') }} {% raw %} {# c #}"\n', 'mirrors:\r\n  a: {}\r\n', '﻿mirrors: {}\n', '# 日本語 🚀\n', 'a: "\u0007"\n', '---\n...\n--- |\n', 'a: b \u2028 c\n', '%YAML 1.1\n---\na: 1\n', '-----BEGIN X-----\n', '!tag &a *b\n',
]
const texts = [...NASTY, ...recorded].map((text) => [JSON.stringify(text.slice(0, 60)), text] as const)

function made(id: string, text: string, distribution: 'k3s' | 'rke2' = 'k3s'): Exported {
  const format = EXPORT_FORMATS.find((one) => one.id === id)
  if (format === undefined) throw new Error(`no format ${id}`)
  return format.make({ parsed: parseRegistries(text), options: { ...OPTIONS, distribution } })
}

const unraw = (text: string): string => text.replace(/^\{% raw %\}/, '').replace(/\{% endraw %\}(\n?)$/, '$1')

describe.each<[id: string, read: (document: never) => string]>([
  ['cloud-init', (document: { write_files: [{ content: string }] }) => document.write_files[0].content],
  ['ansible-k3s-io', (document: { registries_config_yaml: string }) => unraw(document.registries_config_yaml)],
  ['ansible-techno-tim', (document: { custom_registries_yaml: string }) => unraw(document.custom_registries_yaml)],
  ['ansible-plain', (document: [{ 'ansible.builtin.copy': { content: string } }]) => unraw(document[0]['ansible.builtin.copy'].content)],
  ['k3d', (document: { registries: { config: string } }) => document.registries.config],
  ['secret', (document: { stringData: { 'registries.yaml': string } }) => document.stringData['registries.yaml']],
])('%s', (id, read) => {
  it.each(texts)('holds %s letter for letter, for a parser of YAML 1.1 and of 1.2', (_, text) => {
    for (const version of ['1.1', '1.2'] as const) expect(read(parse(made(id, text).text, { version }) as never)).toBe(text)
  })
})

describe('shell', () => {
  it.each(texts.filter(([, text]) => !text.includes('\0')))('writes %s byte for byte, with mode 0600', (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'pullpath-export-'))
    try {
      const file = join(folder, 'deep/registries.yaml')
      execFileSync('sh', ['-s'], { input: made('shell', text).text, env: { ...process.env, REGISTRIES_FILE: file } })
      // A shell drops line ends at the end of what it captures, and there are none there.
      expect(readFileSync(file, 'utf8')).toBe(text)
      expect(execFileSync('stat', ['-c', '%a', file], { encoding: 'utf8' }).trim()).toBe('600')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
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
    // What is left of template marks after the escapes is none.
    expect(body.replaceAll('$${', '').replaceAll('%%{', '')).not.toMatch(/[$%]\{/)
    expect(body.replaceAll('$${', '${').replaceAll('%%{', '%{')).toBe(text.endsWith('\n') ? text : `${text}\n`)
  })
})

describe('rancher', () => {
  it.each(recorded.filter((text) => parseRegistries(text).parseError === null).map((text) => [JSON.stringify(text.slice(0, 60)), text] as const))('says the same as %s', (_, text) => {
    const { registries } = parseRegistries(text)
    const { text: file, notes } = made('rancher', text)
    const [cluster, ...secrets] = parseAllDocuments(file).map((document) => document.toJS({ mapAsMap: true }) as Map<string, Map<string, unknown>>)
    const config = cluster?.get('spec')?.get('rkeConfig') as Map<string, Map<string, Map<string, Map<string, unknown>>>> | undefined
    const spec = config?.get('registries')
    expect([...(spec?.get('mirrors')?.keys() ?? [])]).toEqual([...registries.mirrors.keys()])
    for (const [registry, { endpoint, rewrite }] of registries.mirrors) {
      const mirror = spec?.get('mirrors')?.get(registry)
      expect(mirror?.get('endpoint') ?? []).toEqual(endpoint)
      expect(new Map(mirror?.get('rewrite') as Map<string, string> | undefined)).toEqual(new Map(rewrite))
    }
    const accounts = [...registries.configs.values()].flatMap(({ auth }) => (auth === null ? [] : [auth]))
    expect(secrets.map((secret) => secret.get('stringData')?.get('password') ?? '')).toEqual(accounts.map(({ password }) => password))
    for (const { tls } of registries.configs.values()) if (tls !== null && tls.ca_file !== '') expect(notes.join(' ')).toContain('caBundle')
  })
})

describe('dockerconfigjson', () => {
  it('has the accounts under the names that the kubelet looks for', () => {
    const { text, notes } = made('dockerconfigjson', 'mirrors: {docker.io: {endpoint: [https://a.test]}}\nconfigs:\n  registry-1.docker.io:\n    auth: {username: ü, password: "p\\"w"}\n  b.test:5000:\n    auth: {auth: dTpw}\n    tls: {ca_file: /a}\n  c.test:\n    auth: {identity_token: t}\n')
    const { auths } = JSON.parse((parse(text) as { stringData: { '.dockerconfigjson': string } }).stringData['.dockerconfigjson']) as { auths: Record<string, Record<string, string>> }
    expect(auths).toEqual({
      'https://index.docker.io/v1/': { username: 'ü', password: 'p"w', auth: Buffer.from('ü:p"w').toString('base64') },
      'b.test:5000': { auth: 'dTpw' },
      'c.test': { identitytoken: 't' },
    })
    expect(notes).toHaveLength(3)
  })
})

describe('a deployment', () => {
  const text = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000/v2", "http://[fd00::1]:80", 10.0.0.1]\nconfigs:\n  "mirror.example.com:5000":\n    tls: {ca_file: "/etc/ssl/it\'s.pem", cert_file: /c.crt, key_file: /c.key}\n'

  it('names the files, hosts and services', () => {
    const deployment = deploymentOf({ parsed: parseRegistries(text), options: { ...OPTIONS, distribution: 'rke2' } }, 'nginx', engines)
    expect(deployment).toMatchObject({ path: '/etc/rancher/rke2/registries.yaml', certificates: ["/etc/ssl/it's.pem", '/c.crt', '/c.key'], noProxy: ['mirror.example.com', '[fd00::1]', '10.0.0.1'] })
    expect(deployment.restarts.map(({ command }) => command)).toEqual(['sudo systemctl restart rke2-server', 'sudo systemctl restart rke2-agent'])
  })

  it('verifies with a script that a shell reads, and that names what the plan names', () => {
    const { verification } = deploymentOf({ parsed: parseRegistries(text), options: OPTIONS }, "nginx'; touch x; '", engines)
    execFileSync('sh', ['-n'], { input: verification })
    expect(deploymentOf({ parsed: parseRegistries(text), options: OPTIONS }, 'nginx:1', engines).verification).toContain('https://mirror.example.com:5000/v2/library/nginx/manifests/1?ns=docker.io')
  })

  it.each(["it's", '$(id)', '`id`', '\\', '"', '', 'a\nb'])('quotes %j for a shell', (word) => {
    expect(execFileSync('sh', ['-c', `printf %s ${shellQuoted(word)}`], { encoding: 'utf8' })).toBe(word)
  })
})
