import { rmSync } from 'node:fs'
import { afterAll, expect } from 'vitest'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from './fake-terminal'
import type { NodeDisk } from './node-disk'

export const FILE = '/etc/rancher/k3s/registries.yaml'
export const ETC = '/var/lib/rancher/k3s/agent/etc/containerd'
export const UNIT = '/etc/systemd/system/k3s.service'
export const CANARY = 'canary-S3cret-93'
export const MINE = `mirrors:
  docker.io:
    endpoint:
      - "https://other.example.com"
`

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })))

/** Removes the disk after the tests of the file. */
export function kept(disk: NodeDisk): NodeDisk {
  roots.push(disk.root)
  return disk
}

export interface Report {
  readonly verdict: { readonly outcome: string; readonly cause: string | null }
  readonly findings: readonly {
    readonly code: string
    readonly severity: string
    readonly path: string | null
    readonly line: number | null
    readonly wrong: string
    readonly effect: string
    readonly remedy: string
  }[]
  readonly node: {
    readonly distribution: string
    readonly role: string | null
    readonly manager: string | null
    readonly rootless: boolean
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

/** What `pullpath node` reports of a disk, on which it writes nothing. */
export async function looked(disk: NodeDisk, ...argv: readonly string[]) {
  const terminal = fakeTerminal()
  const before = disk.hash()
  const code = await run(['node', '--root', disk.root, '--json', ...argv], terminal)
  expect(disk.hash(), 'nothing is written').toBe(before)
  expect(terminal.errors()).toBe('')
  const text = terminal.output()
  return { code, text, report: JSON.parse(text) as Report }
}

/** The same for people. */
export async function printed(disk: NodeDisk, ...argv: readonly string[]): Promise<string> {
  const terminal = fakeTerminal()
  await run(['node', '--root', disk.root, ...argv], terminal)
  return terminal.output() + terminal.errors()
}
