import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { TESTDATA } from '@/lib/testdata/folder'
import { listFiles } from './list-files'

/** Files of the folder by what they are copied from. */
const REPORTED: Readonly<Record<string, string>> = {
  'ansible/group_vars.yml': 'role-variables.yaml',
  'ansible/templates/registries.yaml.j2': 'template-with-branches.yaml.j2',
  'cloud/harvester.yaml': 'harvester-installation.yaml',
  'cloud/rancher.yaml': 'rancher-in-the-plural.yaml',
  'cloud/user-data.yaml': 'user-data-of-k3os.yaml',
  'docs/event.txt': 'event-of-the-kubelet.txt',
  'install.sh': 'script-with-two-files.sh',
  'registries.yaml': 'account-under-the-mirrored-registry.yaml',
  'terraform/cluster.tf': 'web-site-of-docker-hub.tf',
}

const WRITTEN: Readonly<Record<string, string | Uint8Array>> = {
  'README.md': '# Our cluster\n\nmirrors:\n  docker.io: see registries.yaml\n',
  'cloud/app.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
  'cloud/misspelt.yaml':
    'kind: Cluster\napiVersion: provisioning.cattle.io/v1\nspec:\n  rkeConfig:\n    registries:\n      mirror: {docker.io: {endpoint: ["https://m.test"]}}\n',
  'compose.yaml':
    'services:\n  k3s:\n    image: rancher/k3s:v1.33.4-k3s1\n    volumes: ["./registries.yaml:/etc/rancher/k3s/registries.yaml"]\n',
  'docs/hi.sh': '#!/bin/sh\necho hi\n',
  'docs/logo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe]),
  'edge-registries.yaml': 'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com"]\n',
  'terraform/empty.tf': 'locals { a = 1 }\n',
}

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullpath-'))
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  for (const [name, from] of Object.entries(REPORTED))
    await write(name, await readFile(join(TESTDATA, 'reports', from)))
  for (const [name, content] of Object.entries(WRITTEN)) await write(name, content)
})

afterAll(() => rm(folder, { recursive: true }))

/** As from within the folder: lines are broken by how long names are. */
async function lintFolder() {
  const terminal = {
    ...fakeTerminal(),
    list: async (path: string, limit: number) => {
      return (await listFiles(join(folder, path), limit))?.map((file) => relative(folder, file)) ?? null
    },
    read: (path: string) => readFile(join(folder, path)),
  }
  const code = await run(['lint', '.'], terminal)
  return { code, output: terminal.output(), errors: terminal.errors() }
}

describe('a folder of YAML, scripts, Terraform, templates and what else is in a repository', () => {
  test('is summed up by file, each part of a file by its lines, and all others have a reason', async () => {
    const { code, output, errors } = await lintFolder()
    expect(errors).toBe('')
    expect(code).toBe(1)
    const lines = output.split('\n')
    const from = lines.findIndex((line) => line.startsWith('✖'))
    const summary = lines.slice(from, lines.indexOf('', from)).map((line) => line.replace(/ {2,}(?=\S)/g, '  '))
    expect(summary).toEqual([
      '✖ 12 problems in 10 files (2 errors, 10 warnings, 10 notes)',
      '  terraform/cluster.tf  1 error, 1 warning',
      '  cloud/misspelt.yaml  1 error',
      '  cloud/rancher.yaml  2 warnings, 1 note',
      '  install.sh, lines 18-28  2 warnings, 1 note',
      '  install.sh, lines 5-14  2 warnings',
      '  ansible/group_vars.yml  1 warning, 2 notes',
      '  ansible/templates/registries.yaml.j2  1 warning, 2 notes',
      '  registries.yaml  1 warning, 1 note',
      '  cloud/harvester.yaml  2 notes',
      '  cloud/user-data.yaml  1 note',
      '  nothing found: edge-registries.yaml',
      '7 files skipped:',
      '  not YAML by name: README.md, docs/hi.sh, terraform/empty.tf',
      '  neither mirrors nor configs at the root: cloud/app.yaml',
      '  a Compose file that runs K3s, which names another file: compose.yaml',
      '  an error message of a pull: docs/event.txt',
      '  not text: docs/logo.png',
    ])
  })

  test('names lines of the files as they are, also within messages', async () => {
    const { output } = await lintFolder()
    const flat = output.replace(/\s+/g, ' ')
    expect(flat).toContain('21:18 warning 3 placeholders are not filled in: ${REGISTRY} (lines 21, 23, 25)')
    expect(flat).toContain('${var.docker_username} (line 12) and ${var.docker_password} (line 13)')
    expect(flat).toContain('{{ site_registry }}, {{ site_registry_user }} and {{ site_registry_password }}. RKE2 fills')
  })

  test('loses nothing silently of a file in which nothing can be taken', async () => {
    const { output } = await lintFolder()
    expect(output.replace(/\s+/g, ' ')).toContain('spec.rkeConfig.registries.mirror was not taken')
  })

  test('says for which files advice is that is not for all', async () => {
    const { output } = await lintFolder()
    expect(output).toMatch(
      /^ansible\/group_vars\.yml, cloud\/rancher\.yaml, install\.sh:\n(?:.+\n)*?.*Put it at \/etc\/rancher\/rke2\//m,
    )
  })
})
