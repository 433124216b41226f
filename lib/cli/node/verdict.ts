import type { Plan } from '@/lib/containerd/plan'
import type { ProbeResult } from '@/lib/cli/print/probe-text'
import type { NodeFinding } from './finding'
import type { ComparedPlans } from '@/lib/wharfie/differences'
import type { NodeFacts } from './inspection'

/** The plan of an image by the files on the disk, and by those that the node would write. */
export interface NodePull {
  readonly image: string
  /** Null where the node has not written any files. */
  readonly now: Plan | null
  /** Null where K3s rejects registries.yaml. */
  readonly after: Plan | null
}

export interface NodeVerdict {
  /** `undecided`: something cannot be known here, and nothing else is wrong. */
  readonly outcome: 'fine' | 'wrong' | 'undecided'
  /** The most likely cause; null for `fine`. */
  readonly cause: NodeFinding | null
}

export interface NodeReport {
  readonly root: string
  readonly facts: NodeFacts
  /** The most likely cause first. */
  readonly findings: readonly NodeFinding[]
  readonly pulls: readonly NodePull[]
  /** What RKE2 itself pulls at its start where that is not as in containerd, by registries.yaml as it is now. */
  readonly ownPulls: readonly ComparedPlans[]
  readonly probes: readonly ProbeResult[]
  readonly verdict: NodeVerdict
}

/** Findings that say that something is not known. */
const OPEN: ReadonlySet<string> = new Set(['file-unreadable', 'generated-differs', 'looked-at-partly', 'not-mounted'])

export function verdictOf(
  { node }: NodeFacts,
  findings: readonly NodeFinding[],
  pulls: readonly NodePull[],
  probes: readonly ProbeResult[],
): NodeVerdict {
  const cause = findings.find(({ severity, code }) => severity === 'error' && code !== 'file-unreadable') ?? null
  if (cause !== null) return { outcome: 'wrong', cause }
  const outcomes = probes.map(({ verdict }) => verdict?.outcome ?? 'fails')
  const cannotWork = pulls.some(({ now, after }) => {
    const plan = now ?? after
    return plan !== null && plan.fails !== null
  })
  if (cannotWork || outcomes.includes('fails')) return { outcome: 'wrong', cause: null }
  const open = findings.find(({ code, severity }) => OPEN.has(code) && severity !== 'info') ?? null
  const isPending = node.rendered.pending || pulls.some(({ now }) => now?.pending === true)
  return open !== null || isPending || outcomes.includes('undecided')
    ? { outcome: 'undecided', cause: open }
    : { outcome: 'fine', cause: null }
}

/** Whether a pull changes with the next start of the node. */
export function changesAtStart({ now, after }: NodePull): boolean {
  return now !== null && after !== null && signature(now) !== signature(after)
}

function signature({ fails, abortsWith, attempts }: Plan): string {
  return JSON.stringify([
    fails,
    abortsWith,
    attempts.map(({ url, credentials, credentialsUsable, tls, tlsFiles, alternatives }) => [
      url,
      credentials,
      credentialsUsable,
      tls,
      tlsFiles,
      alternatives.toSorted(),
    ]),
  ])
}
