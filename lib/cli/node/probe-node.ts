import type { CommandLine } from '@/lib/cli/arguments'
import { printProgress, type ProbeResult } from '@/lib/cli/print/probe-text'
import { probeImage } from '@/lib/cli/probe'
import type { Terminal } from '@/lib/cli/terminal'
import type { ClusterNode } from '@/lib/node'
import type { Say } from '@/lib/words/say'
import type { NodePull } from './verdict'

/** Runs the plans of a node from this machine. Certificate files are read where they are on this machine. */
export async function probeNode(
  node: ClusterNode,
  pulls: readonly NodePull[],
  line: CommandLine,
  terminal: Terminal,
  say: Say,
): Promise<readonly ProbeResult[]> {
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
