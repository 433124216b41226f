import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from '@/lib/testdata/fake-terminal'
import { emptyDisk, nodeDisk, type NodeDisk } from '@/lib/testdata/node-disk'
import { isAbsent, type NodeTree } from './tree/node-tree'
import { realTree } from './tree/real-tree'

const FILE = '/etc/rancher/k3s/registries.yaml'
const ETC = '/var/lib/rancher/k3s/agent/etc/containerd'
const LOG = '/var/lib/rancher/k3s/agent/containerd/containerd.log'
const GIB = 1024 * 1024 * 1024

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })))

function kept(disk: NodeDisk): NodeDisk {
  roots.push(disk.root)
  return disk
}

interface Report {
  readonly verdict: { readonly outcome: string; readonly cause: string | null }
  readonly registries: { readonly state: string }
}

async function looked(disk: NodeDisk, tree: (root: string) => NodeTree = realTree): Promise<Report> {
  const terminal = { ...fakeTerminal(), tree }
  const code = await run(['node', '--root', disk.root, '--json'], terminal)
  expect([0, 1, 3]).toContain(code)
  return JSON.parse(terminal.output()) as Report
}

describe('links', () => {
  test('lead to their target below the root, absolute ones too', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.write('/srv/mine.yaml', disk.text(FILE), { mode: 0o600 })
    disk.remove(FILE)
    disk.link(FILE, '/srv/mine.yaml')
    expect(await looked(disk)).toMatchObject({ verdict: { outcome: 'fine' }, registries: { state: 'read' } })
  })

  test('do not lead out of the root', async () => {
    const outside = kept(emptyDisk())
    outside.write('/secret.yaml', 'mirrors: {}\n')
    for (const target of [
      join(outside.root, 'secret.yaml'),
      `${'../'.repeat(40)}${outside.root.slice(1)}/secret.yaml`,
    ]) {
      const disk = kept(nodeDisk({ era: 'K7' }))
      disk.remove(FILE)
      disk.link(FILE, target)
      expect((await looked(disk)).registries.state).toBe('missing')
    }
    const disk = kept(emptyDisk())
    disk.link('/etc', outside.root)
    expect(isAbsent(await realTree(disk.root).stat('/etc/secret.yaml'))).toBe(true)
  })

  test('in a circle end, and so do those that grow', async () => {
    const disk = kept(nodeDisk({ era: 'K7' }))
    disk.remove(FILE)
    disk.link(FILE, 'other.yaml')
    disk.link('/etc/rancher/k3s/other.yaml', 'registries.yaml')
    expect((await looked(disk)).registries.state).toBe('unreadable')
    disk.link('/grow', 'grow/grow/grow')
    expect(await realTree(disk.root).stat('/grow')).toEqual({ absent: 'loop' })
    disk.link(`${ETC}/certs.d/round`, '..')
    expect((await looked(disk)).registries.state).toBe('unreadable')
  })
})

test('pipes, sockets and devices are not opened', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  for (const path of [FILE, LOG, `${ETC}/certs.d/docker.io/hosts.toml`, `${ETC}/config.toml`, '/etc/default/k3s']) {
    if (path !== '/etc/default/k3s') disk.remove(path)
    mkdirSync(join(disk.root, '/etc/default'), { recursive: true })
    execFileSync('mkfifo', [join(disk.root, path)])
  }
  expect((await looked(disk)).registries.state).toBe('unreadable')
})

test('of a huge file only as much is read as is allowed', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  for (const path of [FILE, LOG, `${ETC}/certs.d/docker.io/hosts.toml`]) truncateSync(join(disk.root, path), 8 * GIB)
  let bytes = 0
  const counted = (root: string): NodeTree => {
    const tree = realTree(root)
    return {
      ...tree,
      read: async (...asked) => {
        const read = await tree.read(...asked)
        if (!isAbsent(read)) bytes += read.bytes.length
        return read
      },
    }
  }
  expect(await looked(disk, counted)).toMatchObject({ registries: { state: 'unreadable' } })
  expect(bytes).toBeLessThan(8 * 1024 * 1024)
})

test('of many directories as many are looked at as are allowed, and it says so', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  for (let index = 0; index < 1_500; index += 1) mkdirSync(join(disk.root, `${ETC}/certs.d/r${index}.example.com`))
  let calls = 0
  const counted = (root: string): NodeTree => {
    const tree = realTree(root)
    return {
      stat: (path) => (calls++, tree.stat(path)),
      read: tree.read,
      list: (...asked) => (calls++, tree.list(...asked)),
    }
  }
  const terminal = { ...fakeTerminal(), tree: counted }
  await run(['node', '--root', disk.root, '--json'], terminal)
  expect(terminal.output()).toContain('looked-at-partly')
  expect(calls).toBeLessThan(3_000)
})

test('bytes that are no text, and names that are no names', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  const noise = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256))
  for (const path of [
    FILE,
    LOG,
    `${ETC}/certs.d/docker.io/hosts.toml`,
    `${ETC}/config.toml`,
    '/etc/systemd/system/k3s.service',
  ])
    writeFileSync(join(disk.root, path), noise)
  disk.write('/etc/rancher/k3s/config.yaml', 'data-dir: "a\\0b"\nprivate-registry: "\\0"\n')
  disk.write(`${ETC}/certs.d/\u001b[31mred/hosts.toml`, '')
  await looked(disk)
  const terminal = fakeTerminal()
  await run(['node', '--root', disk.root], terminal)
  expect(terminal.output()).not.toContain('\u001b')
})

test('what may not be read is said', async () => {
  const disk = kept(nodeDisk({ era: 'K7' }))
  const denied = (root: string): NodeTree => {
    const tree = realTree(root)
    return { ...tree, read: async (path, ...rest) => (path === FILE ? { absent: 'denied' } : tree.read(path, ...rest)) }
  }
  expect((await looked(disk, denied)).verdict).toMatchObject({ outcome: 'undecided', cause: 'file-unreadable' })
})
