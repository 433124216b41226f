import type { Plan } from '@/lib/containerd/plan'
import { isSameValue } from '@/lib/same-value'
import type { SaidValue } from '@/lib/words/saying'
import { saying } from '@/lib/words/saying'
import type { Consequences } from '@/lib/compare/side'
import type { PullChange } from './pull-change'
import { openBetween, pullChanges } from './pull-changes'

/** Images whose pulls change alike. */
export interface ChangedPulls {
  /** Their registries, where all images of these that are compared change alike; else empty. */
  readonly registries: readonly string[]
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
  const groups = new Map<string, { readonly images: Named[]; readonly changes: readonly PullChange[] }>()
  const ofRegistry = new Map<string, number>()
  for (const [index, one] of before.plans.entries()) {
    const other = after.plans[index]
    if (other === undefined) break
    const registry = registryOf(one, other)
    if (registry !== null) ofRegistry.set(registry, (ofRegistry.get(registry) ?? 0) + 1)
    const sides = [
      { plan: one, side: before },
      { plan: other, side: after },
    ] as const
    const why = undecidedWhy(one) ?? undecidedWhy(other) ?? openWhy(openBetween(...sides))
    if (why !== null) {
      undecided.push({ image: one.image, why })
      continue
    }
    const changes = pullChanges(...sides)
    const open = [...new Set(sides.flatMap(({ plan }) => [...(plan.openMirrors ?? []), ...(plan.openEntry ?? [])]))]
    const isSame = changes.length === 0 && isSameValue(openEntries(one, before), openEntries(other, after))
    if (isSame) {
      same.push(one.image)
      continue
    }
    if (open.length > 0) {
      undecided.push({ image: one.image, why: openWhy(open) ?? '' })
      continue
    }
    const key = JSON.stringify(changes)
    const group = groups.get(key) ?? { images: [], changes }
    group.images.push({ image: one.image, registry })
    groups.set(key, group)
  }
  const changed = [...groups.values()].map(({ images, changes }) => ({
    registries: wholeRegistries(images, ofRegistry),
    images: images.map(({ image }) => image),
    changes,
  }))
  return { changed, undecided, same }
}

interface Named {
  readonly image: string
  readonly registry: string | null
}

/** The registries of the images; empty where one of them has another image too. */
function wholeRegistries(images: readonly Named[], ofRegistry: ReadonlyMap<string, number>): readonly string[] {
  const counts = new Map<string | null, number>()
  for (const { registry } of images) counts.set(registry, (counts.get(registry) ?? 0) + 1)
  const whole = [...counts].flatMap(([registry, count]) =>
    registry !== null && ofRegistry.get(registry) === count ? [registry] : [],
  )
  return whole.length === counts.size ? whole : []
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

/** What placeholders leave open of who is asked: the mirrors that may turn out to be for the image, and its own, with what is below them. */
function openEntries({ openMirrors = [], openEntry = [], reference }: Plan, { node }: Consequences) {
  if (openMirrors.length + openEntry.length === 0) return []
  const { mirrors } = (node.template?.file() ?? node.parsed).registries
  const isOpen = (key: string): boolean =>
    (openEntry.length > 0 && (key === reference?.registry || key === '*')) ||
    openMirrors.some((one) => key.includes(one))
  return [openEntry, [...mirrors].filter(([key]) => isOpen(key))]
}

function openWhy(placeholders: readonly string[]): SaidValue | null {
  return placeholders.length === 0 ? null : saying('not filled in: {placeholders}', { placeholders })
}
