import type { Attempt, Plan } from '@/lib/containerd/plan'

/** A host on the way of an image: one of its attempts, or the default endpoint that is not asked. */
export interface WayStop {
  /** host[:port], with placeholders that are not filled in as they are written. */
  readonly host: string
  readonly kind: Attempt['kind']
  /**
   * `asked`: when what comes before it fails. `blocked`: the flag of the node keeps it from being asked. `unsendable`: its
   * URL is one to which nothing is sent. `open`: a placeholder in it is not filled in. `undecided`: whether, or when, it is
   * asked is decided by a placeholder that stands for an entry of `mirrors` or is in its key.
   */
  readonly state: 'asked' | 'blocked' | 'unsendable' | 'open' | 'undecided'
}

/** The hosts that all images of a registry are looked for at, in order, with those images. */
export interface Way {
  readonly registry: string
  /** Key of `mirrors` that answers for the registry; null when none does. */
  readonly entry: string | null
  readonly stops: readonly WayStop[]
  /** True when a placeholder that is not filled in decides who is asked. */
  readonly isUndecided: boolean
  /** Entries of which each answers instead if the placeholder in its key turns out to be the registry. */
  readonly others: readonly OtherEntry[]
  /** True when containerd fails the pull before it asks anybody, or after the last stop without going on. */
  readonly fails: boolean
  /** Indices of its images. */
  readonly images: readonly number[]
}

/** Its stops are those before the default endpoint. */
export type OtherEntry = Pick<Way, 'stops'> & { readonly entry: string }

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
  /** Plans for the keys of `mirrors` with a placeholder that is not filled in, with placeholders as they are written. */
  readonly openEntries: () => readonly Plan[]
}

/** Images with the same hosts in the same order together. What is asked of the means is asked once for each way. Never throws. */
export function waysOf(plans: readonly Plan[], { unblocked, show, openEntries }: WayMeans): Ways {
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
      plan.openMirrors !== undefined,
      isUndecided(plan),
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
  const others = found.some(({ plan }) => plan.openMirrors !== undefined) ? openEntries().map(otherOf) : []
  return {
    ways: found.map(({ plan, images }) => {
      const way = wayOf(plan, images, unblocked)
      if (!way.isUndecided) return way
      return {
        ...way,
        stops: way.stops.map(asUndecided),
        others: plan.openMirrors === undefined ? [] : others,
      }
    }),
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
    isUndecided: isUndecided(plan),
    others: [],
    fails: plan.fails !== null || plan.abortsWith !== null,
    images,
  }
}

function isUndecided({ openMirrors, openEntry }: Plan): boolean {
  return openMirrors !== undefined || openEntry !== undefined
}

function otherOf(plan: Plan): OtherEntry {
  const stops = plan.attempts.filter(({ kind }) => kind !== 'default').map((attempt) => asUndecided(stopOf(attempt)))
  return { entry: plan.reference?.registry ?? '', stops }
}

/** A host that is not known, or to which nothing is sent, stays what it is. */
function asUndecided(stop: WayStop): WayStop {
  return stop.state === 'asked' || stop.state === 'blocked' ? { ...stop, state: 'undecided' } : stop
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
