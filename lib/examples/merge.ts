import type { Change } from '@/lib/edit/change'
import type { Mirror, Registries, RegistryConfig } from '@/lib/registries/model'

/** What becomes of one entry of the other file. */
export interface MergedEntry {
  /** Such as `mirrors docker.io`. */
  readonly entry: string
  /** `completed`: it is there and has nothing in the place of what is added. `kept`: it is there with other content. */
  readonly fate: 'added' | 'completed' | 'same' | 'kept'
}

export interface Merge {
  /** All of them or none. */
  readonly changes: readonly Change[]
  readonly entries: readonly MergedEntry[]
}

/** The changes that add the entries of one file to another. What is written there is not changed or removed. */
export function mergeInto(into: Registries, from: Registries): Merge {
  const changes: Change[] = []
  const entries: MergedEntry[] = []
  const merge = (entry: string, { changes: own, fate }: EntryMerge): void => {
    changes.push(...own)
    entries.push({ entry, fate })
  }
  for (const [registry, mirror] of from.mirrors)
    merge(`mirrors ${registry}`, mergeMirror(registry, into.mirrors.get(registry), mirror))
  for (const [host, config] of from.configs) merge(`configs ${host}`, mergeConfig(host, into.configs.get(host), config))
  return { changes, entries }
}

interface EntryMerge {
  readonly changes: readonly Change[]
  readonly fate: MergedEntry['fate']
}

function mergeMirror(registry: string, there: Mirror | undefined, { endpoint, rewrite }: Mirror): EntryMerge {
  const isEmpty = endpoint.length + rewrite.size === 0
  const isFree = there === undefined || there.endpoint.length + there.rewrite.size === 0
  if (!isFree) return { changes: [], fate: isSameMirror(there, { endpoint, rewrite }) ? 'same' : 'kept' }
  if (isEmpty)
    return there === undefined
      ? { changes: [{ add: ['mirrors', registry], to: 'empty' }], fate: 'added' }
      : { changes: [], fate: 'same' }
  return {
    fate: there === undefined ? 'added' : 'completed',
    changes: [
      ...endpoint.map((one, at): Change => ({ insert: ['mirrors', registry, 'endpoint'], at, to: one })),
      ...[...rewrite].map(([pattern, to]): Change => ({ set: ['mirrors', registry, 'rewrite', pattern], to })),
    ],
  }
}

function isSameMirror(one: Mirror, other: Mirror): boolean {
  return JSON.stringify([one.endpoint, [...one.rewrite]]) === JSON.stringify([other.endpoint, [...other.rewrite]])
}

function mergeConfig(host: string, there: RegistryConfig | undefined, { auth, tls }: RegistryConfig): EntryMerge {
  const isAuthFree = auth !== null && (there?.auth ?? null) === null
  const isTlsFree = tls !== null && (there?.tls ?? null) === null
  const changes: Change[] = []
  if (isAuthFree)
    for (const [name, value] of Object.entries(auth))
      if (value !== '') changes.push({ set: ['configs', host, 'auth', name], to: value as string })
  if (isTlsFree) {
    const set = Object.entries(tls).filter(([, value]) => value !== '' && value !== false)
    if (set.length === 0) changes.push({ add: ['configs', host, 'tls'], to: 'empty' })
    for (const [name, value] of set)
      changes.push({ set: ['configs', host, 'tls', name], to: value as string | boolean })
  }
  if (there === undefined) return { changes, fate: 'added' }
  const isWhole =
    (auth === null || isAuthFree || same(auth, there.auth)) && (tls === null || isTlsFree || same(tls, there.tls))
  // Half of a login or of TLS settings from elsewhere would make something that neither file says.
  if (!isWhole) return { changes: [], fate: 'kept' }
  return { changes, fate: changes.length > 0 ? 'completed' : 'same' }
}

function same(one: object, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
