import { TLS_FILE_FIELDS } from '@/lib/registries/fields'
import type { Registries } from '@/lib/registries/model'

/** A file that the nodes need beside registries.yaml. */
export interface CertificateFile {
  /** As written. */
  readonly path: string
  /** Which fields name it, in text order. */
  readonly uses: readonly { readonly field: string; readonly host: string }[]
}

/** The files that `configs` names, each once, in text order. */
export function certificateUses({ configs }: Registries): readonly CertificateFile[] {
  const byPath = new Map<string, { readonly field: string; readonly host: string }[]>()
  for (const [host, { tls }] of configs) {
    for (const field of TLS_FILE_FIELDS) {
      const path = tls?.[field] ?? ''
      if (path === '') continue
      const uses = byPath.get(path)
      if (uses === undefined) byPath.set(path, [{ field, host }])
      else uses.push({ field, host })
    }
  }
  return [...byPath].map(([path, uses]) => ({ path, uses }))
}
