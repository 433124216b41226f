import { expect, test } from 'vitest'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { run } from '@/lib/cli/run'

const FILE = `mirrors:
  docker.io:
    endpoint: ["https://m.example.com"]
configs:
  "*":
    auth: {username: robot, password: hunter2-long}
`

async function planned(...argv: readonly string[]): Promise<string> {
  const terminal = fakeTerminal({ FILE })
  expect(await run(['plan', 'FILE', 'nginx', ...argv], terminal)).toBe(0)
  return terminal.output()
}

test('with RKE2 the plan of its own puller follows, with what is not as in containerd', async () => {
  const text = await planned('--distribution', 'rke2', '--release', 'v1.33.4+rke2r1')
  expect(text).toContain('index.docker.io/rancher/rke2-runtime:v1.33.4-rke2r1')
  expect(text).toContain('GET https://m.example.com/v2/rancher/rke2-runtime/manifests/v1.33.4-rke2r1?ns=docker.io')
  expect(text.match(/≠ containerd sends it no login/g)).toHaveLength(2)
  expect(text).toContain('≠ containerd asks registry-1.docker.io, another name of Docker Hub')
  expect(text).not.toContain('hunter2-long')
  expect(await planned('--distribution', 'rke2', '--lang', 'zh')).toContain('≠ containerd 不向它发送登录')
})

test('the same for programs, and nothing for K3s', async () => {
  const { ownPulls } = JSON.parse(await planned('--distribution', 'rke2', '--json')) as {
    ownPulls: { attempts: { differences: string[] }[] }[]
  }
  expect(ownPulls[0]?.attempts.map(({ differences }) => differences)).toEqual([['login'], ['hub-address', 'login']])
  expect(await planned('--json')).not.toContain('ownPulls')
  expect(await planned()).not.toContain('≠')
})
