import type { Attempt, AttemptKind } from '@/lib/containerd/plan'
import { ipBytes, ipRanges, OWN_NETWORKS } from '@/lib/known/ip-ranges'
import { isPublicRegistry } from '@/lib/known/known-registries'
import { isServiceName } from '@/lib/known/service-name'

/** Whether a host is outside of the site, as far as that can be said. */
export type Side = 'inside' | 'outside' | 'unclear'

export type SideReason =
  /** The node itself. */
  | 'node'
  /** A person said so. */
  | 'stated'
  /** A public registry. */
  | 'public'
  /** The registry of whatever image is named: nothing in the file is for it. */
  | 'any'
  /** A private or loopback address, or a name that no public DNS has. */
  | 'private'
  /** A placeholder that is not filled in decides which host it is. */
  | 'open'
  /** The file names it as endpoint, or its login or TLS, and it is no public registry. */
  | 'named'
  /** Only images name it. */
  | 'unknown'

const PRIVATE = ipRanges([...OWN_NETWORKS, '127.0.0.0/8', '::1/128', '169.254.0.0/16', 'fe80::/10'])
const PRIVATE_NAME =
  /(?:^|\.)(?:local|localhost|internal|intranet|lan|home|corp|private|home\.arpa|svc|cluster\.local)$/

/** The side of a host, and why. `host` null is the registry of any image that nothing in the file is for. */
export function sideOf(
  host: string | null,
  kind: AttemptKind,
  { named, inside }: { readonly named: ReadonlySet<string>; readonly inside: readonly string[] },
): { readonly side: Side; readonly reason: SideReason } {
  if (host === null) return { side: 'outside', reason: 'any' }
  if (kind === 'embedded') return { side: 'inside', reason: 'node' }
  const hostname = hostnameOf(host)
  if (inside.some((one) => one.toLowerCase() === host.toLowerCase() || one.toLowerCase() === hostname))
    return { side: 'inside', reason: 'stated' }
  if (isPublicRegistry(hostname)) return { side: 'outside', reason: 'public' }
  const address = ipBytes(hostname.replace(/^\[|\]$/g, ''))
  if (address === null ? isPrivateName(hostname) : PRIVATE.has(address)) return { side: 'inside', reason: 'private' }
  if (address === null && named.has(host.toLowerCase())) return { side: 'inside', reason: 'named' }
  return { side: 'unclear', reason: 'unknown' }
}

/** Hosts that somebody chose to be asked: endpoints, and what has a login or TLS. */
export function chosenHosts(attempts: readonly Attempt[], configKeys: Iterable<string>): ReadonlySet<string> {
  const chosen = new Set([...configKeys].map((key) => key.toLowerCase()))
  for (const { path, parts } of attempts)
    if (path?.[0] === 'mirrors' && path[2] === 'endpoint') chosen.add(parts.host.toLowerCase())
  return chosen
}

function isPrivateName(hostname: string): boolean {
  return !hostname.includes('.') || PRIVATE_NAME.test(hostname) || isServiceName(hostname)
}

/** Of host[:port], in small letters. */
export function hostnameOf(host: string): string {
  return host.replace(/:\d*$/, '').toLowerCase()
}
