import { engines } from '@/lib/containerd/engines'
import { applyChanges } from '@/lib/edit/apply-changes'
import { isSystemRegistry } from '@/lib/k3s/node-options'
import { applyEdits } from '@/lib/text/text-edit'
import { readNode, type ClusterNode } from '@/lib/node'
import { checkAirGap, type AirGap, type AirGapQuestion } from './airgap'

/** What the check says if something is changed. */
export interface Remedy {
  /** The node gets `--disable-default-registry-endpoint`. */
  readonly flag: boolean
  /** RKE2 gets `--system-default-registry` with this host; null when that stays as it is. */
  readonly systemDefaultRegistry: string | null
  /** The file gets a mirror for all other registries, with this endpoint; null when it stays as it is. */
  readonly wildcard: string | null
  /** The changed text; null when the text stays as it is. */
  readonly text: string | null
  readonly after: AirGap
}

/**
 * The check with the flag; if that is not enough, for RKE2 with a system default registry too, because no flag of containerd
 * counts for what it pulls itself; then with a mirror `*`. Both are the inside endpoint that most mirrors of the file have.
 * Each only where fewer hosts are then outside. Empty when nothing is outside. What that registry then has is not known here.
 */
export function remediesOf(node: ClusterNode, question: AirGapQuestion, now: AirGap): readonly Remedy[] {
  if (now.verdict !== 'holes') return []
  const remedies: Remedy[] = []
  const { options, parsed, template } = node
  // A release before the flag does not start with it.
  const flag = node.containerd.release.hasRegistryFlags && !options.disableDefaultRegistryEndpoint
  const endpoint = mostUsedEndpoint(node, now)
  const canHaveSystem = options.distribution === 'rke2' && options.systemDefaultRegistry === null
  const system = canHaveSystem && endpoint !== null ? hostOf(endpoint) : null
  const code = template === null ? engines : { ...engines, readTemplate: () => template }
  const attempt = (change: Pick<Remedy, 'systemDefaultRegistry' | 'wildcard' | 'text'>): AirGap => {
    const { systemDefaultRegistry, text } = change
    const changed = {
      ...options,
      ...(flag && { disableDefaultRegistryEndpoint: true }),
      ...(systemDefaultRegistry !== null && { systemDefaultRegistry }),
    }
    const after = checkAirGap(readNode(text ?? parsed.text, changed, code), question)
    const least = Math.min(outside(now), ...remedies.map((one) => outside(one.after)))
    if (outside(after) < least) remedies.push({ flag, ...change, after })
    return after
  }
  const nothing = { systemDefaultRegistry: null, wildcard: null, text: null }
  if (flag && attempt(nothing).verdict !== 'holes') return remedies
  if (system !== null && attempt({ ...nothing, systemDefaultRegistry: system }).verdict !== 'holes') return remedies
  if (endpoint === null || template !== null || parsed.registries.mirrors.has('*')) return remedies
  const edited = applyChanges(parsed, [{ insert: ['mirrors', '*', 'endpoint'], at: 0, to: endpoint }])
  if (!('edits' in edited)) return remedies
  attempt({ systemDefaultRegistry: system, wildcard: endpoint, text: applyEdits(parsed.text, edited.edits) })
  return remedies
}

/** host[:port] of an endpoint, as --system-default-registry takes it; null for a URL that has more. */
function hostOf(endpoint: string): string | null {
  const host = endpoint.replace(/^https?:\/\//i, '').replace(/\/(?:v2\/?)?$/, '')
  return isSystemRegistry(host, 'rke2') ? host : null
}

function outside({ hosts }: AirGap): number {
  return hosts.filter(({ side }) => side !== 'inside').length
}

function mostUsedEndpoint({ parsed, template }: ClusterNode, { hosts }: AirGap): string | null {
  const counts = new Map<string, number>()
  for (const { side, uses } of hosts) {
    if (side !== 'inside') continue
    for (const { path, kind } of uses) {
      if (kind !== 'mirror' || path?.[0] !== 'mirrors' || path[2] !== 'endpoint') continue
      const url = parsed.registries.mirrors.get(String(path[1]))?.endpoint?.[Number(path[3])]
      if (url !== undefined && (template?.openIn(url).length ?? 0) === 0) counts.set(url, (counts.get(url) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null
}
