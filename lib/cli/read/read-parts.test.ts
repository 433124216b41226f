import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const MINE = 'mirrors:\n  docker.io:\n    endpoint:\n      - "mirror.example.com:5000"\n'
const indented = (columns: number) => MINE.replace(/^(?=.)/gm, ' '.repeat(columns))
const FILES = {
  'registries.tf': `module "k" {\n  k3s_registries = <<-EOT\n${indented(4)}  EOT\n}\n`,
  'user-data.yaml': `#cloud-config\nhostname: a\nwrite_files:\n  - path: /etc/rancher/rke2/registries.yaml\n    content: |\n${indented(6)}  - path: /etc/rancher/rke2/config.yaml\n    content: |\n      disable-default-registry-endpoint: true\n`,
  'two.sh': `#!/bin/sh\ncat > /etc/rancher/k3s/registries.yaml <<'A'\n${MINE}A\ncat > /etc/rancher/k3s/registries.yaml <<'A'\nmirrors:\n  quay.io:\n    endpoint:\n      - "https://second.example.com"\nA\n`,
  'echo.sh':
    '#!/bin/bash\necho -e "mirrors:\\n  docker.io:\\n    endpoint:\\n      - mirror.example.com:5000" > /etc/rancher/k3s/registries.yaml\n',
  'daemon.json': '{"registry-mirrors": ["https://mirror.example.com"]}\n',
  'rancher.yaml': 'rkeConfig:\n  registries:\n    mirrors:\n      docker.io: {endpoints: ["https://m.test"]}\n',
  'compose.yml':
    'services:\n  server:\n    image: rancher/k3s:v1.33.4-k3s1\n    volumes:\n      - ./registries.yaml:/etc/rancher/k3s/registries.yaml\n',
  'etc/registries.yaml':
    '#cloud-config\nwrite_files:\n  - path: /etc/rancher/k3s/registries.yaml\n    content: |\n      mirrors: {}\n',
  'content.yml': `services:\n  server:\n    image: rancher/k3s:v1.33.4-k3s1\nconfigs:\n  reg:\n    content: |\n${indented(6)}`,
  'plain.yaml': MINE,
  '-': `kind: ConfigMap\nmetadata: {name: r}\ndata:\n  registries.yaml: |\n${indented(4)}`,
}

async function called(...[first, ...more]: readonly [Readonly<Record<string, string>> | string, ...string[]]) {
  const argv = typeof first === 'string' ? [first, ...more] : more
  const terminal = fakeTerminal(typeof first === 'string' ? FILES : first)
  const code = await run(argv, terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('lint reads through', () => {
  test.each([
    { file: 'registries.tf', says: 'This is Terraform with registries.yaml in it: lines 3-6.', at: '6:13' },
    { file: 'user-data.yaml', says: 'lines 6-9.', at: '9:15' },
    { file: 'echo.sh', says: 'a script that writes registries.yaml: line 2.', at: '2:57' },
    { file: '-', says: 'a Kubernetes object that holds registries.yaml: lines 5-8.', at: '8:13' },
    { file: 'content.yml', says: 'This is a Compose file that runs K3s: lines 7-10.', at: '10:15' },
    { file: 'daemon.json', says: 'This is a docker daemon.json: read as registries.yaml.', at: null },
  ])('$file: $says', async ({ file, says, at }) => {
    const { output } = await called('lint', file)
    expect(output).toContain(says)
    if (at !== null) expect(output).toMatch(new RegExp(`${at}  warning`))
  })

  test('all files of a script, each with its lines', async () => {
    const { output } = await called('lint', 'two.sh')
    expect(output).toContain('lines 3-6, file 1 of 2')
    expect(output).toContain('lines 9-12, file 2 of 2')
    expect(output).toContain('in 1 file')
    expect((await called('lint', 'two.sh', '--part', '2')).output).not.toContain('file 1 of 2')
    expect((await called('lint', 'two.sh', '--part', '3')).errors).toContain('there are 2 files in two.sh')
  })

  test('what is lost of another format counts as a warning', async () => {
    const { code, output } = await called('lint', 'rancher.yaml')
    expect(code).toBe(0)
    expect(output).toMatch(/warning {2}rkeConfig\.registries\.mirrors\."docker\.io"\.endpoints was not taken/)
    expect(output).not.toContain('nothing wrong')
  })

  test('what names another file is an error that says which', async () => {
    const { code, output } = await called('lint', 'compose.yml')
    expect(code).toBe(1)
    expect(output.replace(/\s+/g, ' ')).toContain('It names a file, ./registries.yaml: open that one.')
  })

  test('a file that is named as on a node is judged as the node reads it, and it says what it is', async () => {
    const { code, output } = await called('lint', 'etc/registries.yaml')
    expect(code).toBe(1)
    expect(output).toContain('This is cloud-init user-data')
    expect(output).toContain('write_files')
  })

  test('nothing with --from yaml, and nothing in a registries.yaml', async () => {
    expect((await called('lint', 'user-data.yaml', '--from', 'yaml')).output).not.toContain('This is')
    expect((await called('lint', 'plain.yaml')).output).not.toContain('This is')
    expect((await called('lint', 'plain.yaml', '--from', 'toml')).code).toBe(2)
  })

  test('as JSON with the format and its lines', async () => {
    const [file] = JSON.parse((await called('lint', 'registries.tf', '--json')).output) as {
      from: unknown
      findings: { line: number }[]
    }[]
    expect(file?.from).toMatchObject({ format: 'terraform', firstLine: 3, lastLine: 6, part: 1, parts: 1 })
    expect(file?.findings.map(({ line }) => line)).toContain(6)
  })
})

describe('what is there and cannot be unpacked', () => {
  const written = (encoding: string, content: string) =>
    `#cloud-config\nwrite_files:\n  - {path: /etc/rancher/k3s/registries.yaml, encoding: ${encoding}, content: "${content}"}\n`
  const packed = gzipSync(MINE)
  const user = written('gz+b64', packed.subarray(0, -20).toString('base64'))
  const ignition = (source: string) =>
    JSON.stringify({
      ignition: { version: '3.4.0' },
      storage: { files: [{ path: '/etc/rancher/k3s/registries.yaml', contents: { compression: 'gzip', source } }] },
    })
  test.each([
    { why: 'gzip that is cut off', text: user },
    { why: 'no gzip', text: written('gz+b64', Buffer.from(MINE).toString('base64')) },
    { why: 'no base64', text: written('b64', 'bWly*cm9ycw') },
    { why: 'no text', text: written('b64', Buffer.of(0xff, 0xfe).toString('base64')) },
    { why: 'a data: URL', text: ignition(`data:;base64,${packed.subarray(0, -20).toString('base64')}`) },
    {
      why: 'one of two files',
      text: `${user}  - path: /etc/rancher/rke2/registries.yaml\n    content: |\n${indented(6)}`,
    },
  ])('is an error of lint, and nothing of it is called right: $why', async ({ text }) => {
    for (const file of ['ci.yaml', 'folder']) {
      const { code, output } = await called({ 'ci.yaml': text, 'folder/ci.yaml': text }, 'lint', file)
      expect(code).toBe(1)
      expect(output.replace(/\s+/g, ' ')).toMatch(/error nothing was looked at: \S+ cannot be read\. It.* cannot be /)
      expect(output).not.toContain('nothing wrong')
    }
  })

  test('is rejected by each command, and said once', async () => {
    const files = { 'ci.yaml': user, list: 'nginx\n' }
    for (const [code, ...argv] of [
      [1, 'plan', 'ci.yaml', 'nginx'],
      [1, 'render', 'ci.yaml'],
      [1, 'airgap', 'ci.yaml'],
      [1, 'images', 'list', '--registries', 'ci.yaml'],
      [2, 'diff', 'ci.yaml', '--to-release', 'v1.30.4+k3s1'],
      [1, 'lint', 'ci.yaml', '--format', 'github'],
    ] as const) {
      const said = await called(files, ...argv)
      expect(said.code, argv.join(' ')).toBe(code)
      expect(`${said.output}${said.errors}`.split('nothing was looked at')).toHaveLength(2)
    }
    const settings = 'check: [{files: ci.yaml, images: list, must: [{images: "*", first: a.example.com}]}]\n'
    const { code, errors } = await called({ ...files, 'pullpath.yaml': settings }, 'check')
    expect(code).toBe(2)
    expect(errors).toContain('cannot read ci.yaml: nothing was looked at')
  })

  test('is another thing than a file that is empty', async () => {
    expect((await called({ 'ci.yaml': written('b64', '') }, 'lint', 'ci.yaml')).code).toBe(0)
  })
})

describe('plan and render read through', () => {
  test('and take what the file says about the node', async () => {
    const { code, output, errors } = await called('plan', 'user-data.yaml', 'nginx')
    expect(code).toBe(0)
    expect(output).toContain('mirror.example.com:5000')
    expect(output).not.toContain('registry-1.docker.io')
    expect(errors).toContain('Found for the node: RKE2, --disable-default-registry-endpoint.')
    const { output: files } = await called('render', 'user-data.yaml')
    expect(files).toContain('/var/lib/rancher/rke2/')
  })

  test('but for what the command line says', async () => {
    const { output } = await called('plan', 'user-data.yaml', 'nginx', '--disable-default-registry-endpoint=false')
    expect(output).toContain('registry-1.docker.io')
  })

  test('the file that was asked for', async () => {
    expect((await called('plan', 'two.sh', 'quay.io/a/b')).output).not.toContain('second.example.com')
    expect((await called('plan', 'two.sh', 'quay.io/a/b', '--part', '2')).output).toContain('second.example.com')
  })

  test('as JSON', async () => {
    const { output } = await called('render', 'registries.tf', '--json')
    expect(JSON.parse(output)).toMatchObject({ parseError: null, from: { format: 'terraform' } })
  })
})
