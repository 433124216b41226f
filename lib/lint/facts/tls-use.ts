import type { Path } from '@/lib/registries/diagnostic'
import { TLS_FILE_FIELDS, type TlsTextField } from '@/lib/registries/fields'
import type { Tls } from '@/lib/registries/model'
import { quoteName } from '@/lib/registries/issues/parse-messages'
import type { ConfigUse } from './config-use'

/** A certificate file that an entry of `configs` names. */
export interface TlsFile {
  readonly host: string
  readonly field: TlsTextField
  readonly value: string
  readonly path: Path
  readonly tls: Tls
}

export function tlsFiles(configs: readonly ConfigUse[]): readonly TlsFile[] {
  return configs.flatMap(({ host, path, config: { tls } }) => {
    if (tls === null) return []
    return TLS_FILE_FIELDS.filter((field) => tls[field] !== '').map((field) => ({
      host,
      field,
      value: tls[field],
      path: [...path, 'tls', field],
      tls,
    }))
  })
}

/** The text of a certificate or key in place of its path: PEM, also without its first line, or Base64 of it. */
export function isPem(value: string): boolean {
  const text = value.trim().replace(/^['"]+/, '')
  if (/--\s*BEGIN/.test(text)) return true
  if (text.startsWith('/') || text.includes('.')) return false
  if (/^(?:LS0tLS1CRUdJTi|M[A-Z][A-Za-z0-9+/=]{20})/.test(text)) return true
  return /^[A-Za-z0-9+/=\s]{40,}['"]*$/.test(text) && /[A-Z]/.test(text)
}

/**
 * The value if it is safe in a message: null when it does not look like a path, because it may then be the key itself.
 */
export function quotePath({ value }: TlsFile): string | null {
  const isPath = !isPem(value) && /^(?:\/|\.{1,2}\/|[~$%]|[A-Za-z]:[\\/]|[^\s]*\.[A-Za-z0-9]{1,5}$)/.test(value)
  return isPath ? quoteName(value) : null
}
