import { otherEngines } from '@/lib/containerd/other-engines'
import type { NodeOptions } from '@/lib/k3s/node-options'
import { readNode, type ClusterNode } from '@/lib/node'
import type { PlaceholderValues } from '@/lib/placeholders/values'

/** What a command does with a file: `files` are what is written and asked; `all` is what the rules look at, too. */
export type Need = 'files' | 'all'

/**
 * What a node makes of a text, with the engine for rewrites where it is needed: it takes as long to load as all else that
 * a plan needs.
 */
export async function readAsNeeded(
  text: string,
  options: NodeOptions,
  values: PlaceholderValues,
  need: Need,
): Promise<ClusterNode> {
  if (need === 'files' && !text.includes('rewrite')) {
    const node = readNode(text, options, { ...otherEngines, regexp: null }, values)
    // A key can also be written with escapes, or filled in.
    if ([...node.parsed.registries.mirrors.values()].every(({ rewrite }) => rewrite.size === 0)) return node
  }
  const { engines } = await import('@/lib/containerd/engines')
  return readNode(text, options, engines, values)
}
