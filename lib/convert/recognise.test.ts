import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { READ_FORMATS } from '@/lib/testdata/round-trip'
import { parseRegistries } from '@/lib/registries/parse'
import { inEnglish } from '@/lib/words/saying'
import { recognise } from './recognise'

const GOOD = join(TESTDATA, 'conformance/configs/good')
const good = readdirSync(GOOD).map((name) => [name, readFileSync(join(GOOD, name), 'utf8')] as const)
const MINE = 'mirrors:\n  docker.io: # ours\n    endpoint:\n      - https://mirror.example.com\n'
const indented = (columns: number) => MINE.replace(/^(?=.)/gm, ' '.repeat(columns))

interface Case {
  readonly why: string
  readonly id: string
  readonly text: string
  readonly fileName?: string
  readonly gives: string
  readonly notes?: readonly RegExp[]
}

const MIRROR = 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://mirror.example.com"\n'

describe('recognises the file inside of', () => {
  it.each<Case>([
    {
      why: 'a ConfigMap',
      id: 'kubernetes-object',
      text: `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: r}\ndata:\n  registries.yaml: |\n${indented(4)}`,
      gives: MINE,
    },
    {
      why: 'a Secret in base64',
      id: 'kubernetes-object',
      text: `kind: Secret\ndata:\n  registries.yaml: ${btoa(MINE)}\n`,
      gives: MINE,
    },
    {
      why: 'a Secret behind another document',
      id: 'kubernetes-object',
      text: `kind: Namespace\n---\nkind: Secret\nstringData:\n  registries.yaml: |\n${indented(4)}`,
      gives: MINE,
    },
    {
      why: 'a Secret on the line that begins a document',
      id: 'kubernetes-object',
      text: `--- {apiVersion: v1, kind: Secret, metadata: {name: r}, stringData: {registries.yaml: ${JSON.stringify(MINE)}}}\n`,
      gives: MINE,
    },
    {
      why: 'a Secret as the 26th document',
      id: 'kubernetes-object',
      text: `${'kind: Pod\n---\n'.repeat(25)}kind: Secret\nstringData:\n  registries.yaml: |\n${indented(4)}`,
      gives: MINE,
    },
    {
      why: 'a Secret in what kubectl prints of several',
      id: 'kubernetes-object',
      text: `apiVersion: v1\nitems:\n${'- kind: Pod\n'.repeat(25)}- kind: Secret\n  stringData:\n    registries.yaml: |\n${indented(6)}kind: List\n`,
      gives: MINE,
    },
    {
      why: 'a file that begins with three dashes',
      id: 'kubernetes-object',
      text: `kind: ConfigMap\ndata:\n  registries.yaml: |\n    ---\n${indented(4)}`,
      gives: `---\n${MINE}`,
    },
    {
      why: 'cloud-init',
      id: 'cloud-init',
      text: `#cloud-config\nwrite_files:\n  - path: /etc/other\n    content: x\n  - path: /etc/rancher/k3s/registries.yaml\n    content: |\n${indented(6)}`,
      gives: MINE,
    },
    {
      why: 'cloud-init in base64',
      id: 'cloud-init',
      text: `write_files:\n- {path: /etc/rancher/rke2/registries.yaml, encoding: b64, content: ${btoa(MINE)}}\n`,
      gives: MINE,
    },
    {
      why: 'a variable of k3s-io/k3s-ansible',
      id: 'ansible',
      text: `k3s_version: v1\nregistries_config_yaml: |\n${indented(2)}other: 1\n`,
      gives: MINE,
    },
    {
      why: 'a map of Ansible, comments and all',
      id: 'ansible',
      text: `k3s_registries:\n${indented(2)}other: 1\n`,
      gives: MINE,
    },
    {
      why: 'a map of Ansible in an inventory, and not the comment on what follows it',
      id: 'ansible',
      text: `all:\n  vars:\n    k3s_registries: # registries\n${indented(6)}      # the last\n    # of the other\n    other: 1\n`,
      gives: `${MINE}# the last\n`,
    },
    {
      why: 'a map of Ansible that names what is elsewhere',
      id: 'ansible',
      text: 'mirror: &mirror {endpoint: ["https://mirror.example.com"]}\nk3s_registries:\n  mirrors:\n    docker.io:\n      <<: *mirror\n',
      gives: MIRROR,
    },
    {
      why: 'lists of Ansible',
      id: 'ansible-lists',
      text: 'rke2_custom_registry_mirrors:\n  - name: docker.io\n    endpoint: ["https://mirror.example.com"]\n    rewrite: \'"^a/(.*)": "b/$1"\'\nrke2_custom_registry_configs:\n  - endpoint: \'"mirror.example.com"\'\n    config:\n      auth: {username: u, password: p}\n      tls: {insecure_skip_verify: true}\n',
      gives: `${MIRROR}    rewrite:\n      "^a/(.*)": "b/$1"\nconfigs:\n  mirror.example.com:\n    auth:\n      username: "u"\n      password: "p"\n    tls:\n      insecure_skip_verify: true\n`,
    },
    {
      why: 'values of a HelmChart with the file as a text',
      id: 'helm-values',
      text: `kind: HelmChart\nmetadata: {name: writer}\nspec:\n  valuesContent: |\n    files:\n      registries.yaml: |\n${indented(8)}`,
      gives: MINE,
    },
    {
      why: 'values of a HelmChartConfig with the file as a map',
      id: 'helm-values',
      text: 'kind: HelmChartConfig\nspec:\n  valuesContent: |-\n    node:\n      registries:\n        mirrors:\n          docker.io: {endpoint: ["https://mirror.example.com"]}\n        configs:\n          mirror.example.com: {auth: {username: u, password: p}}\n',
      gives:
        'mirrors:\n  docker.io: {endpoint: ["https://mirror.example.com"]}\nconfigs:\n  mirror.example.com: {auth: {username: u, password: p}}\n',
    },
    {
      why: 'values of a HelmRelease',
      id: 'helm-values',
      text: `kind: HelmRelease\nspec:\n  values:\n    any: |\n${indented(6)}`,
      gives: MINE,
    },
    {
      why: 'a k3d configuration',
      id: 'k3d',
      text: `apiVersion: k3d.io/v1alpha5\nkind: Simple\nregistries:\n  use: [a]\n  config: |\n${indented(4)}`,
      gives: MINE,
      notes: [/registries\.use/],
    },
    {
      why: 'a heredoc',
      id: 'shell',
      text: `mkdir -p /etc/rancher/k3s\ncat > /etc/rancher/k3s/registries.yaml <<'EOF'\n${MINE}EOF\nsystemctl restart k3s\n`,
      gives: MINE,
    },
    {
      why: 'a heredoc of tee that expands',
      id: 'shell',
      text: `sudo tee /etc/rancher/k3s/registries.yaml <<EOF >/dev/null\nmirrors:\n  docker.io:\n    endpoint: ["https://$HOST"]\nEOF\n`,
      gives: 'mirrors:\n  docker.io:\n    endpoint: ["https://$HOST"]\n',
      notes: [/expands/],
    },
    {
      why: 'a heredoc without the tabs before it',
      id: 'shell',
      text: `if true; then\n\tcat > registries.yaml <<-EOF\n${MINE.replace(/^(?=.)/gm, '\t')}\tEOF\nfi\n`,
      gives: MINE,
    },
    {
      why: 'a heredoc with what the shell leaves of its escapes',
      id: 'shell',
      text: 'cat <<EOF | sudo tee /etc/rancher/k3s/registries.yaml\nmirrors:\n  docker.io:\n    rewrite: {"^a/(.*)": "b/\\$1"}\nEOF\n',
      gives: 'mirrors:\n  docker.io:\n    rewrite: {"^a/(.*)": "b/$1"}\n',
    },
    {
      why: 'the heredoc that writes the file, and no other',
      id: 'shell',
      text: `cat > config.yaml <<A\nmirrors: [x]\nA\ncat > registries.yaml <<A\n${MINE}A\n`,
      gives: MINE,
    },
  ])('$why', ({ id, text, fileName = null, gives, notes = [] }) => {
    const found = recognise(text, fileName)
    expect(found?.id).toBe(id)
    expect(found?.text).toBe(gives)
    expect(
      found?.notes
        .map(inEnglish)
        .filter((note) => !note.startsWith('Taken out') && !notes.some((expected) => expected.test(note))),
    ).toEqual([])
    for (const note of notes) expect(found?.notes.map(inEnglish).join('\n')).toMatch(note)
    if (gives !== '') expect(parseRegistries(gives).parseError).toBeNull()
  })
})

describe('leaves alone', () => {
  it.each(good)('%s', (_, text) => {
    expect(recognise(text)).toBeNull()
  })

  it.each(['', 'hello', 'a: 1\n', '[1, 2]', '{}', 'kind: Pod\n', 'version = 3\n', '<html>', 'mirrors: {}\n'])(
    '%j',
    (text) => {
      expect(recognise(text)).toBeNull()
    },
  )
})

describe('takes back what was exported', () => {
  const text =
    '# ours\nmirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n    rewrite: {"^library/(.*)": "hub/$1"}\nconfigs:\n  mirror.example.com:\n    auth: {username: u, password: "p{{x}}"}\n'
  const parsed = parseRegistries(text)
  const options = {
    distribution: 'k3s',
    release: 'v1.37.1+k3s1',
    disableDefaultRegistryEndpoint: false,
    embeddedRegistry: false,
    dataDir: null,
    systemDefaultRegistry: null,
  } as const
  it.each(READ_FORMATS)('$title', ({ id, make }) => {
    const found = recognise(make({ parsed, options }).text)
    if (['rancher', 'ansible-map', 'ansible-lists', 'cluster-api', 'harvester'].includes(id))
      expect(parseRegistries(found?.text ?? '').registries).toEqual(parsed.registries)
    else expect(found?.text).toBe(text)
  })
})

it('never throws, and says nothing of secrets', () => {
  const word = fc.constantFrom(
    'kind: Secret\n',
    'auths:',
    '{"auths":',
    'machine:\n',
    ' registries:\n',
    '[host]\n',
    '[[registry]]\n',
    'plugins',
    '"a"',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '\n',
    '  ',
    '- ',
    'EOF',
    '<<',
    'null',
    '\u0000',
    '日',
  )
  expect(() =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        (text) => void recognise(text),
      ),
      { numRuns: 1_000 },
    ),
  ).not.toThrow()
  const found = recognise(
    '{"auths": {"a.test/x": {"username": "u", "password": "hidden-secret", "registrytoken": "hidden-secret"}}}',
  )
  expect(found?.notes.map(inEnglish).join(' ')).not.toContain('hidden-secret')
  const toml = recognise(
    'server = "https://u:hidden-secret@mirror.example.com"\n[host."https://u:hidden-secret@a.test"]\ncapabilities = ["pull"]\n',
    'certs.d/docker.io/hosts.toml',
  )
  expect(toml?.notes).toHaveLength(2)
  expect(toml?.notes.map(inEnglish).join(' ')).not.toContain('hidden-secret')
})

it.each([
  ['keys of TOML within each other', `a${'.a'.repeat(8_000)} = 1`],
  ['arrays of TOML within each other', `a = ${'['.repeat(8_000)}`],
  ['a quarter of a million line ends', `x${'\n'.repeat(250_000)}`],
])('never throws at %s', (_, text) => {
  expect(recognise(text)).toBeNull()
})

it('of 10,000 heredocs the first are listed, and it says that there are more', () => {
  const text = `#!/bin/sh\n${`cat > /etc/rancher/k3s/registries.yaml <<A\n${MINE}A\n`.repeat(10_000)}`
  const found = recognise(text.slice(0, 1024 * 1024))
  expect(found?.parts).toHaveLength(50)
  expect(found?.notes.map(inEnglish).join('\n')).toContain('There are more than 50 files in it')
})
