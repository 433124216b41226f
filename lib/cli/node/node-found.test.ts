import { describe, expect, test } from 'vitest'
import { CHANGED_MS, emptyDisk, NODE_ERAS, nodeDisk } from '@/lib/testdata/node-disk'
import { FILE, CANARY, MINE, kept, looked, printed } from '@/lib/testdata/node-look'

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

  test('whose times were lost, whichever release it may run', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.write(FILE, MINE)
    const open = await looked(disk)
    expect(open.report.verdict).toEqual({ outcome: 'undecided', cause: 'generated-differs' })
    expect(open.code).toBe(3)
    const known = await looked(disk, '--release', NODE_ERAS.K7.release)
    expect([known.report.verdict, known.code]).toEqual([{ outcome: 'undecided', cause: 'generated-differs' }, 3])
    const found = known.report.findings.find(({ code }) => code === 'generated-differs')
    expect(found?.effect).toContain('undecided, as no file is newer')
    expect(found?.remedy).toContain('"k3s --version"')
    // No time proves that it was not restarted, so it is not told to restart, but under a condition.
    expect(found?.remedy).toMatch(/^Compare .* If release and flags are the same, systemctl restart k3s/)
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
