import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { parseRegistries } from '@/lib/registries/parse'
import { inEnglish } from '@/lib/words/saying'
import { exportAs, type Exported } from './export-as'
import type { ExportFormat } from './exported'
import { EXPORT_IDS } from './format-ids'
import { EXPORT_FORMATS } from './formats'

const TEXT =
  'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: u, password: s3cret}\n    tls: {ca_file: /etc/ca.pem, cert_file: /etc/c.crt, key_file: /etc/c.key}\n'
const PLAIN = 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n'
const ON: Partial<NodeOptions> = { disableDefaultRegistryEndpoint: true, embeddedRegistry: true, dataDir: '/data' }

const formats = EXPORT_FORMATS.map((format) => [format.id, format] as const)

function exported(
  format: ExportFormat,
  text = TEXT,
  options: Partial<NodeOptions> = {},
): Omit<Exported, 'notes' | 'notCarried'> & {
  readonly notes: readonly string[]
  readonly notCarried: readonly string[]
} {
  const distribution = format.only ?? 'k3s'
  const made = exportAs(format, {
    parsed: parseRegistries(text),
    options: { ...defaultOptions(), release: 'v1.36.2+k3s1', distribution, ...options },
  })
  if ('refused' in made) throw new Error(inEnglish(made.refused))
  return { ...made, notes: made.notes.map(inEnglish), notCarried: made.notCarried.map(inEnglish) }
}

describe.each(formats)('%s', (_, format) => {
  it.each(Object.entries(ON).map(([option, value]) => [option, { [option]: value } as Partial<NodeOptions>] as const))(
    'has %s in it, or says that it has not and where it belongs',
    (option, flag) => {
      const { text, carried, notCarried } = exported(format, TEXT, flag)
      const carries = (format.carries as readonly string[]).includes(option)
      expect(text === exported(format).text).toBe(!carries)
      const name =
        {
          disableDefaultRegistryEndpoint: 'disable-default-registry-endpoint: true',
          embeddedRegistry: 'embedded-registry: true',
          dataDir: 'data-dir: "/data"',
        }[option] ?? ''
      expect(carried.includes(name)).toBe(carries)
      expect(notCarried.some((words) => words.startsWith(`${name}: write it into config.yaml of`))).toBe(!carries)
    },
  )

  it('has the release in it, or says that it has not', () => {
    const { text, carried, notCarried, notes } = exported(format)
    const release = format.only === 'rke2' ? 'v1.36.2+rke2r1' : 'v1.36.2+k3s1'
    const carries = format.releaseField !== null
    expect(text.replaceAll('v1.36.2-k3s1', release).includes(release)).toBe(carries)
    expect(carried.includes(release)).toBe(carries)
    expect(notCarried).toEqual(expect.arrayContaining(carries ? [] : [`${release}: install that release`]))
    expect(notes.some((note) => note.startsWith(`${format.releaseField ?? ''} is the release`))).toBe(carries)
  })

  it.each(['k3s', 'rke2'] as const)('says of a node of %s that it has in it only what its text has', (distribution) => {
    const { text, carried } = exported(format, TEXT, { ...ON, systemDefaultRegistry: 'reg.lan', distribution })
    // The name of an image has no plus sign.
    const plain = text.replaceAll('-k3s1', '+k3s1')
    const values = carried.map((words) => words.replace(/^.*: "?(.*?)"?$/, '$1'))
    for (const value of values.filter((one) => /^(?:v1|\/data$|reg)/.test(one))) expect(plain).toContain(value)
  })

  it('is for one distribution, or different for the other one', () => {
    if (format.only !== null) {
      const other = format.only === 'k3s' ? 'rke2' : 'k3s'
      expect(exported(format, TEXT, { distribution: other }).notes.join(' ')).toContain('alone, and the node is one of')
    } else if (format.carries.includes('distribution')) {
      expect(exported(format, TEXT, { distribution: 'rke2' }).text).not.toBe(exported(format).text)
      expect(exported(format, TEXT, { distribution: 'rke2' }).text).toContain('rke2')
    } else expect(exported(format).notCarried.join(' ')).toContain('K3s: its file is below /etc/rancher/k3s')
  })

  it('warns of passwords where there are some', () => {
    expect(exported(format).notes.join(' ')).toMatch(/plain text/)
    if (format.id !== 'dockerconfigjson') expect(exported(format, PLAIN).notes.join(' ')).not.toMatch(/plain text/)
  })

  it('names the certificate files, or says that it cannot hold TLS settings', () => {
    const { notes } = exported(format)
    if (format.id === 'dockerconfigjson') expect(notes.join(' ')).toContain('a Secret cannot hold TLS settings')
    else for (const file of ['/etc/ca.pem', '/etc/c.crt', '/etc/c.key']) expect(notes.join(' ')).toContain(file)
    if (format.id !== 'dockerconfigjson') expect(exported(format, PLAIN).notes.join(' ')).not.toMatch(/certificate/i)
  })

  it.each([
    ['mirrors: [', 'YAML that cannot be read'],
    ['mirrors: {docker.io: {endpoint: {a: b}}}', 'a type that K3s does not take'],
  ])('refuses %s: %s', (text) => {
    const made = exportAs(format, { parsed: parseRegistries(text), options: defaultOptions() })
    expect('refused' in made && inEnglish(made.refused)).toBe(
      'K3s rejects this file, and so would every node that gets it. Correct it first.',
    )
  })

  it('holds a file without entries as it is, or refuses to write nothing', () => {
    const made = exportAs(format, { parsed: parseRegistries('# nothing yet\n'), options: defaultOptions() })
    if ('refused' in made)
      expect(inEnglish(made.refused)).toMatch(/^The file has (?:neither mirrors nor configs|no account)/)
    else expect(made.text).toContain('# nothing yet')
  })
})

it('lists the formats by id', () => {
  expect(EXPORT_IDS).toEqual(EXPORT_FORMATS.map(({ id }) => id))
})

it('has formats with different names, titles and files', () => {
  for (const of of [({ id }: ExportFormat) => id, ({ title }: ExportFormat) => title])
    expect(new Set(EXPORT_FORMATS.map(of)).size).toBe(EXPORT_FORMATS.length)
})

it('warns of a password in an address too', () => {
  const [format] = EXPORT_FORMATS
  if (format === undefined) throw new Error('no format')
  expect(exported(format, 'mirrors: {a.b: {endpoint: ["https://u:p@c.d"]}}\n').notes.join(' ')).toContain('plain text')
})

describe('the flags are where the tool looks for them', () => {
  const made = (id: string) => {
    const format = EXPORT_FORMATS.find((one) => one.id === id)
    if (format === undefined) throw new Error(`no format ${id}`)
    return exported(format, PLAIN, { ...ON, dataDir: null })
  }
  const read = (id: string): unknown => parseAllDocuments(made(id).text, { version: '1.1' })[0]?.toJS()
  const BOTH = 'disable-default-registry-endpoint: true\nembedded-registry: true\n'
  const AGENT = 'disable-default-registry-endpoint: true\n'
  it.each<{ why: string; id: string; has: unknown }>([
    {
      why: 'a file of its own, so that config.yaml stays as it is',
      id: 'cloud-init',
      has: { write_files: [{}, { path: '/etc/rancher/k3s/config.yaml.d/50-registry-flags.yaml', content: BOTH }] },
    },
    {
      why: 'the same, with the mode as a number',
      id: 'butane',
      has: { storage: { files: [{ mode: 0o600 }, { mode: 0o600, contents: { inline: BOTH } }] } },
    },
    {
      why: 'embedded-registry for servers alone, because agents do not start with it',
      id: 'ansible-k3s-io',
      has: { k3s_version: 'v1.36.2+k3s1', server_config_yaml: BOTH, agent_config_yaml: AGENT },
    },
    {
      why: 'maps of the role',
      id: 'ansible-map',
      has: {
        k3s_server: { 'disable-default-registry-endpoint': true, 'embedded-registry': true },
        k3s_agent: { 'disable-default-registry-endpoint': true },
      },
    },
    {
      why: 'lines of config.yaml',
      id: 'ansible-lists',
      has: {
        rke2_version: 'v1.36.2+rke2r1',
        rke2_server_options: BOTH.trimEnd().split('\n'),
        rke2_agent_options: [AGENT.trimEnd()],
      },
    },
    {
      why: 'a copy for every node, and one for servers',
      id: 'ansible-plain',
      has: [
        {
          tasks: [
            {},
            {},
            {},
            {},
            { 'ansible.builtin.copy': { content: AGENT }, notify: 'Restart the node' },
            {
              'ansible.builtin.copy': { content: 'embedded-registry: true\n' },
              when: "'k3s.service' in ansible_facts.services",
            },
          ],
        },
      ],
    },
    {
      why: 'machineGlobalConfig and kubernetesVersion',
      id: 'rancher',
      has: {
        spec: {
          kubernetesVersion: 'v1.36.2+k3s1',
          rkeConfig: { machineGlobalConfig: { 'disable-default-registry-endpoint': true, 'embedded-registry': true } },
        },
      },
    },
    {
      why: 'serverConfig, and a file where there is no field',
      id: 'cluster-api',
      has: {
        spec: {
          version: 'v1.36.2+rke2r1',
          serverConfig: { embeddedRegistry: true },
          files: [{ path: '/etc/rancher/rke2/config.yaml.d/50-registry-flags.yaml', content: AGENT }],
        },
      },
    },
    {
      why: 'extraArgs for the nodes that take them, and an image',
      id: 'k3d',
      has: {
        image: 'rancher/k3s:v1.36.2-k3s1',
        options: {
          k3s: {
            extraArgs: [
              { arg: '--disable-default-registry-endpoint', nodeFilters: ['server:*', 'agent:*'] },
              { arg: '--embedded-registry', nodeFilters: ['server:*'] },
            ],
          },
        },
      },
    },
    { why: 'config.yaml beside the file', id: 'secret', has: { stringData: { 'config.yaml': BOTH } } },
    { why: 'config.yaml beside the file, in data', id: 'config-map', has: { data: { 'config.yaml': BOTH } } },
  ])('$id: $why', ({ id, has }) => {
    expect(read(id)).toMatchObject(has as object)
  })

  it.each([
    ['nixos', '  services.k3s.extraFlags = [ "--disable-default-registry-endpoint" "--embedded-registry" ];\n'],
    ['terraform', `  config_yaml = <<CONFIG\n${BOTH}CONFIG\n`],
    ['terraform', '  kubernetes_version = "v1.36.2+k3s1"\n'],
    ['shell', `cat > "$folder/config.yaml.d/50-registry-flags.yaml" <<'CONFIG'\n${BOTH}CONFIG\n`],
  ])('%s: %j', (id, text) => {
    expect(made(id).text).toContain(text)
  })

  it('are YAML whatever the data directory is called', () => {
    const format = EXPORT_FORMATS.find(({ id }) => id === 'secret')
    if (format === undefined) throw new Error('no format')
    const { text } = exported(format, PLAIN, { dataDir: '/a: "b" #c' })
    const { stringData } = parse(text) as { stringData: Record<string, string> }
    expect(parse(stringData['config.yaml'] ?? '')).toEqual({ 'data-dir': '/a: "b" #c' })
  })
})
