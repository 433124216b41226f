import { contactKey, type Contact } from '@/lib/probe/contact'
import type { ProbeTarget } from '@/lib/probe/target'
import type { Wire } from '@/lib/probe/wire/exchange'
import type { CertificateFiles } from '@/lib/probe/wire/tls-settings'
import { inEnglish, saying, type Saying } from '@/lib/words/saying'
import { readAllowedFile } from '@/lib/probe/api/allowed/allowed-file'
import { CONTACTS_MAX, SECRETS_MAX, type ProbeBody } from './body'
import type { HttpRefusal } from './inbound'
import { isAllowed } from '@/lib/probe/api/allowed/allowed-hosts'
import type { ProbePolicy } from './mode'
import { isOwnAddress, ownName } from '@/lib/probe/api/allowed/own-address'

/** The network of this server as a run may use it: what the policy allows, and never this server itself. */
export function guardedWire(wire: Wire, hosts: ReadonlySet<string>, policy: ProbePolicy): Wire {
  return {
    ...wire,
    network: {
      ...wire.network,
      reach: policy.reach,
      refuses: (hostname, port) => ownName(hosts, hostname, port) ?? hostProblem(policy, hostname, port),
      isOwn: (address, port) => isOwnAddress(hosts, address, port),
    },
  }
}

/** What of the given files is a secret. */
export function keysIn({ files }: Pick<ProbeBody, 'files'>): readonly string[] {
  return Object.values(files).filter((text) => text.includes('PRIVATE KEY'))
}

/** Why plans are not run: for what the file holds, or because somebody agreed to other hosts. */
export function contentProblem(
  body: Pick<ProbeBody, 'files' | 'contacts' | 'only'>,
  targets: readonly ProbeTarget[],
  { takesCredentials }: ProbePolicy,
): HttpRefusal | null {
  const contacts: readonly Contact[] = [
    ...new Map(targets.flatMap((target) => target.contacts).map((contact) => [contactKey(contact), contact])).values(),
  ]
  const [{ plan, hasAccounts, secrets } = { plan: null, hasAccounts: false, secrets: [] }] = targets
  if (!takesCredentials) {
    if (hasAccounts || Object.keys(body.files).length > 0)
      return {
        status: 422,
        text: /* SAID */ 'This server takes no credentials and no certificates. Remove them from the file to try it here.' /* END */,
      }
  }
  if (contacts.length > CONTACTS_MAX)
    return tooMany(
      saying(
        'The plan asks {count} hosts, and no more than {limit} can be agreed to here. Take endpoints out of the mirror.',
        { count: contacts.length, limit: CONTACTS_MAX },
      ),
    )
  if (secrets.length > SECRETS_MAX)
    return tooMany(
      saying(
        'The file holds {count} passwords and the like, and no more than {limit} are looked for here in what registries say. Use the command line for it.',
        { count: secrets.length, limit: SECRETS_MAX },
      ),
    )
  const seen = new Set(body.contacts.map(contactKey))
  const isOther = contacts.some((contact) => !seen.has(contactKey(contact)))
  if (isOther || (body.only ?? 0) >= Math.max(plan?.attempts.length ?? 0, 1))
    return { status: 409, text: /* SAID */ 'The plan has changed since you looked at the list of hosts.' /* END */ }
  return null
}

function tooMany(said: Saying): HttpRefusal {
  return { status: 422, text: inEnglish(said), said }
}

/** Certificate files as they were given, or as this server may read them. */
export function filesOf({ files }: Pick<ProbeBody, 'files'>, { filesDir }: ProbePolicy): CertificateFiles {
  return async (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined
    if (text !== undefined) return { text }
    return filesDir === null ? 'unknown' : readAllowedFile(path, filesDir)
  }
}

/** Why a host is not asked; null when it may be. */
export function hostProblem({ hosts, mode }: ProbePolicy, hostname: string, port: number): string | null {
  if (hosts === null) return null
  return hosts.some((one) => isAllowed(one, hostname, port))
    ? null
    : mode === 'demo'
      ? /* SAID */ 'the demonstration asks a few public registries only' /* END */
      : /* SAID */ 'the host is not among those that this server may ask' /* END */
}
