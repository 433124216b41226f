import { describe, expect, it, test } from 'vitest'
import { inEnglish } from '@/lib/words/saying'
import { findNode, type FoundOptions } from './found-node'
import { recognise } from './recognise'

describe('the node is found in', () => {
  it.each<{ why: string; text: string; target?: string; options: FoundOptions; notes?: RegExp }>([
    { why: 'nothing', text: 'mirrors: {}\n', options: {} },
    {
      why: 'the path of the file',
      text: '',
      target: '/etc/rancher/rke2/registries.yaml',
      options: { distribution: 'rke2' },
    },
    {
      why: 'the kubernetesVersion of Rancher',
      text: 'spec:\n  kubernetesVersion: v1.33.4+rke2r1\n',
      options: { distribution: 'rke2', release: 'v1.33.4+rke2r1' },
    },
    {
      why: 'machineGlobalConfig',
      text: 'machineGlobalConfig:\n  disable-default-registry-endpoint: true\n  embedded-registry: false\n',
      options: { disableDefaultRegistryEndpoint: true, embeddedRegistry: false },
    },
    {
      why: 'the tag of an image',
      text: 'image: rancher/k3s:v1.33.4-k3s1\n',
      options: { distribution: 'k3s', release: 'v1.33.4+k3s1' },
    },
    {
      why: 'arguments of k3d',
      text: 'extraArgs:\n  - arg: --disable-default-registry-endpoint\n',
      options: { disableDefaultRegistryEndpoint: true },
    },
    {
      why: 'the installation',
      text: 'curl -sfL https://get.k3s.io | INSTALL_K3S_EXEC="server --embedded-registry" sh -\n',
      options: { distribution: 'k3s', embeddedRegistry: true },
    },
    { why: 'a flag that is off', text: 'k3s server --embedded-registry=false\n', options: { embeddedRegistry: false } },
    {
      why: 'a field of Cluster API',
      text: 'kind: RKE2ControlPlane\nspec:\n  serverConfig:\n    embeddedRegistry: true\n',
      options: { distribution: 'rke2', embeddedRegistry: true },
    },
    {
      why: 'no comment',
      text: '# server --embedded-registry v1.33.4+k3s1\n// --disable-default-registry-endpoint\n',
      options: {},
    },
    {
      why: 'no certificate, wherever it is kept',
      text: 'Configs: {a: {TLS: {CAFile: /etc/rancher/k3s/ca.pem}}}\ncopy: /etc/rancher/k3s/tls/a.crt\nca_file: "/etc/rancher/k3s/ca"\n',
      options: {},
    },
    {
      why: 'no repository, endpoint or rewrite',
      text: 'endpoint: ["https://mirror.test/v2/rancher/rke2/"]\nrewrite: {"^(.*)": "prime/rancher/k3s/$1"}\n',
      options: {},
    },
    { why: 'no name of a file', text: 'path: /root/embedded-registry.yaml\n', options: {} },
    {
      why: 'a release that is too old',
      text: 'version: v1.20.4+k3s1\n',
      options: { distribution: 'k3s' },
      notes: /older than/,
    },
    {
      why: 'two releases',
      text: 'a: v1.33.4+k3s1\nb: v1.32.7+k3s1\n',
      options: { distribution: 'k3s', release: 'v1.33.4+k3s1' },
      notes: /more than one release/,
    },
    {
      why: 'the release of the other distribution',
      text: 'a: v1.33.4+k3s1\n',
      target: '/etc/rancher/rke2/registries.yaml',
      options: { distribution: 'rke2' },
    },
    {
      why: 'a registry of system images',
      text: 'system-default-registry: registry.test:5000\n',
      options: {},
      notes: /registry\.test:5000/,
    },
  ])('$why', ({ text, target, options, notes }) => {
    const found = findNode([text], target === undefined ? [] : [target])
    expect(found.options).toEqual(options)
    if (notes !== undefined) expect(found.notes.map(inEnglish).join('\n')).toMatch(notes)
  })
})

test.each([
  {
    why: 'a setting of Harvester, which runs on RKE2',
    text: 'system_settings:\n  containerd-registry: \'{"Mirrors": {"a.test": {"Endpoints": ["https://m.test"]}}, "Configs": {"m.test": {"TLS": {"CAFile": "/etc/rancher/k3s/ca.pem"}}}}\'\n',
    distribution: undefined,
  },
  {
    why: 'what the file itself says',
    text: 'write_files:\n  - path: registries.yaml\n    content: |\n      # as in /etc/rancher/k3s/config.yaml\n      mirrors:\n        a.test:\n          endpoint: ["https://m.test"]\n          rewrite: {"^k3s:v1.33.4-k3s1$": "rancher/k3s"}\n',
    distribution: undefined,
  },
  {
    why: 'what is beside it',
    text: 'write_files:\n  - path: registries.yaml\n    content: |\n      mirrors:\n        a.test:\n          endpoint: ["https://m.test"]\nruncmd: ["ls /var/lib/rancher/rke2/agent"]\n',
    distribution: 'rke2',
  },
])('the distribution of the node: $why', ({ text, distribution }) => {
  const part = recognise(text)?.parts[0]
  expect(part?.text).toContain('m.test')
  expect(part?.node.options).toEqual(distribution === undefined ? {} : { distribution })
})
