import { describe, expect, test } from 'vitest'
import { CHANGED_MS, nodeDisk, type NodeDisk } from '@/lib/testdata/node-disk'
import { kept, looked, MINE, printed } from '@/lib/testdata/node-look'

const RELEASE = ['--release', 'v1.32.3+k3s1']

/** As k3s install.sh writes it, and as the package of Alpine Linux does. */
const INSTALLED = `#!/sbin/openrc-run

depend() {
    after network-online
    want cgroups
}

supervisor=supervise-daemon
name=k3s
command="/usr/local/bin/k3s"
command_args="server \\
        '--disable-default-registry-endpoint' \\
        '--node-label' \\
        'a=b c' \\
    >>/var/log/k3s.log 2>&1"

output_log=/var/log/k3s.log
pidfile="/var/run/k3s.pid"
respawn_delay=5

set -o allexport
if [ -f /etc/environment ]; then sourcex /etc/environment; fi
if [ -f /etc/rancher/k3s/k3s.env ]; then sourcex /etc/rancher/k3s/k3s.env; fi
set +o allexport
`
const PACKAGED = `#!/sbin/openrc-run
supervisor=supervise-daemon
name="k3s"
command="/usr/bin/k3s"
command_args="\${K3S_EXEC:-server} \${K3S_OPTS} >>\${K3S_LOGFILE:-/var/log/\${RC_SVCNAME}.log} 2>&1"
`

/** The disk of a node without systemd. */
function openRcDisk(script: string): NodeDisk {
  const disk = kept(nodeDisk({ era: 'K7', disableDefault: true }))
  disk.remove('/etc/systemd')
  disk.remove('/etc/rancher/k3s/config.yaml')
  disk.write('/etc/init.d/k3s', script, { mode: 0o755 })
  disk.link('/etc/runlevels/default/k3s', '/etc/init.d/k3s')
  return disk
}

describe('a node of OpenRC', () => {
  test('has its flags in the script of the service', async () => {
    const disk = openRcDisk(INSTALLED)
    const { report } = await looked(disk, '--image', 'nginx', ...RELEASE)
    expect(report.node).toMatchObject({
      role: 'server',
      manager: 'openrc',
      unit: 'k3s',
      flags: { 'disable-default-registry-endpoint': { value: 'true', path: '/etc/init.d/k3s' } },
    })
    expect(report.verdict).toEqual({ outcome: 'fine', cause: null })
    expect(report.pulls[0]?.now?.attempts).toHaveLength(1)
  })

  test('has them in conf.d, by which the script of a package is filled in', async () => {
    const disk = openRcDisk(PACKAGED)
    disk.write('/etc/conf.d/k3s', 'export PATH="/usr/libexec/cni/:$PATH"\nK3S_EXEC="server"\nK3S_OPTS="--docker"\n')
    const { report } = await looked(disk, ...RELEASE)
    expect(report.verdict.cause).toBe('runtime-docker')
  })

  test('has its environment in the files that the script sources', async () => {
    const disk = openRcDisk(INSTALLED)
    disk.write('/etc/rancher/k3s/k3s.env', "K3S_TOKEN='secret-of-cluster'\nHTTPS_PROXY=http://proxy.example.com:3128\n")
    const { report, text } = await looked(disk, '--image', 'nginx', ...RELEASE)
    expect(report.findings.find(({ code }) => code === 'proxy')).toMatchObject({ path: '/etc/rancher/k3s/k3s.env' })
    expect(text).not.toContain('secret-of-cluster')
  })

  test('is restarted in its own way', async () => {
    const disk = openRcDisk(INSTALLED)
    disk.write('/etc/rancher/k3s/registries.yaml', MINE, { modifiedMs: CHANGED_MS })
    expect((await looked(disk, ...RELEASE)).report.verdict.cause).toBe('not-restarted')
    expect((await printed(disk, ...RELEASE)).replace(/\s+/g, ' ')).toContain('rc-service k3s restart')
  })

  test.each([
    { why: 'no script', text: 'command="/usr/bin/k3s"\ncommand_args="server --docker"\n' },
    { why: 'of a shell', text: '#!/bin/sh\ncommand="/usr/bin/k3s"\ncommand_args="server --docker"\n' },
  ])('that is $why has none of its flags', async ({ text }) => {
    expect((await looked(openRcDisk(text), ...RELEASE)).report.node.flags).toEqual({})
  })
})

const HOME = '/home/ada'
const DATA = `${HOME}/.rancher/k3s`
const OWN_FILE = `${DATA}/etc/rancher/k3s/registries.yaml`
const UNIT = `${HOME}/.config/systemd/user/k3s-rootless.service`

/** The disk of a node on which a user runs K3s without root. */
function rootlessDisk(): NodeDisk {
  const disk = kept(nodeDisk({ era: 'K7', dataDir: DATA }))
  const text = disk.text('/etc/rancher/k3s/registries.yaml')
  disk.remove('/etc/systemd')
  disk.remove('/etc/rancher')
  disk.write(OWN_FILE, text, { mode: 0o600 })
  disk.write('/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nada:x:1000:1000::/home/ada:/bin/sh\n')
  disk.write(
    UNIT,
    '[Service]\nEnvironment=PATH=/usr/local/bin\nEnvironmentFile=-%h/k3s.env\nExecStart=/usr/local/bin/k3s server --rootless --snapshotter=fuse-overlayfs\n[Install]\nWantedBy=default.target\n',
  )
  disk.link(`${HOME}/.config/systemd/user/default.target.wants/k3s-rootless.service`, UNIT)
  return disk
}

describe('K3s without root', () => {
  test('has its files in the home of its user', async () => {
    const { report } = await looked(rootlessDisk(), '--image', 'nginx', ...RELEASE)
    expect(report.node).toMatchObject({ role: 'server', manager: 'user', rootless: true, dataDir: DATA })
    expect(report.registries).toMatchObject({ path: OWN_FILE, state: 'read' })
    expect(report.verdict).toEqual({ outcome: 'fine', cause: null })
    expect(report.pulls[0]?.now?.attempts.map(({ kind }) => kind)).toEqual(['mirror', 'default'])
  })

  test('does not see /etc/rancher of the node', async () => {
    const disk = rootlessDisk()
    disk.write('/etc/rancher/k3s/registries.yaml', disk.text(OWN_FILE))
    disk.remove(OWN_FILE)
    const { report } = await looked(disk, ...RELEASE)
    expect(report.verdict.cause).toBe('file-place')
    expect(report.findings[0]?.path).toBe('/etc/rancher/k3s/registries.yaml')
    expect((await printed(disk, ...RELEASE)).replace(/\s+/g, ' ')).toContain(
      `mv /etc/rancher/k3s/registries.yaml ${OWN_FILE} && systemctl --user restart k3s-rootless`,
    )
  })

  test('reads config.yaml of the node, and the files of its own unit', async () => {
    const disk = rootlessDisk()
    disk.write('/etc/rancher/k3s/config.yaml', 'disable-default-registry-endpoint: true\n')
    disk.write(`${HOME}/k3s.env`, 'HTTPS_PROXY=http://proxy.example.com:3128\n')
    const { report } = await looked(disk, '--image', 'nginx', ...RELEASE)
    expect(report.node.flags).toHaveProperty('disable-default-registry-endpoint')
    expect(report.findings.map(({ code }) => code)).toContain('proxy')
  })

  test('finds certificates where it sees them', async () => {
    const disk = rootlessDisk()
    const ca = '/etc/rancher/k3s/ca.pem'
    disk.write(OWN_FILE, `${disk.text(OWN_FILE)}configs:\n  registry.example.com:5000:\n    tls: {ca_file: ${ca}}\n`, {
      mode: 0o600,
    })
    disk.write(ca, '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n')
    const { report } = await looked(disk, ...RELEASE)
    expect(report.findings.find(({ code }) => code === 'certificate-missing')?.path).toBe(`${DATA}${ca}`)
  })
})
