import type { Attempt, Plan } from '@/lib/containerd/plan'

/** A host on the way of an image: one of its attempts, or the default endpoint that is not asked. */
export interface WayStop {
  /** host[:port], with placeholders that are not filled in as they are written. */
  readonly host: string
  readonly kind: Attempt['kind']
  /**
   * `asked`: when what comes before it fails. `blocked`: the flag of the node keeps it from being asked. `unsendable`: its
   * URL is one to which nothing is sent. `open`: a placeholder in it is not filled in.
   */
  readonly state: 'asked' | 'blocked' | 'unsendable' | 'open'
}

/** The hosts that all images of a registry are looked for at, in order, with those images. */
export interface Way {
  readonly registry: string
  /** Key of `mirrors` that answers for the registry; null when none does. */
  readonly entry: string | null
  readonly stops: readonly WayStop[]
  /** True when containerd fails the pull before it asks anybody, or after the last stop without going on. */
  readonly fails: boolean
  /** Indices of its images. */
  readonly images: readonly number[]
}

export interface Ways {
  /** In the order of their first images. */
  readonly ways: readonly Way[]
  /** The plan of the first image of each way. */
  readonly plans: readonly Plan[]
  /** Images whose names containerd does not read, which have no way. */
  readonly unread: number
}

export interface WayMeans {
  /** Who is asked for a registry on a node without disabled default endpoints; null where they are not disabled. */
  readonly unblocked: ((registry: string) => readonly Attempt[]) | null
  /** The plan with placeholders as they are written; null for a file without. */
  readonly show: ((plan: Plan) => Plan) | null
}

/** Images with the same hosts in the same order together. Both means are asked once for each way. Never throws. */
export function waysOf(plans: readonly Plan[], { unblocked, show }: WayMeans): Ways {
  const known = new Map<string, { plan: Plan; images: number[] }>()
  let unread = 0
  for (const [index, plan] of plans.entries()) {
    if (plan.reference === null) {
      unread += 1
      continue
    }
    const key = JSON.stringify([
      plan.reference.registry,
      plan.fails !== null,
      plan.abortsWith !== null,
      plan.attempts.map(({ kind, path, parts, unsendable, open }) => [
        kind,
        path,
        parts.scheme,
        parts.host,
        unsendable !== null,
        open !== undefined,
      ]),
    ])
    const way = known.get(key)
    if (way === undefined) known.set(key, { plan: show?.(plan) ?? plan, images: [index] })
    else way.images.push(index)
  }
  const found = [...known.values()]
  return {
    ways: found.map(({ plan, images }) => wayOf(plan, images, unblocked)),
    plans: found.map(({ plan }) => plan),
    unread,
  }
}

function wayOf(plan: Plan, images: readonly number[], unblocked: WayMeans['unblocked']): Way {
  const asked = plan.attempts.map(stopOf)
  const isBlocked = unblocked !== null && plan.fails === null && !asked.some(({ kind }) => kind === 'default')
  // What the file names as endpoint is asked, also where it is what would be asked last.
  const blocked = isBlocked
    ? unblocked(plan.reference?.registry ?? '').filter(
        ({ kind, parts }) => kind === 'default' && !asked.some(({ host }) => host === parts.host),
      )
    : []
  return {
    registry: plan.reference?.registry ?? '',
    entry: entryOf(plan),
    stops: [...asked, ...blocked.map((attempt) => ({ ...stopOf(attempt), state: 'blocked' as const }))],
    fails: plan.fails !== null || plan.abortsWith !== null,
    images,
  }
}

function stopOf({ parts, kind, unsendable, open = [] }: Attempt): WayStop {
  return {
    host: parts.host,
    kind,
    state: open.some((one) => parts.host.includes(one)) ? 'open' : unsendable === null ? 'asked' : 'unsendable',
  }
}

function entryOf({ attempts }: Plan): string | null {
  const path = attempts.find(({ path: own }) => own?.[0] === 'mirrors')?.path
  return path === undefined || path === null ? null : String(path[1])
}
