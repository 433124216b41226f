import type { TlsUse } from '@/lib/routes/image-routes'

/** What a file is for in the plan, as registries.yaml names it. */
export interface CertificateRole {
  readonly path: string
  readonly field: 'ca_file' | 'cert_file' | 'key_file'
  /** The key files that are named together with a cert_file; else empty. */
  readonly keys: readonly string[]
  /** host[:port] of the attempts that use it, each once. */
  readonly hosts: readonly string[]
}

/** Every certificate file of some attempts once, in the order in which the attempts name them. */
export function certificateRoles(attempts: readonly TlsUse[]): readonly CertificateRole[] {
  const roles = new Map<string, CertificateRole>()
  const note = (path: string, field: CertificateRole['field'], host: string, key?: string): void => {
    const known = roles.get(path) ?? { path, field, keys: [], hosts: [] }
    roles.set(path, {
      ...known,
      keys: key === undefined || known.keys.includes(key) ? known.keys : [...known.keys, key],
      hosts: known.hosts.includes(host) ? known.hosts : [...known.hosts, host],
    })
  }
  for (const { tlsFiles, parts } of attempts) {
    for (const path of tlsFiles.ca) note(path, 'ca_file', parts.host)
    for (const [certificate, key] of tlsFiles.client) {
      note(certificate, 'cert_file', parts.host, key)
      note(key, 'key_file', parts.host)
    }
  }
  return [...roles.values()]
}
