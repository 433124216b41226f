import type { CommandLine } from '@/lib/cli/command-line'
import type { Terminal } from '@/lib/cli/terminal'
import type { Contact } from '@/lib/probe/contact'
import type { Consent } from '@/lib/probe/event'
import type { ProbeRequest } from '@/lib/probe/probe-request'
import type { ProbeTarget } from '@/lib/probe/target'
import type { CertificateFile, CertificateFiles } from '@/lib/probe/wire/tls-settings'

const CERTIFICATE_BYTES_MAX = 1024 * 1024

/** A run of the plan, with what the command line allows. */
export function requestOf(target: ProbeTarget, line: CommandLine): ProbeRequest {
  const { deep, platform, diagnostics } = line
  return { target, deep, platform, diagnostics, consents: consentsOf(target.contacts, line) }
}

/** What the command line allows the hosts of plans, and those that it lets redirects lead to. */
export function consentsOf(
  contacts: readonly Contact[],
  { realms, redirects, accounts }: CommandLine,
): readonly Consent[] {
  const origins = [...contacts.map(({ host }) => host), ...redirects]
  const registries = new Set(origins.map((origin) => origin.replace(/^https?:\/\//, '')))
  return [...registries].flatMap((registry): readonly Consent[] => [
    ...realms.map((realm) => ({ kind: 'realm', registry, realm }) as const),
    ...redirects.map((realm) => ({ kind: 'redirect', registry, realm }) as const),
    ...accounts.map((realm) => ({ kind: 'account', registry, realm }) as const),
  ])
}

/** Reads the certificate files of a run. */
export function certificateReader(isNode: boolean, terminal: Terminal): CertificateFiles {
  return (path) => readCertificate(path, isNode, terminal)
}

/** A file that cannot be read here may well be on the node. */
async function readCertificate(path: string, isNode: boolean, terminal: Terminal): Promise<CertificateFile> {
  try {
    return { text: new TextDecoder().decode(await terminal.read(path, CERTIFICATE_BYTES_MAX)) }
  } catch (error) {
    if (!isNode) return 'unknown'
    const { code } = error as NodeJS.ErrnoException
    const reason = (code === undefined ? undefined : GO_REASONS[code]) ?? 'input/output error'
    return { missing: code === 'EISDIR' ? `read ${path}: ${reason}` : `open ${path}: ${reason}` }
  }
}

const GO_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
}
