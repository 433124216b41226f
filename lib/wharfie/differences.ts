import type { Attempt, Plan } from '@/lib/containerd/plan'
import { DOCKER_HUB_HOST, DOCKER_HUB_INDEX } from '@/lib/known/docker-hub'
import type { WharfieAttempt, WharfiePlan } from './wharfie-plan'

/** In what an attempt is not as containerd makes it for the same image. */
export type WharfieDifference =
  /** containerd does not ask this endpoint. */
  | 'only-here'
  | 'order'
  | 'name'
  /** Names that the rules give at random are not the same. */
  | 'random'
  | 'login'
  | 'tls'

export interface ComparedPlans {
  readonly plan: WharfiePlan
  /** One for each attempt of `plan`. */
  readonly differences: readonly (readonly WharfieDifference[])[]
  /** What containerd asks, and RKE2 itself does not. */
  readonly notAsked: readonly Attempt[]
  /** What containerd does with a login or TLS settings where `differences` says so; null for none. */
  readonly containerd: readonly (Attempt | null)[]
  readonly isDifferent: boolean
}

/**
 * Compares the plan of RKE2's own puller with that of containerd for the same image. That Docker Hub has another address
 * (index.docker.io, registry-1.docker.io) does not count.
 */
export function compareWithContainerd(plan: WharfiePlan, containerd: Plan): ComparedPlans {
  const matches = plan.attempts.map((attempt) => matchOf(attempt, containerd))
  const positions = matches.map((match) => (match === null ? null : containerd.attempts.indexOf(match)))
  const differences = plan.attempts.map((attempt, index) => {
    const match = matches[index] ?? null
    if (match === null) return ['only-here'] as const
    const before = positions.slice(0, index).filter((position) => position !== null)
    const position = positions[index] ?? 0
    return [
      ...(before.some((other) => other > position) ? (['order'] as const) : []),
      ...(pathOf(attempt.url) === pathOf(match.url) ? [] : (['name'] as const)),
      ...(sameSet(attempt.alternatives, match.alternatives) ? [] : (['random'] as const)),
      ...(attempt.credentials === (match.credentialsUsable ? match.credentials : null) ? [] : (['login'] as const)),
      ...(isSameTls(attempt, match) ? [] : (['tls'] as const)),
    ]
  })
  const notAsked = containerd.attempts.filter((attempt) => !matches.includes(attempt))
  return {
    plan,
    differences,
    notAsked,
    containerd: matches,
    isDifferent:
      notAsked.length > 0 ||
      differences.some((each) => each.length > 0) ||
      (plan.fails === null) !== (containerd.fails === null),
  }
}

/** The attempt at the same endpoint; of several at its host the one with the same path. */
function matchOf(attempt: WharfieAttempt, { attempts }: Plan): Attempt | null {
  const same = attempts.filter((other) => isSameHost(attempt, other))
  return same.find(({ url }) => pathOf(url) === pathOf(attempt.url)) ?? same[0] ?? null
}

function isSameHost({ scheme, host, kind }: WharfieAttempt, { parts, kind: otherKind }: Attempt): boolean {
  if ((kind === 'default') !== (otherKind === 'default')) return false
  return `${scheme}://` === parts.scheme && hubless(host) === hubless(parts.host)
}

function hubless(host: string): string {
  return host === DOCKER_HUB_HOST ? DOCKER_HUB_INDEX : host
}

function pathOf(url: string): string {
  return url.replace(/^[^:]*:\/\/[^/]*/, '').replace(/\?.*$/s, '')
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const paths = (urls: readonly string[]): string => JSON.stringify([...new Set(urls.map(pathOf))].toSorted())
  return paths(a) === paths(b)
}

function isSameTls({ tls }: WharfieAttempt, { tls: other }: Attempt): boolean {
  return (
    tls.ca === other.ca && tls.client === other.client && tls.skipVerify === other.skipVerify && !other.httpsThenHttp
  )
}
