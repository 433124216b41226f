import { AUTH_FIELDS, TLS_FIELDS } from '@/lib/registries/fields'
import type { RegistryConfig } from '@/lib/registries/model'

/** True when TLS settings have an effect; `tls: {}` only counts as configured. */
export function hasTlsSettings({ tls }: RegistryConfig): boolean {
  return tls !== null && TLS_FIELDS.some((field) => tls[field])
}

export function hasAuthSettings({ auth }: RegistryConfig): boolean {
  return auth !== null && AUTH_FIELDS.some((field) => auth[field] !== '')
}
