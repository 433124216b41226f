import { describe, expect, test } from 'vitest'
import type { GeneratedFile, RenderedFiles } from './generated-file'
import type { NodeOptions } from './node-options'
import { newestRelease } from '@/lib/k3s/releases/releases'
import { renderFiles } from './render-files'
import { pathKey } from '@/lib/registries/diagnostic'
import { parseRegistries } from '@/lib/registries/parse'

const NODE: NodeOptions = {
  distribution: 'k3s',
  release: newestRelease().name,
  disableDefaultRegistryEndpoint: false,
  embeddedRegistry: false,
  dataDir: null,
  systemDefaultRegistry: null,
}

const YAML = `
mirrors:
  docker.io:
    endpoint:
      - https://reader:s3cret%2F@mirror.example/v2/
      - https://:port
      - https://mirror.example
      - mirror.example
      - docker.io
    rewrite:
      "b\\n[x": c
      "^a": d
  localhost:5000:
    endpoint: ["https://mirror.example"]
configs:
  mirror.example:
    auth: {username: u, password: 'p"q', auth: YQ==, identity_token: t}
    tls: {ca_file: /ca, key_file: /key, insecure_skip_verify: true}
  bad key:
    tls: {}
`

function render(options: Partial<NodeOptions> = {}): RenderedFiles {
  return renderFiles(parseRegistries(YAML), { ...NODE, ...options })
}

function fileOf(path: string, options: Partial<NodeOptions> = {}): GeneratedFile {
  const found = render(options).files.find((file) => file.path === path)
  if (found === undefined) throw new Error(`no file ${path}`)
  return found
}

/** Each line that comes from registries.yaml, with its path. */
function causes({ text, origins }: GeneratedFile): (readonly [string, string])[] {
  return text.split('\n').flatMap((line, index) => {
    const origin = origins[index]
    return origin ? [[line.trim(), origin.join(' ')] as const] : []
  })
}

describe('where lines come from', () => {
  test('hosts.toml', () => {
    const mirror = 'mirrors docker.io'
    const config = 'configs mirror.example tls'
    expect(causes(fileOf('certs.d/docker.io/hosts.toml'))).toEqual([
      ['server = "https://registry-1.docker.io/v2"', `${mirror} endpoint 4`],
      ['capabilities = ["pull", "resolve", "push"]', `${mirror} endpoint 4`],
      ['[host."https://reader:s3cret%2F@mirror.example/v2/"]', `${mirror} endpoint 0`],
      ['capabilities = ["pull", "resolve"]', `${mirror} endpoint 0`],
      ['override_path = true', `${mirror} endpoint 0`],
      ['ca = ["/ca"]', `${config} ca_file`],
      ['client = [["", "/key"]]', `${config} key_file`],
      ['skip_verify = true', `${config} insecure_skip_verify`],
      ['[host."https://reader:s3cret%2F@mirror.example/v2/".rewrite]', `${mirror} rewrite`],
      ['"^a" = "d"', `${mirror} rewrite ^a`],
      ['"b', `${mirror} rewrite b\n[x`],
      ['[x" = "c"', `${mirror} rewrite b\n[x`],
      ['[host."https://mirror.example/v2"]', `${mirror} endpoint 2`],
      ['capabilities = ["pull", "resolve"]', `${mirror} endpoint 2`],
      ['ca = ["/ca"]', `${config} ca_file`],
      ['client = [["", "/key"]]', `${config} key_file`],
      ['skip_verify = true', `${config} insecure_skip_verify`],
      ['[host."https://mirror.example/v2".rewrite]', `${mirror} rewrite`],
      ['"^a" = "d"', `${mirror} rewrite ^a`],
      ['"b', `${mirror} rewrite b\n[x`],
      ['[x" = "c"', `${mirror} rewrite b\n[x`],
    ])
  })

  test('a server that comes from the key alone', () => {
    expect(causes(fileOf('certs.d/localhost:5000/hosts.toml'))[0]).toEqual([
      'server = "http://localhost:5000/v2"',
      'mirrors localhost:5000',
    ])
    expect(causes(fileOf('certs.d/mirror.example/hosts.toml'))[0]).toEqual([
      'server = "https://mirror.example/v2"',
      'configs mirror.example',
    ])
  })

  test('config.toml', () => {
    expect(causes(fileOf('config.toml'))).toEqual([
      [`[plugins.'io.containerd.cri.v1.images'.registry.configs.'mirror.example'.auth]`, 'configs mirror.example auth'],
      ['username = "u"', 'configs mirror.example auth username'],
      ['password = "p\\"q"', 'configs mirror.example auth password'],
      ['auth = "YQ=="', 'configs mirror.example auth auth'],
      ['identitytoken = "t"', 'configs mirror.example auth identity_token'],
    ])
  })

  test('the embedded registry comes from nowhere, and does not shift the others', () => {
    const file = fileOf('certs.d/docker.io/hosts.toml', { embeddedRegistry: true })
    const [first, , , , next] = file.text
      .split('\n')
      .flatMap((line, index) => (/^\[host\.|^ {2}c/.test(line) ? [{ line, origin: file.origins[index] }] : []))
    expect(first).toEqual({ line: '[host."https://127.0.0.1:6443/v2"]', origin: null })
    expect(next?.origin).toEqual(['mirrors', 'docker.io', 'endpoint', 0])
    expect(causes(fileOf('certs.d/127.0.0.1:6443/hosts.toml', { embeddedRegistry: true }))).toEqual([])
    expect(fileOf('certs.d/localhost:5000/hosts.toml', { embeddedRegistry: true }).text).not.toContain('6443')
  })

  test.each(['v1.29.4', 'v1.32.2', 'v1.37.1'])('one origin per line in %s', (release) => {
    for (const { text, origins } of render({ release, embeddedRegistry: true }).files)
      expect(origins).toHaveLength(text.split('\n').length - 1)
  })
})

describe('secrets', () => {
  const hidden = ({ text, secrets }: GeneratedFile): string[] => secrets.map(({ start, end }) => text.slice(start, end))

  test.each(['v1.29.4', 'v1.37.1'])('are found in the files of %s', (release) => {
    expect(hidden(fileOf('config.toml', { release }))).toEqual(['p\\"q', 'YQ==', 't'])
    expect(hidden(fileOf('certs.d/docker.io/hosts.toml', { release }))).toEqual(['s3cret%2F', 's3cret%2F'])
    expect(hidden(fileOf('certs.d/localhost:5000/hosts.toml', { release }))).toEqual([])
  })
})

describe('what K3s drops', () => {
  test('is a diagnostic at its path, without the address', () => {
    const { diagnostics } = render()
    expect(
      diagnostics.map(({ code, severity, range }) => [code, severity, YAML.slice(range.start, range.end)]),
    ).toEqual([
      ['config-key-invalid', 'error', 'bad key'],
      ['endpoint-url-invalid', 'error', 'https://:port'],
      ['endpoint-duplicate', 'warning', 'mirror.example'],
    ])
  })

  test('and a line in the log, also when K3s counts its own endpoint', () => {
    expect(render({ embeddedRegistry: true }).warnings).toEqual([
      'level=error msg="Failed to generate config for registry bad key: invalid endpoint URL bad key for bad key: parse \\"//bad key\\": invalid character \\" \\" in host name"',
      'level=warning msg="Ignoring invalid endpoint URL 2=https://:port for docker.io: parse \\"https://:port\\": invalid port \\":port\\" after host"',
      'level=warning msg="Skipping duplicate endpoint URL 4=mirror.example for docker.io"',
    ])
  })

  test('never shows a password', () => {
    const parsed = parseRegistries('{mirrors: {a: {endpoint: ["https://u:hunter2@x:y"]}}}')
    const { diagnostics } = renderFiles(parsed, NODE)
    expect(diagnostics.map(({ code, path }) => [code, pathKey(path ?? [])])).toEqual([
      ['endpoint-url-invalid', '["mirrors","a","endpoint",0]'],
    ])
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2')
  })
})

describe('paths', () => {
  test.each([
    ['K3s', {}, '/var/lib/rancher/k3s/agent/etc/containerd/config.toml'],
    ['RKE2', { distribution: 'rke2' }, '/var/lib/rancher/rke2/agent/etc/containerd/config.toml'],
    ['another data directory', { dataDir: '/data//k3s/' }, '/data/k3s/agent/etc/containerd/config.toml'],
    ['an empty data directory', { dataDir: '' }, '/var/lib/rancher/k3s/agent/etc/containerd/config.toml'],
  ] as const)('%s', (_why, options, expected) => {
    expect(fileOf('config.toml', options).fullPath).toBe(expected)
  })

  test('a data directory appears in the files too', () => {
    const { text } = fileOf('config.toml', { dataDir: '/data' })
    expect(text).toContain('config_path = "/data/agent/etc/containerd/certs.d"')
    expect(text).not.toContain('/var/lib')
    expect(text).toContain('state = "/run/k3s/containerd"')
  })

  test('RKE2 has its own names and port, and no CNI table', () => {
    const options = { distribution: 'rke2', embeddedRegistry: true } as const
    const { text } = fileOf('certs.d/127.0.0.1:9345/hosts.toml', options)
    expect(text).toContain('# File generated by rke2. DO NOT EDIT.\n')
    expect(text).toContain('"/var/lib/rancher/rke2/agent/client-rke2-controller.key"')
    for (const release of ['v1.30.5+rke2r1', 'v1.37.1+rke2r1']) {
      const config = fileOf('config.toml', { ...options, release }).text
      expect(config).toContain('# File generated by rke2.')
      expect(config).not.toContain('.cni]')
      expect(config).toContain('"index.docker.io/rancher/mirrored-pause:3.6"')
    }
  })

  test.each([
    ['', 'certs.d/hosts.toml', 'certs.d/hosts.toml'],
    ['.', 'certs.d/hosts.toml', 'certs.d/hosts.toml'],
    ['..', 'hosts.toml', 'hosts.toml'],
    ['../../x', '../x/hosts.toml', '../x/hosts.toml'],
    ['a//b/', 'certs.d/a/b/hosts.toml', 'certs.d/a/b/hosts.toml'],
  ])('the key %j leads to %s', (key, path) => {
    const { files } = renderFiles(parseRegistries(JSON.stringify({ mirrors: { [key]: { endpoint: ['m'] } } })), NODE)
    expect(files.map((file) => file.path)).toEqual([path, 'config.toml'])
    expect(files[0]?.fullPath).not.toContain('..')
  })

  test('the later of two keys with the same directory wins', () => {
    const { files } = renderFiles(parseRegistries('{mirrors: {a: {endpoint: [m]}, a/: {endpoint: [n]}}}'), NODE)
    expect(files.map(({ path, text }) => [path, /\[host\."(.*)"/.exec(text)?.[1]])).toEqual([
      ['certs.d/a/hosts.toml', 'https://n/v2'],
      ['config.toml', undefined],
    ])
  })
})
