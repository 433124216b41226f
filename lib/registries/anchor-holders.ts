import type { Issue } from '@/lib/registries/issues/issue'
import type { AliasNode, YamlNode } from '@/lib/go/yaml/node'

/**
 * What the decoder noticed, without the keys at the top that hold anchors, such as `x-mirror: &m …`: K3s ignores such a
 * key, but reads what aliases repeat of it, so nothing is wrong with it.
 */
export function withoutAnchorHolders(issues: readonly Issue[], aliases: readonly AliasNode[]): readonly Issue[] {
  if (aliases.length === 0) return issues
  const targets = aliases.map(({ target }) => target.outerStart).toSorted((a, b) => a - b)
  return issues.filter(
    (issue) => issue.kind !== 'unknown-key' || issue.path.length > 0 || !isRepeatedElsewhere(targets, issue.value),
  )
}

function isRepeatedElsewhere(targets: readonly number[], holder: YamlNode): boolean {
  const first = targets[firstFrom(targets, holder.outerStart)]
  return first !== undefined && first < holder.end
}

/** The index of the first of some sorted numbers that is not below another. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? least) < least) low = middle + 1
    else high = middle
  }
  return low
}
