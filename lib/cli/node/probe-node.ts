import type { CommandLine } from '@/lib/cli/command-line'
import { printProgress, type ProbeResult } from '@/lib/cli/print/probe-text'
import { probeImage } from '@/lib/cli/probe/probe'
import type { Terminal } from '@/lib/cli/terminal'
import type { ClusterNode } from '@/lib/node'
import type { Say } from '@/lib/words/say'
import { isAbsent, type Absent, type NodeTree } from './tree/node-tree'
import type { NodePull } from './verdict'

/** Runs the plans of a node from this machine, with the certificate files of the node. */
export async function probeNode(
  node: ClusterNode,
  pulls: readonly NodePull[],
  line: CommandLine,
  ofMachine: Terminal,
  tree: NodeTree,
  say: Say,
): Promise<readonly ProbeResult[]> {
  const terminal: Terminal = { ...ofMachine, read: (path, limit) => readIn(tree, path, limit) }
  const results: ProbeResult[] = []
  for (const { image } of pulls) {
    if (terminal.signal.aborted) break
    results.push(
      await probeImage(node, image, line, terminal, (event) => {
        if (terminal.isLive && !line.json) terminal.writeError(printProgress(event, image, say))
      }),
    )
  }
  return results
}

/** As the file system would answer on the node. */
async function readIn(tree: NodeTree, path: string, limit: number): Promise<Uint8Array> {
  const read = await tree.read(path, limit + 1)
  if (isAbsent(read)) throw Object.assign(new Error(read.absent), { code: CODES[read.absent] })
  return read.bytes
}

const CODES: Readonly<Record<Absent['absent'], string>> = {
  missing: 'ENOENT',
  denied: 'EACCES',
  loop: 'ELOOP',
  special: 'EIO',
  folder: 'EISDIR',
  error: 'EIO',
  // As a file that may not be read, and not as one that does not exist.
  unmounted: 'EACCES',
}
