import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'
import type { RegistryConfig } from '@/lib/registries/model'

const AUTH = ['username', 'password', 'auth', 'identity_token'] as const
const TLS = ['ca_file', 'cert_file', 'key_file'] as const

/** Changes that write the settings of an entry of `configs`, or a part of them, under another host. */
export function copyConfig(
  { auth, tls }: RegistryConfig,
  host: string,
  parts: readonly ('auth' | 'tls')[] = ['auth', 'tls'],
): readonly Change[] {
  const path: Path = ['configs', host]
  const changes: Change[] = []
  if (auth !== null && parts.includes('auth'))
    for (const field of AUTH) if (auth[field] !== '') changes.push({ set: [...path, 'auth', field], to: auth[field] })
  if (tls !== null && parts.includes('tls')) {
    for (const field of TLS) if (tls[field] !== '') changes.push({ set: [...path, 'tls', field], to: tls[field] })
    if (tls.insecure_skip_verify) changes.push({ set: [...path, 'tls', 'insecure_skip_verify'], to: true })
  }
  return changes
}

/** True when TLS settings say something; `tls: {}` only counts as configured. */
export function hasTlsSettings({ tls }: RegistryConfig): boolean {
  return tls !== null && (tls.insecure_skip_verify || TLS.some((field) => tls[field] !== ''))
}

export function hasAuthSettings({ auth }: RegistryConfig): boolean {
  return auth !== null && AUTH.some((field) => auth[field] !== '')
}
