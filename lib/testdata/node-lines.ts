import { rmSync } from 'node:fs'
import { run } from '@/lib/cli/run'
import { fakeTerminal } from './fake-terminal'
import { CHANGED_MS, nodeDisk, type NodeDisk } from './node-disk'

/** The key that nodes of a test share. */
export const TEST_KEY = '00112233445566778899aabbccddeeff'

export const TEST_IMAGE = 'nginx:1.27'

/** Which address the mirror of the recorded file has. */
export type Lookup = Readonly<Record<string, string>>

/** What `pullpath node` really prints for a disk. */
export async function lineOfDisk(
  disk: NodeDisk,
  argv: readonly string[] = ['--report'],
  { key = TEST_KEY, lookup = {} }: { readonly key?: string | null; readonly lookup?: Lookup } = {},
): Promise<string> {
  const terminal = fakeTerminal()
  const wire = await terminal.wire()
  const network = {
    ...wire.network,
    lookup: async (name: string) => {
      const address = lookup[name]
      if (address === undefined) throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
      return [{ address, family: 4 }]
    },
  }
  await run(['node', '--root', disk.root, ...argv], {
    ...terminal,
    environment: (name) => (name === 'PULLPATH_REPORT_KEY' ? (key ?? undefined) : undefined),
    wire: () => ({ ...wire, network }),
  })
  if (terminal.errors() !== '') throw new Error(terminal.errors())
  return terminal.output()
}

const FILE = '/etc/rancher/k3s/registries.yaml'

/** The kinds of nodes of a simulated cluster. */
export const NODE_KINDS = {
  usual: () => undefined,
  otherFile: (disk: NodeDisk) =>
    disk.write(FILE, 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://other.example.com"\n', { mode: 0o600 }),
  notRestarted: (disk: NodeDisk) =>
    disk.write(FILE, 'mirrors:\n  docker.io:\n    endpoint:\n      - "https://new.example.com"\n', {
      modifiedMs: CHANGED_MS,
      mode: 0o600,
    }),
  otherText: (disk: NodeDisk) => disk.write(FILE, `# by hand\n${disk.text(FILE)}`, { mode: 0o600 }),
  movedMirror: () => undefined,
} as const

export type NodeKind = keyof typeof NODE_KINDS

/** Arguments of each of these nodes. */
const ARGV = ['--report', '--lookup', '--release', 'v1.32.3+k3s1', '--image', TEST_IMAGE, '--image', 'quay.io/a/b:1']

/** The line of each kind of node, as the real command makes it, with `NODE` and `ZONE` for name and zone. */
export async function linesOfKinds(): Promise<Readonly<Record<NodeKind, string>>> {
  const lines: Partial<Record<NodeKind, string>> = {}
  for (const kind of Object.keys(NODE_KINDS) as NodeKind[]) {
    const disk = nodeDisk({ era: 'K7' })
    try {
      NODE_KINDS[kind](disk)
      const mirror = kind === 'movedMirror' ? '192.0.2.99' : '192.0.2.1'
      lines[kind] = await lineOfDisk(disk, [...ARGV, '--node-name', 'NODE', '--zone', 'ZONE'], {
        lookup: { 'registry.example.com': mirror, 'registry-1.docker.io': '192.0.2.5', 'quay.io': '192.0.2.6' },
      })
    } finally {
      rmSync(disk.root, { recursive: true, force: true })
    }
  }
  return lines as Record<NodeKind, string>
}

/** The line of a node of a kind. */
export function lineOf(line: string, name: string, zone: string): string {
  return line.replace('"name":"NODE"', `"name":"${name}"`).replace('"zone":"ZONE"', `"zone":"${zone}"`)
}
