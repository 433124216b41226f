import type { Attempt } from '@/lib/containerd/plan'
import { DOCKER_HUB_HOST, DOCKER_HUB_INDEX } from '@/lib/known/docker-hub'
import type { WharfieAttempt } from './wharfie-plan'

export interface Match {
  /** The attempt of containerd at the same endpoint; null when no such attempt is left. */
  readonly attempt: Attempt | null
  /** Whether containerd asks the host at all. */
  readonly isAsked: boolean
}

type KeysOf = readonly [own: (attempt: WharfieAttempt) => string, other: (attempt: Attempt) => string]

/** From most to least alike: the registry itself and mirrors apart, then the host alone. */
const KEYS: readonly KeysOf[] = [
  [({ kind, url }) => `${kind === 'default'} ${url}`, ({ kind, url }) => `${kind === 'default'} ${url}`],
  [
    (attempt) => `${attempt.kind === 'default'} ${hostOf(attempt)} ${pathOf(attempt.url)}`,
    (attempt) => `${attempt.kind === 'default'} ${otherHost(attempt)} ${pathOf(attempt.url)}`,
  ],
  [
    (attempt) => `${attempt.kind === 'default'} ${hostOf(attempt)}`,
    (attempt) => `${attempt.kind === 'default'} ${otherHost(attempt)}`,
  ],
  [
    (attempt) => `${attempt.kind === 'default'} ${nameOf(attempt)}`,
    ({ kind, parts }) => `${kind === 'default'} ${parts.host}`,
  ],
  [nameOf, ({ parts }) => parts.host],
]

/** The attempt of containerd that belongs to each of RKE2's own puller, each to one at most. */
export function matchAttempts(own: readonly WharfieAttempt[], others: readonly Attempt[]): readonly Match[] {
  const found = new Map<WharfieAttempt, Attempt>()
  const taken = new Set<Attempt>()
  for (const [ownKey, otherKey] of KEYS) {
    const free = new Map<string, Attempt[]>()
    for (const attempt of others) if (!taken.has(attempt)) listOf(free, otherKey(attempt)).push(attempt)
    const next = new Map<string, number>()
    for (const attempt of own) {
      if (found.has(attempt)) continue
      const key = ownKey(attempt)
      const position = next.get(key) ?? 0
      const match = free.get(key)?.[position]
      if (match === undefined) continue
      next.set(key, position + 1)
      found.set(attempt, match)
      taken.add(match)
    }
  }
  const hosts = new Set(others.map(({ parts }) => parts.host))
  return own.map((attempt) => ({ attempt: found.get(attempt) ?? null, isAsked: hosts.has(nameOf(attempt)) }))
}

/** All URLs that a request can have, without scheme, host and query, sorted. */
export function urlsOf({ url, alternatives }: Pick<Attempt, 'url' | 'alternatives'>): readonly string[] {
  return [...new Set([url, ...alternatives].map(pathOf))].toSorted()
}

/** With its question mark; empty without one. */
export function queryOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

function pathOf(url: string): string {
  return url.replace(/^[^:]*:\/\/[^/]*/, '').replace(/\?.*$/s, '')
}

/** The registry itself is the same under each name of Docker Hub. */
function nameOf({ host, kind }: Pick<WharfieAttempt, 'host' | 'kind'>): string {
  return kind === 'default' && host === DOCKER_HUB_INDEX ? DOCKER_HUB_HOST : host
}

function hostOf(attempt: WharfieAttempt): string {
  return `${attempt.scheme}://${nameOf(attempt)}`
}

function listOf(lists: Map<string, Attempt[]>, key: string): Attempt[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** With the scheme that RKE2 itself uses: what containerd asks with https first was written with http. */
function otherHost({ parts, tls }: Attempt): string {
  return `${tls.httpsThenHttp ? 'http://' : parts.scheme}${parts.host}`
}
