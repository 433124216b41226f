import { describe, expect, test } from 'vitest'
import { FORMAT_IDS } from '@/lib/convert/format-ids'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const MINE = 'mirrors:\n  docker.io: # ours\n    endpoint: ["https://mirror.example.com"]\n'
const INDENTED = MINE.replace(/^(?=.)/gm, '      ')
const FILES = {
  'registries.yaml': MINE,
  'user-data.yaml': `#cloud-config\nwrite_files:\n  - path: /etc/rancher/k3s/registries.yaml\n    content: |\n${INDENTED}`,
  'broken.yaml': `#cloud-config\nwrite_files:\n  - path: /etc/rancher/k3s/registries.yaml\n    content: "mirrors: ["\n`,
  'vars.yaml':
    'k3s_registries:\n  configs:\n    a.test:\n      tls: {insecure_skip_verify: "{{ x | default(true) }}"}\n',
  'escape.sh': `cat > /etc/rancher/k3s/registries.yaml <<'EOF'\nmirrors: {{ "\u001b]0;x" }}\nEOF\n`,
  'config.json': '{"auths": {"a.test": {"username": "u", "password": "hidden-word"}}}',
  'k3d.yaml': 'apiVersion: k3d.io/v1alpha5\nkind: Simple\nregistries: {config: my-registries.yaml}\n',
  'certs.d/docker.io/hosts.toml': 'server = "https://registry-1.docker.io"\n[host."https://mirror.example.com"]\n',
  'certs.d/quay.io/hosts.toml': '[host."https://mirror.example.com"]\n',
  'v2.toml':
    'version = 2\n[plugins."io.containerd.grpc.v1.cri".registry.mirrors."ghcr.io"]\nendpoint = ["https://ghcr.example.com"]\n',
  'server.toml': 'server = "https://a.test"\n[host."https://b.test"]\n',
  'nowhere.toml': '[host."https://b.test"]\n',
  'mine.yaml': MINE,
  'etc/rancher/k3s/config.yaml': 'disable-default-registry-endpoint: true\n',
  'notes.txt': 'buy milk\n',
  'empty.yaml': '',
  '-': `cat > /etc/rancher/k3s/registries.yaml <<'EOF'\n${MINE}EOF\n`,
}

async function converted(...argv: readonly string[]) {
  const terminal = fakeTerminal(FILES)
  const code = await run(['convert', ...argv], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('convert', () => {
  test.each<{ why: string; argv: readonly string[]; output: string; errors: RegExp; code?: number }>([
    {
      why: 'takes the file out as it is, and says what the other one is',
      argv: ['user-data.yaml'],
      output: MINE,
      errors:
        /^user-data\.yaml: this is cloud-init user-data .+\nnote: Taken out of write_files.*, where it goes to \/etc\/rancher\/k3s\/registries\.yaml\.\n/,
    },
    {
      why: 'does not call rejected what Ansible fills in',
      argv: ['vars.yaml'],
      output: 'configs:\n  a.test:\n    tls: {insecure_skip_verify: "{{ x | default(true) }}"}\n',
      errors: /^vars\.yaml: this is Ansible variables (?:(?!rejected)[\s\S])*$/,
    },
    {
      why: 'shows what a terminal would obey in a template',
      argv: ['escape.sh'],
      output: 'mirrors: {{ "⟨U+001B⟩]0;x" }}\n',
      errors: /^(?:(?!rejected)[\s\S])*$/,
    },
    { why: 'reads standard input', argv: ['-'], output: MINE, errors: /^standard input: this is a script/ },
    {
      why: 'takes the format that it is told',
      argv: ['user-data.yaml', '--from', 'cloud-init'],
      output: MINE,
      errors: /^user-data\.yaml: this is cloud-init/,
    },
    {
      why: 'finds the format by itself when told so',
      argv: ['user-data.yaml', '--from=auto'],
      output: MINE,
      errors: /cloud-init/,
    },
    {
      why: 'leaves a registries.yaml as it is',
      argv: ['registries.yaml'],
      output: MINE,
      errors: /^registries\.yaml: this is a registries\.yaml already\n$/,
    },
    {
      why: 'makes one of several files of containerd, and names what is not part of it',
      argv: ['certs.d/docker.io/hosts.toml', 'certs.d/quay.io/hosts.toml', 'notes.txt'],
      output:
        'mirrors:\n  docker.io:\n    endpoint:\n      - "https://mirror.example.com"\n  quay.io:\n    endpoint:\n      - "https://mirror.example.com"\n',
      errors: /note: notes\.txt is not part of it: it is of no format that is known\.\n$/,
    },
    {
      why: 'reads files of containerd by what they say, under any name',
      argv: ['certs.d/quay.io/hosts.toml', 'v2.toml', 'server.toml'],
      output:
        'mirrors:\n  quay.io:\n    endpoint:\n      - "https://mirror.example.com"\n  ghcr.io:\n    endpoint:\n      - "https://ghcr.example.com"\n  a.test:\n    endpoint:\n      - "https://b.test"\n',
      errors: /^certs.*: this is what containerd reads\n$/,
    },
    {
      why: 'reads them without any that has the name',
      argv: ['v2.toml', 'notes.txt'],
      output: 'mirrors:\n  ghcr.io:\n    endpoint:\n      - "https://ghcr.example.com"\n',
      errors: /note: notes\.txt is not part of it: .*\n$/,
    },
    {
      why: 'says of each other file what it is',
      argv: ['certs.d/quay.io/hosts.toml', 'config.json', 'mine.yaml', 'nowhere.toml', 'etc/rancher/k3s/config.yaml'],
      output: 'mirrors:\n  quay.io:\n    endpoint:\n      - "https://mirror.example.com"\n',
      errors:
        /\nnote: config\.json is not part of it: it is a docker config\.json\. Convert it by itself\.\nnote: mine\.yaml is not part of it: it is a registries\.yaml already\.\nnote: nowhere\.toml is not part of it: it is a hosts\.toml of containerd\. Convert it by itself\.\nnote: \S+config\.yaml is not part of it: it is only read for the node\.\nnote: Found for the node: K3s, --disable-default-registry-endpoint\.\n$/,
    },
    {
      why: 'ends with 1 for a format that it does not know, and says what it looked for',
      argv: ['notes.txt'],
      output: '',
      errors: /^pullpath: notes\.txt is of no format that is known: looked for [a-z0-9-]+, .*\n$/,
      code: 1,
    },
    {
      why: 'ends with 1 for nothing',
      argv: ['empty.yaml'],
      output: '',
      errors: /is of no format that is known/,
      code: 1,
    },
    {
      why: 'ends with 1 for another format than it is told',
      argv: ['config.json', '--from', 'cloud-init'],
      output: '',
      errors: /^pullpath: config\.json is not cloud-init user-data that writes registries\.yaml\n$/,
      code: 1,
    },
    {
      why: 'ends with 1 where the file is elsewhere',
      argv: ['k3d.yaml'],
      output: '',
      errors: /note: It names a file, my-registries\.yaml: open that one\.\n$/,
      code: 1,
    },
    {
      why: 'ends with 1 for a file that K3s rejects, which it prints nevertheless',
      argv: ['broken.yaml'],
      output: 'mirrors: [',
      errors: /rejected: K3s does not accept this registries\.yaml; pullpath lint says why\n$/,
      code: 1,
    },
    {
      why: 'ends with 1 for several files of other formats',
      argv: ['notes.txt', 'config.json'],
      output: '',
      errors: /^pullpath: none of the files is a hosts\.toml or config\.toml/,
      code: 1,
    },
  ])('$why', async ({ argv, output, errors, code = 0 }) => {
    expect(await converted(...argv)).toEqual({ code, output, errors: expect.stringMatching(errors) })
  })

  test.each<readonly [why: string, ...argv: readonly string[]]>([
    ['without a file'],
    ['a file that is not there', 'missing.yaml'],
    ['a format that is not known', 'user-data.yaml', '--from', 'toml'],
    ['a format for several files', 'notes.txt', 'config.json', '--from', 'cloud-init'],
  ])('is a wrong call: %s', async (_, ...argv) => {
    expect(await converted(...argv)).toMatchObject({ code: 2, output: '' })
  })

  test('has the same as JSON', async () => {
    const { output, errors, code } = await converted('user-data.yaml', '--json')
    expect(JSON.parse(output)).toMatchObject({
      format: 'cloud-init',
      text: MINE,
      isRejected: false,
      notes: expect.arrayContaining([expect.stringMatching(/^Taken out of write_files/)]),
    })
    expect({ errors, code }).toEqual({ errors: '', code: 0 })
  })

  test('says no secret beside the file', async () => {
    const { output, errors } = await converted('config.json')
    expect(output).toContain('hidden-word')
    expect(errors).not.toContain('hidden-word')
  })

  test('names each format in its help', async () => {
    const { output } = await converted('--help')
    for (const id of FORMAT_IDS) expect(output).toMatch(new RegExp(`\\b${id}\\b`))
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(90)
  })
})
