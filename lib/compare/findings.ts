import { pathKey, type Diagnostic } from '@/lib/registries/diagnostic'

export interface FindingChanges {
  /** Only after the change, and only before it. */
  readonly appears: readonly Diagnostic[]
  readonly disappears: readonly Diagnostic[]
  /** On both sides, and weightier or lighter after the change: as they are then. */
  readonly changes: readonly Diagnostic[]
  /** On both sides alike. */
  readonly same: number
}

/**
 * Which findings come and go. The same one is of the same rule at the same place, whatever else it says; which of several
 * endpoints that is does not count.
 */
export function findingChanges(before: readonly Diagnostic[], after: readonly Diagnostic[]): FindingChanges {
  const exact = matched(before, after, (finding) => `${finding.severity} ${keyOf(finding)}`)
  const rest = matched(exact.onlyBefore, exact.onlyAfter, keyOf)
  return { appears: rest.onlyAfter, disappears: rest.onlyBefore, changes: rest.both, same: exact.both.length }
}

/** Pairs those of the same key, one by one. */
function matched(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  keyIn: (finding: Diagnostic) => string,
): {
  readonly onlyBefore: readonly Diagnostic[]
  readonly onlyAfter: readonly Diagnostic[]
  readonly both: readonly Diagnostic[]
} {
  const left = new Map<string, number>()
  for (const finding of after) left.set(keyIn(finding), (left.get(keyIn(finding)) ?? 0) + 1)
  const onlyBefore = before.filter((finding) => {
    const count = left.get(keyIn(finding)) ?? 0
    left.set(keyIn(finding), count - 1)
    return count <= 0
  })
  // What is left of a key is only after; the earlier ones are the pairs.
  const both: Diagnostic[] = []
  const onlyAfter = after.toReversed().filter((finding) => {
    const count = left.get(keyIn(finding)) ?? 0
    if (count > 0) left.set(keyIn(finding), count - 1)
    else both.push(finding)
    return count > 0
  })
  return { onlyBefore, onlyAfter: onlyAfter.toReversed(), both: both.toReversed() }
}

function keyOf({ code, path }: Diagnostic): string {
  return `${code} ${path === null ? '' : pathKey(path.filter((key) => typeof key === 'string'))}`
}
