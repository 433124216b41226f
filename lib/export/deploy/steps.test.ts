import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { inEnglish } from '@/lib/words/saying'
import { deploymentOf } from './deploy'
import type { DeployStep } from './steps'

const K3S: NodeOptions = { ...defaultOptions(), release: 'v1.37.1+k3s1' }
const RKE2: NodeOptions = { ...K3S, distribution: 'rke2' }
const MIRROR = 'mirrors: {docker.io: {endpoint: ["https://mirror.example.com:5000"]}}\n'
const tls = (fields: string) => `configs:\n  mirror.example.com:5000:\n    tls: {${fields}}\n`

function steps(text: string, options = K3S, image = 'nginx'): readonly DeployStep[] {
  const node = readNode(text, options, engines)
  return deploymentOf(node, node.plan(image)).steps
}
function step(id: DeployStep['id'], text: string, options = K3S, image = 'nginx') {
  const found = steps(text, options, image).find((one) => one.id === id)
  return {
    said: found?.text.map(inEnglish).join(' ') ?? '',
    typed: found?.commands.map((command) => command.text) ?? [],
  }
}

it.each<{ why: string; text: string; options?: NodeOptions; ids: readonly DeployStep['id'][] }>([
  { why: 'a public mirror needs the file and a restart', text: 'mirrors: {}\n', ids: ['file', 'restart', 'check'] },
  {
    why: 'an own host may have to be asked without the proxy',
    text: MIRROR,
    ids: ['file', 'proxy', 'restart', 'check'],
  },
  {
    why: 'certificate files and flags come before the restart that reads them',
    text: tls('ca_file: /ca.pem'),
    options: { ...K3S, embeddedRegistry: true },
    ids: ['file', 'certificates', 'flags', 'proxy', 'restart', 'check'],
  },
])('$why', ({ text, options = K3S, ids }) => {
  expect(steps(text, options).map(({ id }) => id)).toEqual(ids)
})

it.each<{ why: string; options: NodeOptions; id: DeployStep['id']; typed: readonly string[] }>([
  {
    why: 'the file of K3s is readable by root alone',
    options: K3S,
    id: 'file',
    typed: [
      'sudo install -D -m 0600 -o root -g root registries.yaml /etc/rancher/k3s/registries.yaml',
      "sudo stat -c '%a %U:%G' /etc/rancher/k3s/registries.yaml",
    ],
  },
  {
    why: 'the data directory does not move the file',
    options: { ...RKE2, dataDir: '/data' },
    id: 'file',
    typed: [
      'sudo install -D -m 0600 -o root -g root registries.yaml /etc/rancher/rke2/registries.yaml',
      "sudo stat -c '%a %U:%G' /etc/rancher/rke2/registries.yaml",
    ],
  },
  {
    why: 'servers and agents of K3s have services of their own',
    options: K3S,
    id: 'restart',
    typed: [
      'sudo systemctl restart k3s',
      'sudo systemctl restart k3s-agent',
      'sudo k3s kubectl get nodes',
      'sudo journalctl -u k3s -n 50 --no-pager',
    ],
  },
  {
    why: 'so have those of RKE2, whose tools are in its data directory',
    options: { ...RKE2, dataDir: '/my data' },
    id: 'restart',
    typed: [
      'sudo systemctl restart rke2-server',
      'sudo systemctl restart rke2-agent',
      "sudo '/my data/bin/kubectl' --kubeconfig /etc/rancher/rke2/rke2.yaml get nodes",
      'sudo journalctl -u rke2-server -n 50 --no-pager',
    ],
  },
  {
    why: 'the log and hosts.toml are in the data directory',
    options: { ...K3S, dataDir: '/data' },
    id: 'check',
    typed: [
      "sudo journalctl -u k3s | grep 'Using private registry config file'",
      'sudo cat /data/agent/etc/containerd/certs.d/docker.io/hosts.toml',
      'sudo k3s crictl pull docker.io/library/nginx:latest',
      "sudo grep 'trying next host' /data/agent/containerd/containerd.log | tail -n 20",
    ],
  },
  {
    why: 'a flag that agents do not know is for servers',
    options: { ...RKE2, embeddedRegistry: true, disableDefaultRegistryEndpoint: true },
    id: 'flags',
    typed: ['disable-default-registry-endpoint: true', 'embedded-registry: true'],
  },
])('$why', ({ options, id, typed }) => {
  expect(step(id, MIRROR, options).typed).toEqual(typed)
})

describe('certificate files', () => {
  it.each<{ why: string; fields: string; typed: readonly string[]; says: string }>([
    {
      why: 'a key is readable by root alone',
      fields: 'cert_file: /c/tls.crt, key_file: /c/tls.key',
      typed: [
        'sudo install -D -m 0644 -o root -g root tls.crt /c/tls.crt',
        'sudo install -D -m 0600 -o root -g root tls.key /c/tls.key',
      ],
      says: 'on every node',
    },
    {
      why: 'a file that holds certificate and key is a key',
      fields: 'cert_file: /c/both.pem, key_file: /c/both.pem',
      typed: ['sudo install -D -m 0600 -o root -g root both.pem /c/both.pem'],
      says: 'on every node',
    },
    {
      why: 'a relative path is not where it seems to be',
      fields: 'ca_file: certs/ca.pem',
      typed: [],
      says: 'Write the other paths in full',
    },
    {
      why: 'the bundle of the system must not be replaced by one CA',
      fields: 'ca_file: /etc/ssl/certs/ca-certificates.crt',
      typed: [],
      says: 'Do not replace `/etc/ssl/certs/ca-certificates.crt`',
    },
    {
      why: 'so it is with Red Hat, and an own file beside it is copied',
      fields: 'ca_file: /etc/pki/tls/certs/ca-bundle.crt, cert_file: /etc/pki/own.crt',
      typed: ['sudo install -D -m 0644 -o root -g root own.crt /etc/pki/own.crt'],
      says: 'Do not replace `/etc/pki/tls/certs/ca-bundle.crt`',
    },
    {
      why: 'a name is one word of the shell',
      fields: `ca_file: "/etc/it's; touch x"`,
      typed: [`sudo install -D -m 0644 -o root -g root 'it'\\''s; touch x' '/etc/it'\\''s; touch x'`],
      says: 'on every node',
    },
    {
      why: 'a name is not an option',
      fields: 'ca_file: /c/-rf',
      typed: ['sudo install -D -m 0644 -o root -g root ./-rf /c/-rf'],
      says: 'on every node',
    },
  ])('$why', ({ fields, typed, says }) => {
    const found = step('certificates', tls(fields))
    expect(found.typed).toEqual(typed)
    expect(found.said).toContain(says)
  })

  it('are told apart by their host where two have the same name', () => {
    const text =
      'configs:\n  a.example.com:5000: {tls: {ca_file: /a/ca.pem}}\n  b.example.com: {tls: {ca_file: /b/ca.pem, cert_file: /b/own.crt}}\n'
    expect(step('certificates', text).typed).toEqual([
      'sudo install -D -m 0644 -o root -g root a.example.com_5000-ca.pem /a/ca.pem',
      'sudo install -D -m 0644 -o root -g root b.example.com-ca.pem /b/ca.pem',
      'sudo install -D -m 0644 -o root -g root own.crt /b/own.crt',
    ])
  })

  it('name each field that needs them', () => {
    const text =
      'configs:\n  a.example.com: {tls: {ca_file: /ca.pem}}\n  b.example.com: {tls: {ca_file: /ca.pem}}\n  c.example.com: {}\n'
    const [copy] = steps(text).find(({ id }) => id === 'certificates')?.commands ?? []
    expect(inEnglish(copy?.what ?? '')).toBe('ca_file of a.example.com, ca_file of b.example.com')
  })

  it('need no restart when only their content changes', () => {
    expect(step('restart', tls('ca_file: /ca.pem')).said).toContain('A certificate file that is replaced')
    expect(step('restart', MIRROR).said).not.toContain('certificate')
  })
})

it('names the file with the environment of each service', () => {
  expect(step('proxy', MIRROR).said).toContain(
    '`/etc/systemd/system/k3s.service.env` on servers and `/etc/systemd/system/k3s-agent.service.env` on agents',
  )
  expect(step('proxy', MIRROR, RKE2).said).toContain(
    '`/etc/default/rke2-server` on servers and `/etc/default/rke2-agent`',
  )
})

it('pulls nothing without a name, and shows no hosts.toml where there is none', () => {
  const { typed } = step('check', MIRROR, K3S, "nginx'; touch x; '")
  expect(typed.some((line) => line.includes('pull') || line.includes('touch'))).toBe(false)
  expect(step('check', MIRROR, K3S, 'quay.io/a/b:1').typed.some((line) => line.includes('hosts.toml'))).toBe(false)
})

it('holds no password, and every command is one that a shell can read', () => {
  const text = [
    'mirrors: {docker.io: {endpoint: ["https://u:s3cret@own.example.com"]}}',
    'configs:',
    '  own.example.com:',
    '    auth: {username: u, password: s3cret}',
    `    tls: {ca_file: "/a'b $(id)"}`,
    '',
  ].join('\n')
  const all = [K3S, RKE2].flatMap((options) => steps(text, { ...options, dataDir: "/it's $(x)" }))
  expect(JSON.stringify(all)).not.toContain('s3cret')
  const typed = all.flatMap(({ id, commands }) => (id === 'flags' ? [] : commands.map((command) => command.text)))
  for (const line of typed) expect(() => execFileSync('sh', ['-n'], { input: `${line}\n` })).not.toThrow()
})
