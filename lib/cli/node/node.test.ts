import { afterAll, describe, expect, test } from 'vitest'
import { rmSync } from 'node:fs'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import {
  CHANGED_MS,
  emptyDisk,
  NODE_ERAS,
  nodeDisk,
  STARTED_MS,
  type NodeDisk,
  type NodeEra,
} from '@/lib/testdata/node-disk'
import { run } from '@/lib/cli/run'
import { inspect } from './inspect'
import { realTree } from './tree/real-tree'

const ERAS = Object.keys(NODE_ERAS) as readonly NodeEra[]
const FILE = '/etc/rancher/k3s/registries.yaml'
const ETC = '/var/lib/rancher/k3s/agent/etc/containerd'
const UNIT = '/etc/systemd/system/k3s.service'
const CANARY = 'canary-S3cret-93'
const MINE = `mirrors:
  docker.io:
    endpoint:
      - "https://other.example.com"
`

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })))

function kept(disk: NodeDisk): NodeDisk {
  roots.push(disk.root)
  return disk
}

interface Report {
  readonly verdict: { readonly outcome: string; readonly cause: string | null }
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly path: string | null
    readonly line: number | null
    readonly wrong: string
  }[]
  readonly node: {
    readonly distribution: string
    readonly role: string | null
    readonly release: { readonly name: string; readonly from: string; readonly certain: boolean }
    readonly flags: Readonly<Record<string, { readonly value: string; readonly path: string }>>
    readonly dataDir: string
  }
  readonly registries: { readonly path: string; readonly state: string; readonly sha256: string | null }
  readonly generated: {
    readonly files: readonly { readonly path: string; readonly status: string; readonly changes: readonly string[] }[]
  }
  readonly log: {
    readonly hosts: readonly { readonly host: string; readonly answer: string; readonly count: number }[]
  } | null
  readonly pulls: readonly {
    readonly now: { readonly attempts: readonly { readonly url: string; readonly kind: string }[] } | null
    readonly changesAtRestart: boolean
    readonly afterRestart: { readonly attempts: readonly { readonly url: string }[] } | null
  }[]
}

async function looked(disk: NodeDisk, ...argv: readonly string[]) {
  const terminal = fakeTerminal()
  const before = disk.hash()
  const code = await run(['node', '--root', disk.root, '--json', ...argv], terminal)
  expect(disk.hash(), 'nothing is written').toBe(before)
  expect(terminal.errors()).toBe('')
  const text = terminal.output()
  return { code, text, report: JSON.parse(text) as Report }
}

async function printed(disk: NodeDisk, ...argv: readonly string[]): Promise<string> {
  const terminal = fakeTerminal()
  await run(['node', '--root', disk.root, ...argv], terminal)
  return terminal.output() + terminal.errors()
}

describe.each(ERAS)('a node of %s after its start', (era) => {
  const { release } = NODE_ERAS[era]

  test('has nothing wrong, with its release and without', async () => {
    const disk = kept(nodeDisk({ era }))
    for (const argv of [['--release', release], []]) {
      const { code, report } = await looked(disk, '--image', 'nginx:1.27', ...argv)
      expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
      expect(report.verdict).toEqual({ outcome: 'fine', cause: null })
      expect(code).toBe(0)
      expect(report.generated.files.map(({ status }) => status)).not.toContain('differs')
      expect(report.pulls[0]?.now?.attempts.map(({ url, kind }) => [new URL(url).host, kind])).toEqual([
        ['registry.example.com:5000', 'mirror'],
        ['registry-1.docker.io', 'default'],
      ])
      expect(report.pulls[0]?.changesAtRestart).toBe(false)
    }
  })

  test('was not restarted after its file was changed', async () => {
    const disk = kept(nodeDisk({ era }))
    disk.write(FILE, MINE, { modifiedMs: CHANGED_MS })
    for (const argv of [['--release', release], []]) {
      const { code, report } = await looked(disk, '--image', 'nginx', ...argv)
      expect(report.verdict).toEqual({ outcome: 'wrong', cause: 'not-restarted' })
      expect(code).toBe(1)
      expect(report.findings[0]).toMatchObject({ code: 'not-restarted', path: FILE })
      const [pull] = report.pulls
      expect(pull?.changesAtRestart).toBe(true)
      expect(pull?.now?.attempts[0]?.url).toContain('registry.example.com:5000')
      expect(pull?.afterRestart?.attempts[0]?.url).toContain('other.example.com')
    }
  })

  test('with a certificate file that is missing', async () => {
    const disk = kept(nodeDisk({ era, file: 'good/02-docs-tls-with-auth.yaml' }))
    const { report } = await looked(disk, '--release', release)
    expect(report.verdict.cause).toBe('certificate-missing')
    expect(report.findings[0]?.path).toBe('/etc/ssl/certs/registry-ca.pem')
    disk.write('/etc/ssl/certs/registry-ca.pem', '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n')
    expect((await looked(disk, '--release', release)).report.verdict.outcome).toBe('fine')
  })
})

type Change = (disk: NodeDisk) => void

const replaceIn =
  (path: string, before: string, after: string): Change =>
  (disk) =>
    disk.write(path, disk.text(path).replace(before, after))

const FOREIGN = `server = "https://docker.io"

[host."http://10.0.0.7:30020"]
capabilities = ["pull", "resolve"]
`

// Each with one cause, which is named first.
test.each<{
  readonly why: string
  readonly era?: NodeEra
  readonly role?: 'server' | 'agent'
  readonly distribution?: 'k3s' | 'rke2'
  readonly file?: string
  readonly change: Change
  readonly cause: string
  readonly path?: string
}>([
  {
    why: 'flags changed after the start',
    change: (disk) =>
      disk.write('/etc/rancher/k3s/config.yaml', 'disable-default-registry-endpoint: true\n', {
        modifiedMs: CHANGED_MS,
      }),
    cause: 'not-restarted',
    path: '/etc/rancher/k3s/config.yaml',
  },
  {
    why: 'the unit changed after the start',
    change: (disk) =>
      disk.write(UNIT, disk.text(UNIT).replace('server \\', "server '--disable-default-registry-endpoint' \\"), {
        modifiedMs: CHANGED_MS,
      }),
    cause: 'not-restarted',
    path: UNIT,
  },
  {
    why: 'the file removed after the start',
    change: (disk) => disk.remove(FILE),
    cause: 'not-restarted',
    path: FILE,
  },
  {
    why: 'a file of the node edited by hand',
    change: (disk) =>
      disk.write(
        `${ETC}/certs.d/docker.io/hosts.toml`,
        disk.text(`${ETC}/certs.d/docker.io/hosts.toml`).replace('registry.example.com', 'hand.example.com'),
        { modifiedMs: CHANGED_MS },
      ),
    cause: 'edited-by-hand',
    path: `${ETC}/certs.d/docker.io/hosts.toml`,
  },
  {
    why: 'a file of something else in its place',
    change: (disk) => disk.write(`${ETC}/certs.d/docker.io/hosts.toml`, FOREIGN, { modifiedMs: CHANGED_MS }),
    cause: 'foreign-file',
    path: `${ETC}/certs.d/docker.io/hosts.toml`,
  },
  {
    why: 'Spegel of its chart',
    change: (disk) => {
      disk.write(`${ETC}/certs.d/_backup/docker.io/hosts.toml`, disk.text(`${ETC}/certs.d/docker.io/hosts.toml`))
      disk.write(`${ETC}/certs.d/docker.io/hosts.toml`, FOREIGN, { modifiedMs: CHANGED_MS })
    },
    cause: 'foreign-moved',
    path: `${ETC}/certs.d/_backup`,
  },
  {
    why: 'a template without the base',
    change: (disk) => {
      disk.write(`${ETC}/config-v3.toml.tmpl`, 'version = 3\n')
      disk.write(`${ETC}/config.toml`, 'version = 3\n', { modifiedMs: STARTED_MS })
    },
    cause: 'template-without-config-path',
    path: `${ETC}/config-v3.toml.tmpl`,
  },
  {
    why: 'a template without logins',
    file: 'good/19-dockerhub-credentials.yaml',
    change: (disk) => {
      const own = `version = 3\n[plugins.'io.containerd.cri.v1.images'.registry]\nconfig_path = "${ETC}/certs.d"\n`
      disk.write(`${ETC}/config-v3.toml.tmpl`, own)
      disk.write(`${ETC}/config.toml`, own, { modifiedMs: STARTED_MS })
    },
    cause: 'template-without-auth',
  },
  {
    why: 'a template of before 2024 without mirrors',
    era: 'K0',
    change: (disk) => {
      disk.write(`${ETC}/config.toml.tmpl`, 'version = 2\n')
      disk.write(`${ETC}/config.toml`, 'version = 2\n', { modifiedMs: STARTED_MS })
    },
    cause: 'template-without-mirrors',
  },
  {
    why: 'another name of the file',
    change: (disk) => {
      disk.write('/etc/rancher/k3s/registries.yml', disk.text(FILE))
      disk.remove(FILE)
    },
    cause: 'file-name',
    path: '/etc/rancher/k3s/registries.yml',
  },
  {
    why: 'a name with a slip',
    change: (disk) => {
      disk.write('/etc/rancher/k3s/registry.yaml', disk.text(FILE))
      disk.remove(FILE)
    },
    cause: 'file-name',
  },
  {
    why: 'another folder',
    change: (disk) => {
      disk.write('/etc/k3s/registries.yaml', disk.text(FILE))
      disk.remove(FILE)
    },
    cause: 'file-place',
    path: '/etc/k3s/registries.yaml',
  },
  {
    why: 'the folder of manifests',
    change: (disk) => {
      disk.write('/var/lib/rancher/k3s/server/manifests/registries.yaml', disk.text(FILE))
      disk.remove(FILE)
    },
    cause: 'file-place',
  },
  {
    why: 'the path of K3s on a node of RKE2',
    distribution: 'rke2',
    change: (disk) => {
      disk.write(FILE, disk.text('/etc/rancher/rke2/registries.yaml'))
      disk.remove('/etc/rancher/rke2/registries.yaml')
    },
    cause: 'file-place',
    path: FILE,
  },
  {
    why: 'a directory in place of the file, as a mount makes it',
    change: (disk) => {
      disk.remove(FILE)
      disk.write(`${FILE}/x`, '')
    },
    cause: 'file-folder',
  },
  {
    why: 'keys at the wrong level',
    change: (disk) =>
      disk.write(
        FILE,
        'mirrors:\n  docker.io:\n    endpoint: ["https://registry.example.com:5000"]\n  configs:\n    a.example.com: {}\n',
      ),
    cause: 'key-wrong-level',
    path: FILE,
  },
  {
    why: 'a file that is not YAML',
    change: (disk) => disk.write(FILE, 'mirrors:\n  *: {}\n', { modifiedMs: CHANGED_MS }),
    cause: 'file-rejected',
    path: FILE,
  },
  {
    why: 'a config.yaml that is not YAML',
    change: (disk) => disk.write('/etc/rancher/k3s/config.yaml', 'a: [\n'),
    cause: 'config-rejected',
  },
  { why: 'Docker', change: replaceIn(UNIT, 'server \\', 'server --docker \\'), cause: 'runtime-docker', path: UNIT },
  {
    why: 'another runtime',
    change: (disk) =>
      disk.write(
        '/etc/rancher/k3s/config.yaml',
        'container-runtime-endpoint: unix:///run/containerd/containerd.sock\n',
      ),
    cause: 'runtime-external',
    path: '/etc/rancher/k3s/config.yaml',
  },
  { why: 'no agent', change: replaceIn(UNIT, 'server \\', 'server --disable-agent=true \\'), cause: 'agent-disabled' },
  {
    why: 'two drop-ins, of which the second one counts',
    change: (disk) => {
      disk.write('/etc/rancher/k3s/config.yaml.d/10-team.yaml', `private-registry: ${FILE}\n`)
      disk.write('/etc/rancher/k3s/config.yaml.d/20-site.yml', 'private-registry: /etc/site/registries.yaml\n')
    },
    cause: 'private-registry-missing',
    path: '/etc/rancher/k3s/config.yaml.d/20-site.yml',
  },
  {
    why: 'two drop-ins of the unit, of which the second one counts',
    change: (disk) => {
      disk.write(`${UNIT}.d/10-a.conf`, '[Service]\nExecStart=\nExecStart=/usr/local/bin/k3s server\n')
      disk.write(`${UNIT}.d/20-b.conf`, '[Service]\nExecStart=\nExecStart=/usr/local/bin/k3s server --docker\n')
    },
    cause: 'runtime-docker',
  },
  {
    why: 'an agent that was not restarted',
    role: 'agent',
    change: (disk) => disk.write(FILE, MINE, { modifiedMs: CHANGED_MS }),
    cause: 'not-restarted',
  },
  {
    why: 'RKE2 that was not restarted',
    distribution: 'rke2',
    change: (disk) => disk.write('/etc/rancher/rke2/registries.yaml', MINE, { modifiedMs: CHANGED_MS }),
    cause: 'not-restarted',
    path: '/etc/rancher/rke2/registries.yaml',
  },
  {
    why: 'a directory that comes before the wildcard',
    file: 'good/01-docs-mirror-basic.yaml',
    change: (disk) => {
      disk.write(FILE, 'mirrors:\n  "*":\n    endpoint: ["https://registry.example.com:5000"]\n')
      disk.remove(`${ETC}/certs.d/docker.io`)
      disk.write(
        `${ETC}/certs.d/_default/hosts.toml`,
        '# File generated by k3s. DO NOT EDIT.\n\nserver = ""\ncapabilities = ["pull", "resolve", "push"]\n\n[host]\n\n[host."https://registry.example.com:5000/v2"]\n  capabilities = ["pull", "resolve"]\n',
        { modifiedMs: STARTED_MS },
      )
      disk.write(`${ETC}/certs.d/quay.io/hosts.toml`, FOREIGN)
    },
    cause: 'foreign-hides',
    path: `${ETC}/certs.d/quay.io/hosts.toml`,
  },
])('$why: $cause', async ({ era = 'K7', role, distribution, file, change, cause, path }) => {
  const disk = kept(
    nodeDisk({ era, ...(role && { role }), ...(distribution && { distribution }), ...(file && { file }) }),
  )
  change(disk)
  const release = distribution === 'rke2' ? [] : ['--release', NODE_ERAS[era].release]
  const { code, report } = await looked(disk, ...release)
  expect(report.verdict).toEqual({ outcome: 'wrong', cause })
  expect(code).toBe(1)
  if (path !== undefined) expect(report.findings[0]?.path).toBe(path)
  expect(await printed(disk, ...release)).toMatch(/^wrong: /)
})

describe('a node', () => {
  test('of RKE2: its release is that of its programs', async () => {
    const { report, code } = await looked(kept(nodeDisk({ era: 'K7', distribution: 'rke2' })))
    expect(code).toBe(0)
    expect(report.node).toMatchObject({
      distribution: 'rke2',
      role: 'server',
      release: { name: 'v1.32.3+rke2r1', from: 'runtime', certain: true },
    })
  })

  test('of RKE2 whose programs are gone: a release with the containerd of its log', async () => {
    const disk = kept(nodeDisk({ era: 'K7', distribution: 'rke2' }))
    disk.remove('/var/lib/rancher/rke2/bin')
    disk.remove('/var/lib/rancher/rke2/data')
    const { report } = await looked(disk)
    expect(report.node.release).toMatchObject({ name: 'v1.32.3+rke2r1', from: 'containerd', certain: false })
    expect(report.verdict.outcome).toBe('fine')
  })

  test('that is an agent only', async () => {
    const { report } = await looked(kept(nodeDisk({ era: 'K7', role: 'agent' })))
    expect(report.node.role).toBe('agent')
    expect(report.verdict.outcome).toBe('fine')
  })

  test('with another data directory', async () => {
    const { report } = await looked(kept(nodeDisk({ era: 'K7', dataDir: '/srv/k3s' })))
    expect(report.node).toMatchObject({ dataDir: '/srv/k3s', flags: { 'data-dir': { value: '/srv/k3s' } } })
    expect(report.verdict.outcome).toBe('fine')
    expect(report.generated.files.map(({ path }) => path)).toContain(
      '/srv/k3s/agent/etc/containerd/certs.d/docker.io/hosts.toml',
    )
  })

  test('whose data directory was moved without a restart', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.write('/etc/rancher/k3s/config.yaml', 'data-dir: /srv/k3s\n', { modifiedMs: CHANGED_MS })
    const { report } = await looked(disk)
    expect(report.verdict.cause).toBe('data-dir-moved')
  })

  test('with flags of config.yaml and its drop-ins', async () => {
    const disk = kept(nodeDisk({ era: 'K7', disableDefault: true }))
    disk.write('/etc/rancher/k3s/config.yaml.d/50-x.yaml', 'node-label+:\n  - a=b\nembedded-registry: "false"\n')
    disk.write('/etc/rancher/k3s/config.yaml.d/ignored.txt', 'docker: true\n')
    const { report } = await looked(disk, '--image', 'nginx')
    expect(report.node.flags).toEqual({
      'disable-default-registry-endpoint': { value: 'true', path: '/etc/rancher/k3s/config.yaml' },
      'embedded-registry': { value: 'false', path: '/etc/rancher/k3s/config.yaml.d/50-x.yaml' },
    })
    expect(report.verdict.outcome).toBe('fine')
    expect(report.pulls[0]?.now?.attempts).toHaveLength(1)
  })

  test('that has two programs', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.write('/etc/rancher/rke2/config.yaml', '')
    const { report } = await looked(disk)
    expect(report.findings.map(({ code }) => code)).toContain('two-programs')
    expect((await looked(disk, '--distribution', 'rke2')).report.node.distribution).toBe('rke2')
  })

  test('that never started', async () => {
    const disk = kept(emptyDisk())
    disk.write(FILE, MINE, { mode: 0o600 })
    const { report, code } = await looked(disk)
    expect(report.findings.map(({ code: each }) => each)).toContain('never-started')
    expect([report.verdict.outcome, code]).toEqual(['fine', 0])
  })

  test('whose times were lost, and which may run another release', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.write(FILE, MINE)
    const open = await looked(disk)
    expect(open.report.verdict).toEqual({ outcome: 'undecided', cause: 'generated-differs' })
    expect(open.code).toBe(3)
    const { report } = await looked(disk, '--release', NODE_ERAS.K7.release)
    expect(report.verdict).toEqual({ outcome: 'wrong', cause: 'generated-differs' })
  })

  test('with its file readable by all', async () => {
    const disk = kept(nodeDisk({ era: 'K7', file: 'good/19-dockerhub-credentials.yaml' }))
    disk.write(FILE, disk.text(FILE), { mode: 0o644 })
    const { report } = await looked(disk)
    expect(report.findings.map(({ code }) => code)).toContain('file-readable')
  })

  test('behind a proxy, and with an exception from it', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.write('/etc/default/k3s', 'HTTPS_PROXY=http://user:canary@proxy.example.com:3128\nNO_PROXY=10.0.0.0/8\n')
    const one = await looked(disk, '--image', 'nginx')
    expect(one.report.findings.find(({ code }) => code === 'proxy')?.wrong).toContain('registry.example.com:5000')
    expect(one.text).not.toContain('canary')
    disk.write('/etc/default/k3s', 'HTTPS_PROXY=http://proxy.example.com:3128\nCONTAINERD_NO_PROXY=.example.com\n')
    expect((await looked(disk, '--image', 'nginx')).report.findings.map(({ code }) => code)).not.toContain('proxy')
  })

  test('and what its log says since containerd started', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    const path = '/var/lib/rancher/k3s/agent/containerd/containerd.log'
    const at = 'time="2026-01-01T09:30:00Z" level=info'
    disk.write(
      path,
      [
        `${at} msg="trying next host after status: 401 Unauthorized" host="old.example.com"`,
        disk.text(path).trimEnd(),
        `${at} msg="trying next host after status: 404 Not Found" host="registry.example.com:5000"`,
        ...Array.from(
          { length: 3 },
          () =>
            `${at} msg="trying next host" error="failed to do request: Head \\"https://registry.example.com:5000/v2/a?ns=docker.io&sig=${CANARY}\\": dial tcp 10.0.0.9:5000: connect: connection refused" host="registry.example.com:5000"`,
        ),
        `time="2026-01-01T09:30:00Z" level=error msg="PullImage \\"docker.io/library/nginx:1\\" failed" error="not found"`,
      ].join('\n'),
    )
    const { report, text } = await looked(disk, '--image', 'nginx')
    expect(report.log?.hosts.map(({ host, count }) => [host, count])).toEqual([
      ['registry.example.com:5000', 3],
      ['registry.example.com:5000', 1],
    ])
    expect(report.findings.map(({ code }) => code)).toContain('endpoint-failed')
    expect(text).toContain('connection refused')
    expect(text).not.toContain(CANARY)
    expect(await printed(disk)).toContain('3× registry.example.com:5000')
  })
})

describe('a template', () => {
  test('that begins with the base is no problem', async () => {
    const disk = kept(nodeDisk({ era: 'K7', file: 'good/19-dockerhub-credentials.yaml' }))
    disk.write(`${ETC}/config.toml.tmpl`, '{{ template "base" . }}\n[plugins]\n')
    const { report } = await looked(disk, '--release', NODE_ERAS.K7.release)
    expect(report.verdict.outcome).toBe('fine')
    expect(report.findings.map(({ code }) => code)).toContain('template-used')
  })

  test('that adds something about registries is noted, unless the node was not restarted', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    const more = `[plugins.'io.containerd.cri.v1.images'.registry.configs.'x'.auth]\n  username = "${CANARY}"\n`
    disk.write(`${ETC}/config-v3.toml.tmpl`, `{{ template "base" . }}\n${more}`)
    disk.write(`${ETC}/config.toml`, disk.text(`${ETC}/config.toml`) + more, { modifiedMs: STARTED_MS, mode: 0o600 })
    const one = await looked(disk, '--release', NODE_ERAS.K7.release)
    expect(one.report.verdict.outcome).toBe('fine')
    expect(one.report.findings.map(({ code }) => code)).toContain('template-overrides')
    expect(one.text).not.toContain(CANARY)
    disk.write(FILE, MINE, { modifiedMs: CHANGED_MS })
    expect((await looked(disk, '--release', NODE_ERAS.K7.release)).report.verdict.cause).toBe('not-restarted')
  })

  test('that this release does not read is noted', async () => {
    const disk = kept(nodeDisk({ era: 'K4' }))
    disk.write(`${ETC}/config-v3.toml.tmpl`, 'version = 3\n')
    const { report } = await looked(disk, '--release', NODE_ERAS.K4.release)
    expect(report.findings.map(({ code }) => code)).toContain('template-ignored')
    expect(report.verdict.outcome).toBe('fine')
  })
})

test('what Spegel moved is no fault once the node has its files again', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  disk.write(`${ETC}/certs.d/_backup/docker.io/hosts.toml`, 'x')
  const { report } = await looked(disk)
  expect(report.verdict.outcome).toBe('fine')
  expect(report.findings.find(({ code }) => code === 'foreign-moved')?.severity).toBe('info')
})

test('the release is asked for where that is allowed', async () => {
  const disk = kept(nodeDisk({ era: 'K4' }))
  const asked: string[] = []
  const facts = await inspect(realTree(disk.root), {
    distribution: null,
    release: null,
    versionOf: async (command) => {
      asked.push(command)
      return 'k3s version v1.31.1+k3s1 (452dbbc1)\ngo version go1.22.6\n'
    },
  })
  expect(asked).toEqual(['/usr/local/bin/k3s'])
  expect(facts?.release).toEqual({ name: 'v1.31.1+k3s1', from: 'program', isCertain: true, path: null })
})

test('a node of RKE2 says what RKE2 pulls itself, where that differs', async () => {
  const disk = kept(nodeDisk({ era: 'K7', distribution: 'rke2' }))
  disk.write('/etc/rancher/rke2/config.yaml', 'system-default-registry: r.example.com\n')
  const file = '/etc/rancher/rke2/registries.yaml'
  disk.write(file, `${disk.text(file)}configs:\n  "*":\n    auth: {username: me, password: ${CANARY}}\n`, {
    mode: 0o600,
  })
  const text = await printed(disk)
  expect(text).toContain('r.example.com/rancher/rke2-runtime:v1.32.3-rke2r1')
  expect(text).toContain('≠ containerd sends it no login')
  expect(text).not.toContain(CANARY)
})

test('what is not a node is a wrong call', async () => {
  const disk = kept(emptyDisk())
  expect(await printed(disk)).toContain('neither K3s nor RKE2')
  const terminal = fakeTerminal()
  expect(await run(['node', '--root', `${disk.root}/none`], terminal)).toBe(2)
  expect(await run(['node', 'x'], terminal)).toBe(2)
})

test('no secret of a node is printed', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  const secret = `configs:\n  a.example.com:\n    auth:\n      username: me\n      password: ${CANARY}\n`
  disk.write(FILE, `mirrors:\n  docker.io:\n    endpoint: ["https://u:${CANARY}@other.example.com"]\n${secret}`, {
    modifiedMs: CHANGED_MS,
  })
  disk.write(
    '/etc/systemd/system/k3s.service.env',
    `K3S_TOKEN=${CANARY}\nHTTPS_PROXY=http://u:${CANARY}@p.example.com\n`,
  )
  disk.write('/etc/rancher/k3s/config.yaml', `token: ${CANARY}\nsystem-default-registry: u:${CANARY}@r.example.com\n`)
  disk.write(
    `${ETC}/certs.d/x/hosts.toml`,
    `[host."https://u:${CANARY}@y"]\n[host."https://y".header]\nauthorization = "${CANARY}"\n`,
  )
  disk.write(
    `${ETC}/config.toml`,
    `version = 3\n[plugins.'io.containerd.cri.v1.images'.registry.configs.'b'.auth]\npassword = "${CANARY}"\n`,
    { modifiedMs: STARTED_MS },
  )
  for (const argv of [[], ['--lang', 'zh'], ['--json'], ['--json', '--lang', 'zh']])
    expect(await printed(disk, ...argv)).not.toContain(CANARY)
})
