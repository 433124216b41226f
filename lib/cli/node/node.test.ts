import { describe, expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { CHANGED_MS, STARTED_MS, emptyDisk, NODE_ERAS, nodeDisk, type NodeEra } from '@/lib/testdata/node-disk'
import { FILE, ETC, CANARY, MINE, kept, looked, printed } from '@/lib/testdata/node-look'
import { run } from '@/lib/cli/run'
import { inspect } from './inspect'
import { realTree } from './tree/real-tree'

const ERAS = Object.keys(NODE_ERAS) as readonly NodeEra[]

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
