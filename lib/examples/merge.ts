import type { Change } from '@/lib/edit/change'
import type { Registries } from '@/lib/registries/model'

export interface Merge {
  /** All of them or none. */
  readonly changes: readonly Change[]
  /** Entries that the file already has, such as `mirrors docker.io`. They stay unchanged. */
  readonly skipped: readonly string[]
}

/** The changes that add the entries of one file to another. Existing entries stay unchanged. */
export function mergeInto(into: Registries, from: Registries): Merge {
  const changes: Change[] = []
  const skipped: string[] = []
  for (const [registry, { endpoint, rewrite }] of from.mirrors) {
    if (into.mirrors.has(registry)) {
      skipped.push(`mirrors ${registry}`)
      continue
    }
    if (endpoint.length + rewrite.size === 0) changes.push({ add: ['mirrors', registry], to: 'empty' })
    for (const [at, one] of endpoint.entries()) changes.push({ insert: ['mirrors', registry, 'endpoint'], at, to: one })
    for (const [pattern, replacement] of rewrite)
      changes.push({ set: ['mirrors', registry, 'rewrite', pattern], to: replacement })
  }
  for (const [host, { auth, tls }] of from.configs) {
    if (into.configs.has(host)) {
      skipped.push(`configs ${host}`)
      continue
    }
    for (const [name, value] of Object.entries(auth ?? {}))
      if (value !== '') changes.push({ set: ['configs', host, 'auth', name], to: value as string })
    const set = Object.entries(tls ?? {}).filter(([, value]) => value !== '' && value !== false)
    if (tls !== null && set.length === 0) changes.push({ add: ['configs', host, 'tls'], to: 'empty' })
    for (const [name, value] of set)
      changes.push({ set: ['configs', host, 'tls', name], to: value as string | boolean })
  }
  return { changes, skipped }
}
