import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'
import { AUTH_FIELDS, CONFIG_GROUPS, TLS_FIELDS, type ConfigGroup } from '@/lib/registries/fields'
import type { RegistryConfig } from '@/lib/registries/model'

/** Changes that copy the settings of an entry of `configs`, or a part of them, to another host. */
export function copyConfig(
  { auth, tls }: RegistryConfig,
  host: string,
  parts: readonly ConfigGroup[] = CONFIG_GROUPS,
): readonly Change[] {
  const path: Path = ['configs', host]
  const changes: Change[] = []
  if (auth !== null && parts.includes('auth'))
    for (const field of AUTH_FIELDS)
      if (auth[field] !== '') changes.push({ set: [...path, 'auth', field], to: auth[field] })
  if (tls !== null && parts.includes('tls'))
    for (const field of TLS_FIELDS) if (tls[field]) changes.push({ set: [...path, 'tls', field], to: tls[field] })
  return changes
}
