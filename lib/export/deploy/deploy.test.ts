import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { engines, type Engines } from '@/lib/containerd/engines'
import { defaultOptions, type NodeOptions } from '@/lib/k3s/node-options'
import { readNode } from '@/lib/node'
import { shellQuoted } from '@/lib/text/shell-quoted'
import { deploymentOf, type Deployment } from './deploy'

const OPTIONS: NodeOptions = { ...defaultOptions(), release: 'v1.37.1+k3s1' }
const TEXT =
  'mirrors:\n  docker.io:\n    endpoint: ["https://mirror.example.com:5000/v2", "http://[fd00::1]:80", 10.0.0.1]\nconfigs:\n  "mirror.example.com:5000":\n    tls: {ca_file: "/etc/ssl/it\'s.pem", cert_file: /c.crt, key_file: /c.key}\n'

function deployed(
  image: string,
  { text = TEXT, options = OPTIONS, arrived = engines as Engines | null } = {},
): Deployment {
  const node = readNode(text, options, arrived)
  return deploymentOf(node, node.plan(image))
}

function hostsOf(deployment: Deployment): readonly string[] {
  return deployment.steps.find(({ id }) => id === 'proxy')?.commands[0]?.text.split(',') ?? []
}

describe('NO_PROXY', () => {
  it.each<{ why: string; text: string; hosts: readonly string[] }>([
    {
      why: 'has addresses without brackets, as Go knows them',
      text: TEXT,
      hosts: ['mirror.example.com', 'fd00::1', '10.0.0.1'],
    },
    {
      why: 'has no registry in the internet: nodes that need a proxy need it for those',
      text: 'mirrors:\n  docker.io:\n    endpoint: [https://mirror.gcr.io, https://registry-1.docker.io, https://own.example.com]\n',
      hosts: ['own.example.com'],
    },
    {
      why: 'has no hosted registry of a company',
      text: 'configs:\n  1.dkr.ecr.eu-west-1.amazonaws.com: {auth: {username: AWS}}\n  a.azurecr.io: {tls: {}}\n  europe-docker.pkg.dev: {tls: {}}\n',
      hosts: [],
    },
    {
      why: 'has the hosts of configs, without ports',
      text: 'configs:\n  "private.example.com:5000": {auth: {username: u}}\n  "[fd00::2]:5000": {tls: {}}\n  "*": {tls: {}}\n',
      hosts: ['private.example.com', 'fd00::2'],
    },
    {
      why: 'has a host once',
      text: 'mirrors:\n  a.example.com:\n    endpoint: [https://b.example.com, "http://b.example.com:5000"]\nconfigs:\n  b.example.com: {tls: {}}\n',
      hosts: ['b.example.com'],
    },
    {
      why: 'has no localhost, which Go asks without a proxy anyway',
      text: 'mirrors:\n  docker.io:\n    endpoint: ["http://localhost:5000", "http://127.0.0.1:5001", "http://[::1]:5002"]\n',
      hosts: [],
    },
    {
      why: 'has no password of an address',
      text: 'mirrors: {a.b: {endpoint: ["https://u:p@own.example.com"]}}\n',
      hosts: ['own.example.com'],
    },
  ])('$why', ({ text, hosts }) => {
    expect(hostsOf(deployed('nginx', { text }))).toEqual(hosts)
  })
})

it('has no script while the plan is not computed, and for a name that is not one of an image', () => {
  const options = { ...OPTIONS, release: 'v1.30.4+k3s1' }
  expect(deployed('nginx:1', { options, arrived: null }).verification).toBeNull()
  expect(deployed("nginx'; touch x; '").verification).toBeNull()
  expect(deployed('nginx:1', { options }).verification).toContain('https://registry-1.docker.io/v2/library/nginx')
})

it.each(["it's", '$(id)', '`id`', '\\', '"', '', 'a\nb'])('quotes %j for a shell', (word) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellQuoted(word)}`], { encoding: 'utf8' })).toBe(word)
})
