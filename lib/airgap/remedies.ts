import { engines } from '@/lib/containerd/engines'
import { applyChanges } from '@/lib/edit/apply-changes'
import { applyEdits } from '@/lib/text/text-edit'
import { readNode, type ClusterNode } from '@/lib/node'
import { checkAirGap, type AirGap, type AirGapQuestion } from './airgap'

/** What the check says if something is changed. */
export interface Remedy {
  /** The node gets `--disable-default-registry-endpoint`. */
  readonly flag: boolean
  /** The file gets a mirror for all other registries, with this endpoint; null when it stays as it is. */
  readonly wildcard: string | null
  /** The changed text; null when the text stays as it is. */
  readonly text: string | null
  readonly after: AirGap
}

/**
 * The check with the flag, and, if that is not enough, with a mirror `*` too, whose endpoint is the inside one that most
 * mirrors of the file have; each only where fewer hosts are then outside. Empty when nothing is outside. What the mirror then has is not known here.
 */
export function remediesOf(node: ClusterNode, question: AirGapQuestion, now: AirGap): readonly Remedy[] {
  if (now.verdict !== 'holes') return []
  const remedies: Remedy[] = []
  // A release before the flag does not start with it.
  const canHaveFlag = node.containerd.release.hasRegistryFlags && !node.options.disableDefaultRegistryEndpoint
  if (canHaveFlag) {
    const options = { ...node.options, disableDefaultRegistryEndpoint: true }
    const after = checkAirGap(readNode(node.parsed.text, options, engines), question)
    if (outside(after) < outside(now)) remedies.push({ flag: true, wildcard: null, text: null, after })
    if (after.verdict !== 'holes') return remedies
  }
  const endpoint = mostUsedEndpoint(node, now)
  if (endpoint === null || node.template !== null || node.parsed.registries.mirrors.has('*')) return remedies
  const edited = applyChanges(node.parsed, [{ insert: ['mirrors', '*', 'endpoint'], at: 0, to: endpoint }])
  if (!('edits' in edited)) return remedies
  const text = applyEdits(node.parsed.text, edited.edits)
  const options = { ...node.options, ...(canHaveFlag && { disableDefaultRegistryEndpoint: true }) }
  const after = checkAirGap(readNode(text, options, engines), question)
  if (outside(after) < outside(now)) remedies.push({ flag: canHaveFlag, wildcard: endpoint, text, after })
  return remedies
}

function outside({ hosts }: AirGap): number {
  return hosts.filter(({ side }) => side !== 'inside').length
}

function mostUsedEndpoint({ parsed }: ClusterNode, { hosts }: AirGap): string | null {
  const counts = new Map<string, number>()
  for (const { side, uses } of hosts) {
    if (side !== 'inside') continue
    for (const { path, kind } of uses) {
      if (kind !== 'mirror' || path?.[0] !== 'mirrors' || path[2] !== 'endpoint') continue
      const url = parsed.registries.mirrors.get(String(path[1]))?.endpoint?.[Number(path[3])]
      if (url !== undefined) counts.set(url, (counts.get(url) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null
}
