import type { Path } from '@/lib/registries/diagnostic'
import type { Tls } from '@/lib/registries/model'
import type { ConfigUse } from './config-use'

/** A certificate file that an entry of `configs` names. */
export interface TlsFile {
  readonly host: string
  readonly field: 'ca_file' | 'cert_file' | 'key_file'
  readonly value: string
  readonly path: Path
  readonly tls: Tls
}

const FIELDS = ['ca_file', 'cert_file', 'key_file'] as const

export function tlsFiles(configs: readonly ConfigUse[]): readonly TlsFile[] {
  return configs.flatMap(({ host, path, config: { tls } }) => {
    if (tls === null) return []
    return FIELDS.filter((field) => tls[field] !== '').map((field) => ({ host, field, value: tls[field], path: [...path, 'tls', field], tls }))
  })
}

/** The text of a certificate or key in the place of its path. */
export function isPem(value: string): boolean {
  return value.includes('-----BEGIN') || /^(?:LS0tLS1CRUdJTi|MII[A-Za-z0-9+/]{40})/.test(value.trim())
}
