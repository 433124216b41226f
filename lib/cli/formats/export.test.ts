import { describe, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const FILE =
  'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\nconfigs:\n  mirror.example.com:\n    auth: {username: u, password: hidden-word}\n    tls: {ca_file: /etc/ca.pem}\n'
const FILES = { FILE, BROKEN: 'mirrors: [\n', EMPTY: '', LATIN: new Uint8Array([0x23, 0xe9, 0x74, 0x0a]) }

async function exported(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['export', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('export', () => {
  test.each(EXPORT_FORMATS.map(({ id }) => id))(
    'writes %s, and says beside it what it holds and what not',
    async (id) => {
      const { code, output, errors } = await exported('FILE', '--to', id, '--disable-default-registry-endpoint')
      expect(code).toBe(0)
      expect(output).toContain('hidden-word')
      expect(errors).toMatch(/^.+: save as \S+\n/)
      expect(errors).toMatch(/^(?:with it|not in it): disable-default-registry-endpoint: true/m)
      expect(errors).toMatch(/^note: .*plain text/m)
      expect(errors).not.toContain('hidden-word')
    },
  )

  test('knows the node by its flags', async () => {
    const { output } = await exported(
      'FILE',
      '--to',
      'rancher',
      '--distribution',
      'rke2',
      '--release',
      'v1.34.2+rke2r1',
      '--embedded-registry',
    )
    expect(output).toContain('kubernetesVersion: v1.34.2+rke2r1\n')
    expect(output).toContain('machineGlobalConfig:\n      embedded-registry: true\n')
  })

  test('has the same as JSON', async () => {
    const { output, errors, code } = await exported('FILE', '--to', 'cloud-init', '--json')
    expect(JSON.parse(output)).toMatchObject({
      format: 'cloud-init',
      fileName: 'user-data.yaml',
      text: expect.stringMatching(/^#cloud-config\n/),
      carried: ['K3s'],
      notCarried: [expect.stringMatching(/^v\d.*: install that release$/)],
      notes: [
        expect.any(String),
        'The certificate files are not part of it. Each node needs them before it starts: /etc/ca.pem.',
      ],
    })
    expect({ errors, code }).toEqual({ errors: '', code: 0 })
  })

  test.each<{ why: string; argv: readonly string[]; errors: RegExp }>([
    {
      why: 'a rejected file, with the reason',
      argv: ['BROKEN', '--to', 'rancher'],
      errors:
        /^pullpath: K3s rejects this file, and so would every node that gets it\. Correct it first\.\nrejected: BROKEN: yaml: .+\nBROKEN:/,
    },
    {
      why: 'a file with nothing for the format',
      argv: ['EMPTY', '--to', 'rancher'],
      errors: /^pullpath: The file has neither mirrors nor configs/,
    },
    {
      why: 'bytes that are not text',
      argv: ['LATIN', '--to', 'cloud-init'],
      errors: /^pullpath: The file is not text that K3s reads\.\nrejected: LATIN: /,
    },
  ])('refuses $why, and writes nothing', async ({ argv, errors }) => {
    expect(await exported(...argv)).toEqual({ code: 1, output: '', errors: expect.stringMatching(errors) })
  })

  test.each<readonly [why: string, ...argv: readonly string[]]>([
    ['without a file'],
    ['without a format', 'FILE'],
    ['a format that is not known', 'FILE', '--to', 'helm'],
    ['two files', 'FILE', 'EMPTY', '--to', 'rancher'],
  ])('is a wrong call: %s', async (_, ...argv) => {
    expect(await exported(...argv)).toMatchObject({ code: 2, output: '' })
  })

  test('names each format in its help', async () => {
    const { output } = await exported('--help')
    for (const { id } of EXPORT_FORMATS) expect(output).toMatch(new RegExp(`\\b${id}\\b`))
  })
})

describe('a template', () => {
  const TEMPLATE = 'configs:\n  "{{ host }}":\n    auth: {username: "{{ user }}", password: "{{ password }}"}\n'

  test('is exported as it is written, and what is missing is said', async () => {
    const terminal = fakeTerminal({ TEMPLATE })
    expect(await run(['export', 'TEMPLATE', '--to', 'cloud-init', '--set', 'user=robot'], terminal)).toBe(0)
    expect(terminal.output()).toContain('"{{ host }}":')
    expect(terminal.output()).toContain('username: "robot", password: "{{ password }}"')
    expect(terminal.errors()).toContain('Not filled in: {{ host }}, {{ password }}.')
  })

  test('has no encoded login, which nothing could fill in', async () => {
    const terminal = fakeTerminal({ TEMPLATE })
    await run(['export', 'TEMPLATE', '--to', 'dockerconfigjson'], terminal)
    expect(terminal.output()).toContain(String.raw`{\"username\":\"{{ user }}\",\"password\":\"{{ password }}\"}`)
    const filled = fakeTerminal({ TEMPLATE })
    const values = ['host=r.example.com', 'user=robot', 'password=s3cret'].flatMap((value) => ['--set', value])
    await run(['export', 'TEMPLATE', '--to', 'dockerconfigjson', ...values], filled)
    expect(filled.output()).toContain(Buffer.from('robot:s3cret').toString('base64'))
    expect(filled.errors()).not.toContain('Not filled in')
  })
})

describe('a placeholder for what is no text', () => {
  const TEMPLATE = `mirrors:
  docker.io:
    endpoint: {{ endpoints }}
  quay.io:
    endpoint: ["https://a.example.com"]
    rewrite: {{ rewrites }}
configs:
  {{ host }}:
    tls:
      insecure_skip_verify: {{ skip }}
  b.example.com:
    tls: \${TLS}
  c.example.com:
    tls: {}
  d.example.com:
    auth: {{ auth }}
`
  const ALL = [
    'mirrors.docker.io.endpoint: {{ endpoints }}',
    'mirrors.quay.io.rewrite: {{ rewrites }}',
    'configs.{{ host }}.tls.insecure_skip_verify: {{ skip }}',
    'configs.b.example.com.tls: ${TLS}',
    'configs.d.example.com.auth: {{ auth }}',
  ]
  const ROWS: Readonly<Record<string, readonly string[]>> = {
    'ansible-map': ALL,
    'ansible-lists': ALL,
    rancher: ALL,
    'cluster-api': ALL,
    harvester: ALL,
    dockerconfigjson: ['configs.d.example.com.auth: {{ auth }}'],
  }
  const called = async (text: string, id: string, ...more: readonly string[]) => {
    const terminal = fakeTerminal({ FILE: text })
    const code = await run(['export', 'FILE', '--to', id, ...more], terminal)
    return { code, output: terminal.output(), errors: terminal.errors() }
  }

  test.each(EXPORT_FORMATS.map(({ id }) => id))('is kept as it is, or named as what it decides: %s', async (id) => {
    const { code, output, errors } = await called(TEMPLATE, id)
    expect(code).toBe(0)
    expect(errors).toContain(
      'Not filled in: {{ endpoints }}, {{ rewrites }}, {{ host }}, {{ skip }}, ${TLS}, {{ auth }}.',
    )
    const lost = ROWS[id]
    if (lost === undefined) {
      expect(output).toContain('insecure_skip_verify: {{ skip }}')
      expect(errors).not.toContain('takes no text')
      return
    }
    expect(output).not.toMatch(/skip \}|endpoints \}/)
    expect(errors).toContain(`is written as if they were false or empty: ${lost.join(', ')}. Fill them in`)
    const empty = /^note: (.*): an empty tls is lost/m.exec(errors)?.[1]
    expect(empty).toBe(id === 'rancher' || id === 'cluster-api' ? 'c.example.com' : undefined)
    expect((await called('configs: "{{ configs }}"\n', id)).errors).toContain('empty: configs: {{ configs }}.')
  })

  test('is what is given for it', async () => {
    const text = 'configs:\n  a.example.com:\n    tls: {insecure_skip_verify: "{{ skip }}"}\n'
    const { output, errors } = await called(text, 'rancher', '--set', 'skip=true')
    expect(output).toContain('insecureSkipVerify: true')
    expect(errors).not.toMatch(/placeholders|Not filled in/)
  })
})
