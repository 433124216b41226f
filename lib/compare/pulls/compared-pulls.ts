import type { Plan } from '@/lib/containerd/plan'
import type { SaidValue } from '@/lib/words/saying'
import { saying } from '@/lib/words/saying'
import type { Consequences } from '@/lib/compare/side'
import type { PullChange } from './pull-change'
import { pullChanges } from './pull-changes'

/** Images whose pulls change alike. */
export interface ChangedPulls {
  /** The registry, where all its images that are compared change alike; else null. */
  readonly registry: string | null
  /** As given, in their order. */
  readonly images: readonly string[]
  readonly changes: readonly PullChange[]
}

/** An image of which one side, or both, cannot be computed. */
export interface UndecidedPull {
  readonly image: string
  readonly why: SaidValue
}

export interface ComparedPulls {
  readonly changed: readonly ChangedPulls[]
  readonly undecided: readonly UndecidedPull[]
  /** Images whose pulls do the same. */
  readonly same: readonly string[]
}

/** Compares the plans of the images, which both sides have in the same order. */
export function comparedPulls(before: Consequences, after: Consequences): ComparedPulls {
  const same: string[] = []
  const undecided: UndecidedPull[] = []
  const groups = new Map<
    string,
    { readonly registry: string | null; readonly images: string[]; readonly changes: readonly PullChange[] }
  >()
  const ofRegistry = new Map<string, number>()
  for (const [index, one] of before.plans.entries()) {
    const other = after.plans[index]
    if (other === undefined) break
    const registry = registryOf(one, other)
    if (registry !== null) ofRegistry.set(registry, (ofRegistry.get(registry) ?? 0) + 1)
    const why = undecidedWhy(one) ?? undecidedWhy(other)
    if (why !== null) {
      undecided.push({ image: one.image, why })
      continue
    }
    const changes = pullChanges({ plan: one, side: before }, { plan: other, side: after })
    if (changes.length === 0) {
      same.push(one.image)
      continue
    }
    const key = JSON.stringify([registry, changes])
    const group = groups.get(key) ?? { registry, images: [], changes }
    group.images.push(one.image)
    groups.set(key, group)
  }
  const changed = [...groups.values()].map(({ registry, images, changes }) => ({
    registry: registry !== null && ofRegistry.get(registry) === images.length ? registry : null,
    images,
    changes,
  }))
  return { changed, undecided, same }
}

function registryOf({ reference: one }: Plan, { reference: other }: Plan): string | null {
  return one === null || other === null || one.registry !== other.registry ? null : one.registry
}

/** Why it is not known what is asked for; null when it is. */
function undecidedWhy({ pending, attempts }: Plan): SaidValue | null {
  if (!pending) return null
  const step = attempts.flatMap(({ rewrites }) => rewrites).find(({ outcome }) => outcome === 'unknown')
  return step?.error ?? saying('its rewrites are too many or too large to try them here')
}
