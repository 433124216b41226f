import type { Attempt, Plan } from '@/lib/containerd/plan'
import { matchAttempts, queryOf, urlsOf, type Match } from './match-attempts'
import type { WharfieAttempt, WharfiePlan } from './wharfie-plan'

/** In what an attempt is not as containerd makes it for the same image. */
export type WharfieDifference =
  /** containerd does not ask this host. */
  | 'only-here'
  /** containerd asks this host, and less often. */
  | 'again'
  | 'order'
  /** Docker Hub itself, under its other name. */
  | 'hub-address'
  /** containerd asks with another scheme, or with https first and then with http. */
  | 'scheme'
  | 'name'
  /** Names that the rules give at random are not the same. */
  | 'random'
  | 'namespace'
  | 'login'
  | 'tls'

/**
 * What can be said of both plans. `same`: all requests have the same URLs, in the same order, with login and TLS settings of
 * the same entries. `hub-address`: all but the name of Docker Hub. `undecided`: not all names are known.
 */
export type Likeness = 'same' | 'hub-address' | 'different' | 'undecided'

export interface ComparedPlans {
  readonly plan: WharfiePlan
  /** One for each attempt of `plan`. */
  readonly differences: readonly (readonly WharfieDifference[])[]
  /** What containerd asks, and RKE2 itself does not. */
  readonly notAsked: readonly Attempt[]
  /** What containerd does with each attempt of `plan`; null for none. */
  readonly containerd: readonly (Attempt | null)[]
  /** The error with which containerd ends the pull, before or after its requests; null when it goes on to the end. */
  readonly containerdEnds: string | null
  readonly likeness: Likeness
}

/** Compares the plan of RKE2's own puller with that of containerd for the same image, in all that is shown of it. */
export function compareWithContainerd(plan: WharfiePlan, containerd: Plan): ComparedPlans {
  const pending = plan.pending || containerd.pending
  const matches = matchAttempts(plan.attempts, containerd.attempts)
  const positions = positionsOf(matches, containerd)
  const differences = plan.attempts.map((attempt, index) => {
    const match = matches[index]?.attempt ?? null
    if (match === null) return [matches[index]?.isAsked === true ? 'again' : 'only-here'] as const
    const isLate = (positions.highest[index] ?? -1) > (positions.of[index] ?? 0)
    return [...(isLate ? (['order'] as const) : []), ...differencesOf(attempt, match, pending)]
  })
  const matched = matches.map(({ attempt }) => attempt)
  const taken = new Set(matched)
  const notAsked = containerd.attempts.filter((attempt) => !taken.has(attempt))
  const containerdEnds = containerd.fails ?? containerd.abortsWith
  const found = new Set(differences.flat())
  const isOther = notAsked.length > 0 || (plan.fails === null) !== (containerdEnds === null)
  return {
    plan,
    differences,
    notAsked,
    containerd: matched,
    containerdEnds,
    likeness:
      isOther || [...found].some((difference) => difference !== 'hub-address')
        ? 'different'
        : pending
          ? 'undecided'
          : found.size > 0
            ? 'hub-address'
            : 'same',
  }
}

/** Where containerd has each attempt, and the last of those before it. */
function positionsOf(
  matches: readonly Match[],
  { attempts }: Plan,
): { readonly of: readonly number[]; readonly highest: readonly number[] } {
  const places = new Map(attempts.map((attempt, position) => [attempt, position]))
  const of = matches.map(({ attempt }) => (attempt === null ? -1 : (places.get(attempt) ?? -1)))
  const highest: number[] = []
  let last = -1
  for (const position of of) {
    highest.push(last)
    last = Math.max(last, position)
  }
  return { of, highest }
}

function differencesOf(own: WharfieAttempt, other: Attempt, pending: boolean): readonly WharfieDifference[] {
  return [
    ...(own.host === other.parts.host ? [] : (['hub-address'] as const)),
    ...(other.tls.httpsThenHttp || `${own.scheme}://` !== other.parts.scheme ? (['scheme'] as const) : []),
    ...(pending ? [] : nameDifferences(own, other)),
    ...(queryOf(own.url) === other.parts.query ? [] : (['namespace'] as const)),
    ...(own.credentials === (other.credentialsUsable ? other.credentials : null) ? [] : (['login'] as const)),
    ...(isSameTls(own, other) ? [] : (['tls'] as const)),
  ]
}

/** One name for each request, or several that are drawn from: then all of them count. */
function nameDifferences(own: WharfieAttempt, other: Attempt): readonly WharfieDifference[] {
  const isDrawn = own.alternatives.length + other.alternatives.length > 0 || other.mayAbortWith !== null
  if (other.mayAbortWith === null && JSON.stringify(urlsOf(own)) === JSON.stringify(urlsOf(other))) return []
  return [isDrawn ? 'random' : 'name']
}

/** Without TLS its settings do not count. */
function isSameTls(
  { scheme, tls, tlsFiles }: WharfieAttempt,
  { parts, tls: other, tlsFiles: files }: Attempt,
): boolean {
  if (scheme === 'http' && parts.scheme === 'http://') return true
  return (
    tls.ca === other.ca &&
    tls.client === other.client &&
    tls.skipVerify === other.skipVerify &&
    JSON.stringify(tlsFiles) === JSON.stringify(files)
  )
}
