import type { Plan } from '@/lib/containerd/plan'
import { isSameValue } from '@/lib/same-value'
import type { Consequences } from '@/lib/compare/side'
import { askedBy, type Asked } from './asked'
import type { PullChange } from './pull-change'

/** A plan with the side that made it. */
export interface SidePlan {
  readonly plan: Plan
  readonly side: Pick<Consequences, 'node'>
}

/** What the pull of one image does otherwise, the most important first; empty when it does the same. */
export function pullChanges(before: SidePlan, after: SidePlan): readonly PullChange[] {
  const [one, other] = [before.plan, after.plan]
  const registries = registryChange(one, other)
  if (registries !== null) return [registries]
  if (one.fails !== null || other.fails !== null) return failChanges(one.fails, other.fails)
  const asked = { before: askedBy(one, before.side), after: askedBy(other, after.side) }
  return [...hostChanges(asked), ...matched(asked).flatMap(endpointChanges), ...endChanges(one, other)]
}

function registryChange(one: Plan, other: Plan): PullChange | null {
  const [from, to] = [one.reference?.registry ?? null, other.reference?.registry ?? null]
  return from === to ? null : { kind: 'registry', from, to }
}

function failChanges(before: string | null, after: string | null): readonly PullChange[] {
  if (before === after) return []
  if (after === null) return [{ kind: 'fails', on: 'before', error: before ?? '' }]
  return [before === null ? { kind: 'fails', on: 'after', error: after } : { kind: 'fails-otherwise', error: after }]
}

/**
 * Placeholders that are not filled in, as written, without which it is not known whether both plans ask the same hosts:
 * a host with one can be any of those that only the other plan asks, unless these have the same.
 */
export function openBetween(before: SidePlan, after: SidePlan): readonly string[] {
  const has = ({ plan }: SidePlan) => plan.attempts.some(({ open }) => open !== undefined)
  if (!has(before) && !has(after)) return []
  const [one, other] = [askedBy(before.plan, before.side), askedBy(after.plan, after.side)]
  const alone = (some: readonly Asked[], others: readonly Asked[]) => {
    const keys = new Set(others.map(({ key }) => key))
    return some.filter(({ key }) => !keys.has(key))
  }
  const pairs = alone(one, other).flatMap((asked) => alone(other, one).map((next) => [asked.open, next.open] as const))
  return [...new Set(pairs.filter(([open, next]) => !isSameValue(open, next)).flat(2))]
}

interface BothAsked {
  readonly before: readonly Asked[]
  readonly after: readonly Asked[]
}

function hostChanges({ before, after }: BothAsked): readonly PullChange[] {
  const [keysBefore, keysAfter] = [before.map(({ key }) => key), after.map(({ key }) => key)]
  if (isSameValue(keysBefore, keysAfter)) return []
  const unreached = mirrorsUnreached(before, after, 'after') ?? mirrorsUnreached(after, before, 'before')
  if (unreached !== null) return [unreached]
  const [wasAsked, isAsked] = [new Set(keysBefore), new Set(keysAfter)]
  const [hostsBefore, hostsAfter] = [countHosts(before), countHosts(after)]
  const gone = before.filter(({ host }) => !hostsAfter.has(host))
  const come = after.filter(({ host }) => !hostsBefore.has(host))
  const first = after[0]
  const isFirst = first !== undefined && first.key !== before[0]?.key
  const others = come.filter((asked) => !isDefault(asked) && !(isFirst && asked === first))
  const stays = after.filter(({ key }) => wasAsked.has(key))
  const stayed = before.filter(({ key }) => isAsked.has(key))
  const isReordered = !isSameValue(keysOf(stays), keysOf(stayed))
  return [
    ...(isFirst && (!wasAsked.has(first.key) || !isReordered) ? [{ kind: 'first', host: first.name } as const] : []),
    ...(isReordered ? [{ kind: 'order', hosts: namesOf(after) } as const] : []),
    ...listed('asked-too', others),
    ...listed(
      'not-asked',
      gone.filter((asked) => !isDefault(asked)),
    ),
    ...come
      .filter((asked) => isDefault(asked) && !(isFirst && asked === first))
      .map(({ name }) => ({ kind: 'default-asked', host: name }) as const),
    ...gone.filter(isDefault).map(({ name }) => ({ kind: 'default-not-asked', host: name }) as const),
    ...[...hostsAfter].flatMap(([host, { name, count }]) => {
      const was = hostsBefore.get(host)?.count ?? count
      return was === count ? [] : [{ kind: 'attempts', host: name, before: was, after: count } as const]
    }),
  ]
}

/** In how many attempts each host is asked. */
function countHosts(asked: readonly Asked[]): ReadonlyMap<string, { readonly name: string; readonly count: number }> {
  const counts = new Map<string, { readonly name: string; readonly count: number }>()
  for (const { host, name } of asked) counts.set(host, { name, count: (counts.get(host)?.count ?? 0) + 1 })
  return counts
}

/** One plan asks mirrors, the other one the registry itself alone. */
function mirrorsUnreached(
  reaching: readonly Asked[],
  other: readonly Asked[],
  on: 'before' | 'after',
): PullChange | null {
  const mirrors = reaching.filter((asked) => !isDefault(asked))
  const [own, ...rest] = other
  if (mirrors.length === 0 || own === undefined || rest.length > 0 || !isDefault(own)) return null
  if (mirrors.some(({ key }) => key === own.key)) return null
  return { kind: 'mirror-unreached', on, mirrors: namesOf(mirrors), own: own.name }
}

function listed(kind: 'asked-too' | 'not-asked', asked: readonly Asked[]): readonly PullChange[] {
  return asked.length === 0 ? [] : [{ kind, hosts: namesOf(asked) }]
}

function isDefault({ kind }: Asked): boolean {
  return kind === 'default'
}

function keysOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ key }) => key)
}

function namesOf(asked: readonly Asked[]): readonly string[] {
  return [...new Set(asked.map(({ name }) => name))]
}

function matched({ before, after }: BothAsked): readonly (readonly [Asked, Asked])[] {
  const byKey = new Map(before.map((asked) => [asked.key, asked]))
  return after.flatMap((asked) => {
    const other = byKey.get(asked.key)
    return other === undefined ? [] : [[other, asked] as const]
  })
}

function endpointChanges([one, other]: readonly [Asked, Asked]): readonly PullChange[] {
  const host = other.name
  const is = <Name extends keyof Asked>(name: Name) => !isSameValue(one[name], other[name])
  const on = (isAfter: boolean) => (isAfter ? 'after' : 'before')
  return [
    ...addressChanges(one, other),
    ...(is('alternatives') ? [{ kind: 'at-random', host, on: on(other.alternatives.length > 0) } as const] : []),
    ...accessChanges(one, other),
    ...(is('isHttpAfterHttps') ? [{ kind: 'http-after-https', host, on: on(other.isHttpAfterHttps) } as const] : []),
    ...(is('scope') && !is('url') ? [{ kind: 'token-scope', host, to: other.scope ?? other.repository } as const] : []),
    ...(is('unsendable') ? [{ kind: 'unsendable', host, on: on(other.unsendable !== null) } as const] : []),
    ...(is('mayAbortWith')
      ? [
          {
            kind: 'aborts',
            on: sideOf(one.mayAbortWith, other.mayAbortWith),
            error: other.mayAbortWith ?? one.mayAbortWith ?? '',
          } as const,
        ]
      : []),
  ]
}

function addressChanges(one: Asked, other: Asked): readonly PullChange[] {
  if (one.url === other.url) return []
  const host = other.name
  const changes: PullChange[] = []
  if (one.scheme !== other.scheme) changes.push({ kind: 'scheme', host, to: other.scheme.replace(/:\/*$/, '') })
  if (one.prefix !== other.prefix) changes.push({ kind: 'below', host, from: one.prefix, to: other.prefix })
  if (one.repository !== other.repository) changes.push(repositoryChange(host, one.repository, other.repository))
  return changes.length > 0 ? changes : [{ kind: 'url', host, from: one.url, to: other.url }]
}

/** Of all images of a registry the same, where a part before the name comes or goes. */
function repositoryChange(host: string, from: string, to: string): PullChange {
  if (to.endsWith(`/${from}`)) return { kind: 'project', host, project: to.slice(0, -from.length - 1), on: 'after' }
  if (from.endsWith(`/${to}`)) return { kind: 'project', host, project: from.slice(0, -to.length - 1), on: 'before' }
  return { kind: 'repository', host, from, to }
}

/** In the entry of `configs` for the host. */
function accessChanges(one: Asked, other: Asked): readonly PullChange[] {
  const host = other.name
  const is = (name: 'isUnverified' | 'authorities' | 'clientFiles') => one[name] !== other[name]
  const changes: readonly PullChange[] = [
    ...loginChange(one, other),
    ...(is('isUnverified') ? [{ kind: 'unverified', host, on: other.isUnverified ? 'after' : 'before' } as const] : []),
    ...(is('authorities') ? [{ kind: 'authorities', host } as const] : []),
    ...(is('clientFiles')
      ? [{ kind: 'client-certificate', host, on: sideOf(one.clientFiles, other.clientFiles) } as const]
      : []),
  ]
  const isOpen = one.openAccess.length > 0 || other.openAccess.length > 0
  if (!isOpen || (changes.length === 0 && isSameValue(one.openAccess, other.openAccess))) return changes
  return [{ kind: 'access-undecided', host, placeholders: [...new Set([...one.openAccess, ...other.openAccess])] }]
}

function loginChange(one: Asked, other: Asked): readonly PullChange[] {
  const { name: host, login } = other
  if (one.login === login && one.account === other.account) return []
  if (login === null) return [{ kind: 'anonymous', host }]
  return [{ kind: one.login === login ? 'another-login' : 'login', host, login }]
}

function endChanges(one: Plan, other: Plan): readonly PullChange[] {
  if (one.abortsWith === other.abortsWith) return []
  return [
    { kind: 'aborts', on: sideOf(one.abortsWith, other.abortsWith), error: other.abortsWith ?? one.abortsWith ?? '' },
  ]
}

/** On which side there is something. */
function sideOf(one: string | null, other: string | null): 'before' | 'after' | 'both' {
  if (one === null || one === '') return 'after'
  return other === null || other === '' ? 'before' : 'both'
}
