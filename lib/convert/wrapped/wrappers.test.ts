import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/convert/recognise'
import { inEnglish } from '@/lib/words/saying'

const MINE = 'mirrors:\n  docker.io:\n    endpoint:\n      - https://m.test\n'
const by = (columns: number, text = MINE) => text.replace(/^(?=.)/gm, ' '.repeat(columns))
const PATH = '/etc/rancher/k3s/registries.yaml'

describe('takes the file out of', () => {
  it.each<{ why: string; text: string; id: string; gives?: string; fileName?: string }>([
    { why: 'echo of lines in quotes', id: 'shell', text: `echo '${MINE.trimEnd()}' | sudo tee ${PATH}\n` },
    {
      why: 'echo of escapes, as sh reads them',
      id: 'shell',
      text: `#!/bin/sh\necho "${MINE.trimEnd().replaceAll('\n', '\\n')}" > ${PATH}\n`,
    },
    {
      why: 'printf of lines',
      id: 'shell',
      text: `printf '%s\\n' ${MINE.trimEnd()
        .split('\n')
        .map((line) => `'${line}'`)
        .join(' ')} > ${PATH}\n`,
    },
    { why: 'ANSI quotes', id: 'shell', text: `printf %s $'${MINE.replaceAll('\n', '\\n')}' > ${PATH}\n` },
    {
      why: 'a marker with a dash, in quotes',
      id: 'shell',
      text: `tee ${PATH} <<"END-OF-FILE" >/dev/null\n${MINE}END-OF-FILE\n`,
    },
    { why: 'a heredoc with carriage returns at its end', id: 'shell', text: `cat > ${PATH} <<EOF\n${MINE}EOF\r\n` },
    {
      why: 'a script that is indented as a whole',
      id: 'shell',
      text: `Do this:\n\n    cat > ${PATH} <<EOF\n${by(4)}    EOF\n`,
    },
    { why: 'sh -c', id: 'shell', text: `sudo sh -c 'cat > ${PATH} <<EOF\n${MINE}EOF\n'\n` },
    { why: 'a script in a heredoc', id: 'shell', text: `ssh node bash <<'S'\ncat > ${PATH} <<'EOF'\n${MINE}EOF\nS\n` },
    {
      why: 'a variable',
      id: 'shell',
      text: `#!/bin/bash\nREGISTRIES='${MINE}'\necho "$REGISTRIES" > ${PATH}\n`,
      gives: `${MINE}\n`,
    },
    {
      why: 'the path of a variable',
      id: 'shell',
      text: `DIR=/etc/rancher/k3s\ncat <<EOF > "\${DIR}/registries.yaml"\n${MINE}EOF\n`,
    },
    {
      why: 'an argument of kubectl',
      id: 'shell',
      text: `kubectl create secret generic r --from-literal=registries.yaml="${MINE}"\n`,
    },
    {
      why: 'a Dockerfile',
      id: 'shell',
      text: `FROM rancher/k3s\nCOPY <<EOF ${PATH}\n${MINE}EOF\n`,
      fileName: 'Dockerfile',
    },
    {
      why: 'what is added twice',
      id: 'shell',
      text: `tee -a ${PATH} <<A\n${MINE}A\ntee --append ${PATH} <<A\nconfigs: {}\nA\n`,
      gives: `${MINE}configs: {}\n`,
    },
    {
      why: 'remote-exec of Terraform',
      id: 'terraform',
      text: `resource "null_resource" "n" {\n  provisioner "remote-exec" {\n    inline = [<<-E\n      cat > ${PATH} <<'EOF'\n${by(6)}      EOF\n    E\n    ]\n  }\n}\n`,
    },
    {
      why: 'jsonencode',
      id: 'terraform',
      text: 'resource "local_file" "f" {\n  filename = "registries.yaml"\n  content  = jsonencode({ mirrors = { "docker.io" = { endpoint = ["https://m.test"] } } })\n}\n',
      gives: 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://m.test"\n',
    },
    {
      why: 'cloud-init from Terraform in base64',
      id: 'terraform',
      text: `resource "a" "b" {\n  user_data = base64encode(<<EOF\n#cloud-config\nwrite_files:\n- path: ${PATH}\n  content: |\n${by(4)}EOF\n  )\n}\n`,
    },
    {
      why: 'variables of Terraform',
      id: 'terraform',
      text: `k3s_registries = <<EOT\n${MINE}EOT\n`,
      fileName: 'terraform.tfvars',
    },
    {
      why: 'blockinfile',
      id: 'ansible',
      text: `- hosts: all\n  tasks:\n    - blockinfile:\n        path: ${PATH}\n        block: |\n${by(10)}`,
    },
    {
      why: 'a shell task',
      id: 'ansible',
      text: `- hosts: all\n  tasks:\n    - shell: |\n        cat > ${PATH} <<EOF\n${by(8)}        EOF\n`,
    },
    {
      why: 'files of k3d',
      id: 'k3d',
      text: `apiVersion: k3d.io/v1alpha5\nkind: Simple\nfiles:\n  - destination: ${PATH}\n    source: |\n${by(6)}`,
    },
    {
      why: 'a Secret under another name',
      id: 'kubernetes-object',
      text: `kind: Secret\ndata:\n  registries: ${btoa(MINE)}\n`,
    },
    {
      why: 'user-data in a Secret',
      id: 'kubernetes-object',
      text: `kind: Secret\ndata:\n  value: ${btoa(`#cloud-config\nwrite_files:\n- path: ${PATH}\n  content: |\n${by(4)}`)}\n`,
    },
    {
      why: 'cloud-init in a ConfigMap',
      id: 'kubernetes-object',
      text: `kind: ConfigMap\ndata:\n  cloud-init: |\n    #cloud-config\n    write_files:\n    - path: ${PATH}\n      content: |\n${by(8)}`,
    },
    {
      why: 'CloudInit of Harvester',
      id: 'other-yaml',
      text: `kind: CloudInit\nspec:\n  contents: |\n    stages:\n      network:\n      - files:\n        - path: ${PATH}\n          content: |\n${by(12)}`,
    },
    { why: 'values of a chart', id: 'other-yaml', text: `nodes:\n  registries: |\n${by(4)}` },
    {
      why: 'an attribute set of Nix',
      id: 'nixos',
      text: `{ ... }: {\n  environment.etc = {\n    "rancher/k3s/registries.yaml" = {\n      mode = "0600";\n      text = ''\n${by(8)}      '';\n    };\n  };\n}\n`,
    },
    {
      why: 'writeText',
      id: 'nixos',
      text: `{ pkgs, ... }: {\n  services.k3s.configPath = pkgs.writeText "registries.yaml" ''\n${by(4)}  '';\n}\n`,
    },
    {
      why: 'a MachineConfig',
      id: 'ignition',
      text: `kind: MachineConfig\nspec:\n  config:\n    ignition: {version: 3.2.0}\n    storage:\n      files:\n      - path: ${PATH}\n        contents: {source: "data:text/plain;charset=utf-8;base64,${btoa(MINE)}"}\n`,
    },
  ])('$why', ({ text, id, gives = MINE, fileName = null }) => {
    const found = recognise(text, fileName)
    expect(found?.id).toBe(id)
    expect(found?.text).toBe(gives)
    expect(found?.parts).toHaveLength(1)
  })
})

describe('says of a config or secret of Compose where its content is', () => {
  const SERVICE = `services:\n  k3s:\n    image: rancher/k3s\n    OWN: [{source: registries.yaml, target: ${PATH}}]\n`
  const compose = (own: string, entry: string) => `${SERVICE.replace('OWN', own)}${own}:\n  registries.yaml:\n${entry}`
  const CONTENT = `    content: |\n${by(6)}`
  it.each<{ why: string; text: string; gives: readonly string[]; notes: readonly string[] }>([
    { why: 'nothing of a config in the same document', text: compose('configs', CONTENT), gives: [MINE], notes: [] },
    { why: 'nothing of a secret in the same document', text: compose('secrets', CONTENT), gives: [MINE], notes: [] },
    {
      why: 'its file',
      text: compose('configs', '    file: ./files/k3s.yaml\n'),
      gives: [],
      notes: ['It names a file, ./files/k3s.yaml: open that one.'],
    },
    {
      why: 'its variable of the environment',
      text: compose('secrets', '    environment: REGISTRIES\n'),
      gives: [],
      notes: ['What goes there is ${REGISTRIES}, which is filled in from elsewhere: open that.'],
    },
    {
      why: 'a source that is no key of them, and so a file',
      text: `services:\n  k3s:\n    volumes: [{type: bind, source: ./registries.yaml, target: ${PATH}}]\n`,
      gives: [],
      notes: ['It names a file, ./registries.yaml: open that one.'],
    },
  ])('$why', ({ text, gives, notes }) => {
    const found = recognise(text)
    expect(found?.parts.map((part) => part.text)).toEqual(gives)
    expect(found?.notes.map(inEnglish).filter((note) => !note.startsWith('Taken out of'))).toEqual(notes)
  })
})

describe('says what the shell does', () => {
  it.each([
    {
      why: 'an argument of the script',
      text: `cat > ${PATH} <<A\nmirrors:\n  a.test:\n    rewrite: {"(.*)": "b/$1"}\nA\n`,
      says: /write \\\$1/,
    },
    {
      why: 'a variable',
      text: `cat > ${PATH} <<A\nmirrors:\n  a.test: {endpoint: ["https://$HOST"]}\nA\n`,
      says: /expands/,
    },
    {
      why: 'nothing of a quoted marker',
      text: `cat > ${PATH} <<'A'\nmirrors:\n  a.test: {endpoint: ["https://$HOST"]}\nA\n`,
      says: null,
    },
    {
      why: 'nothing of an escaped dollar',
      text: `cat > ${PATH} <<A\nmirrors:\n  a.test:\n    rewrite: {"(.*)": "b/\\$1"}\nA\n`,
      says: null,
    },
    {
      why: 'echo that escapes or does not',
      text: `#!/bin/sh\necho "mirrors:\\n  a.test: {}" > ${PATH}\n`,
      says: /echo without -e/,
    },
  ])('$why', ({ text, says }) => {
    const notes = recognise(text)?.notes.map(inEnglish).slice(1).join('\n') ?? ''
    if (says === null) expect(notes).toBe('')
    else expect(notes).toMatch(says)
  })
})

it('bash without -e writes the backslash, and so it is read', () => {
  expect(recognise(`#!/bin/bash\necho "mirrors:\\n  a.test: {}" > ${PATH}\n`)?.text).toBe('mirrors:\\n  a.test: {}\n')
})
