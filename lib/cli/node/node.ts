import type { Plan } from '@/lib/containerd/plan'
import type { CommandLine } from '@/lib/cli/command-line'
import { printJson } from '@/lib/cli/print/style'
import { ruleLevels } from '@/lib/cli/read/settings-file'
import type { ExitCode, Terminal } from '@/lib/cli/terminal'
import { UsageError } from '@/lib/cli/usage-error'
import { sayFor, wordsFor } from '@/lib/cli/words'
import { saying } from '@/lib/words/saying'
import { diagnose } from './diagnose'
import { asOnDisk, inspect, pauseImageOf } from './inspect'
import { nodeJson } from './print/node-json'
import { printNode } from './print/node-text'
import type { ComparedPlans } from '@/lib/wharfie/differences'
import type { NodeFacts } from './inspection'
import { probeNode } from './probe-node'
import { createFingerprints, KEY_VARIABLE } from './report/fingerprints'
import { lookUp } from './report/look-up'
import { hostsOf, nodeLine, placeOf } from './report/node-line'
import { isAbsent } from './tree/node-tree'
import { verdictOf, type NodeReport, type NodePull } from './verdict'

/** `pullpath node`: what a node has, what it would write and pull, and what is wrong with it. Writes nothing. */
export async function node(line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { operands, root, json, images } = line
  if (operands.length > 0) throw new UsageError(saying('node takes no operand: --root DIR is where the node is'))
  if (line.mounts.some((mount) => !mount.startsWith('/')))
    throw new UsageError(saying('--mount is a path on the node, which begins with /'))
  const fingerprints = createFingerprints(terminal.environment(KEY_VARIABLE))
  const tree = await terminal.tree(root, mountsOf(line))
  const top = await tree.stat('/')
  if (isAbsent(top) || top.kind !== 'folder') throw new UsageError(saying('{root} is not a folder', { root }))
  const facts = await inspect(tree, {
    distribution: line.given.has('distribution') ? line.options.distribution : null,
    release: line.given.has('release') ? line.options.release : null,
    versionOf: root === '/' ? terminal.versionOf : null,
  })
  if (facts === null) throw new UsageError(saying('there is neither K3s nor RKE2 below {root}', { root }))
  const now = asOnDisk(facts)
  const pulls = (images.length > 0 ? images : [pauseImageOf(facts)]).map((image): NodePull => {
    const after = facts.node.parsed.parseError === null ? facts.node.plan(image) : null
    return { image, now: now?.plan(image) ?? null, after }
  })
  const reader = json ? 'program' : 'person'
  const words = await wordsFor(line, terminal, reader)
  const say = await sayFor(line, terminal, reader)
  const findings = await diagnose(facts, tree, {
    plans: pulls.flatMap((pull) => [pull.now, pull.after].filter((plan): plan is Plan => plan !== null)),
    words,
    levels: await ruleLevels(line, terminal),
  })
  const ownPulls = await ownPullsOf(facts)
  const probes = line.probe ? await probeNode(now ?? facts.node, pulls, line, terminal, tree, say) : []
  const report: NodeReport = {
    root,
    facts,
    findings,
    pulls,
    ownPulls,
    probes,
    verdict: verdictOf(facts, findings, pulls, probes),
  }
  if (json || line.report) {
    const hosts = line.lookup ? await lookUp(hostsOf(pulls), await terminal.wire(), terminal.signal) : []
    const own = nodeLine(report, { ...placeOf(line), nowMs: Date.now(), hosts, fingerprints })
    terminal.write(line.report ? `${JSON.stringify(own)}\n` : printJson({ ...nodeJson(report, say), report: own }))
    // It is for another command, which judges it; a Job that fails would alarm people.
    if (line.report) {
      if (line.stay) await untilStopped(terminal.signal)
      return 0
    }
  } else terminal.write(printNode(report, line, terminal.colour, say))
  return CODES[report.verdict.outcome]
}

/** What RKE2 itself pulls; its code is loaded for it alone. */
async function ownPullsOf({ node: cluster }: NodeFacts): Promise<readonly ComparedPlans[]> {
  if (cluster.options.distribution !== 'rke2' || cluster.parsed.parseError !== null) return []
  const { secondPlans } = await import('@/lib/wharfie/second-plans')
  return secondPlans(cluster, [])
}

/** A pod that ends is started again: one that has said all waits until it is removed. */
function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const alive = setInterval(() => undefined, 60 * 60 * 1_000)
    const end = (): void => {
      clearInterval(alive)
      resolve()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}

/** Null when all of the node is below the root. */
function mountsOf({ mounts }: CommandLine): readonly string[] | null {
  return mounts.length === 0 ? null : mounts.map((mount) => mount.replace(/(.)\/+$/, '$1'))
}

const CODES: Readonly<Record<NodeReport['verdict']['outcome'], ExitCode>> = { fine: 0, wrong: 1, undecided: 3 }
