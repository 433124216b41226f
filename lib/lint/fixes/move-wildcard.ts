import { titled } from '@/lib/words/en/fixes'
import type { Fix } from '@/lib/registries/diagnostic'
import type { LintContext } from '@/lib/lint/context'
import { copyConfig } from './copy-config'
import { changeFix } from './fix'

/** Copies a part of the wildcard's settings to each endpoint of the wildcard mirror. */
export function moveWildcard(context: LintContext, part: 'auth' | 'tls'): readonly Fix[] {
  const wildcard = context.config('*')
  const endpoints = context.mirror('*')?.endpoints ?? context.endpoints
  const hosts = [...new Set(endpoints.map(({ address }) => address?.registry ?? ''))].filter(
    (host) => host !== '' && (context.config(host)?.config[part] ?? null) === null,
  )
  if (wildcard === null || hosts.length === 0 || hosts.length > 10) return []
  const other = part === 'auth' ? wildcard.config.tls : wildcard.config.auth
  const remove = { remove: other === null ? wildcard.path : [...wildcard.path, part] }
  return [
    changeFix(
      context,
      { ...titled(hosts.length === 1 ? 'move-to-endpoint' : 'move-to-endpoints'), safe: false },
      ...hosts.flatMap((host) => copyConfig(wildcard.config, host, [part])),
      remove,
    ),
  ]
}
