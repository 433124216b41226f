import type { Attempt, Plan } from '@/lib/containerd/plan'
import type { Message } from '@/lib/errors/read/read-message'
import { isLocalhost, nameOf, portOf } from '@/lib/errors/words/told'

/**
 * `ip:port` at the other end of a connection, where that is all that a line has of an endpoint; null where it has more. It is
 * what some name led to, or the address of a proxy.
 */
export function onlyPeer({ asked, host, lookedUp, dialled }: Message): string | null {
  return asked === null && host === null && lookedUp === null ? dialled : null
}

/** Whether an endpoint is written with this very address and port, so that no name is between. */
export function isAtPeer(attempt: Attempt, peer: string): boolean {
  const own = nameOf(attempt.parts.host).toLowerCase()
  const other = nameOf(peer).toLowerCase()
  return hasPort(attempt, peer) && (own === other || (own === 'localhost' && isLocalhost(peer)))
}

/** The only endpoint with the port of an address; null for none or several, or while placeholders decide who is asked. */
export function likelyAt(plan: Plan, peer: string): Attempt | null {
  if (isOpenPlan(plan)) return null
  const [first = null, ...others] = plan.attempts.filter((attempt) => hasPort(attempt, peer))
  return others.length > 0 ? null : first
}

function hasPort({ parts, tls }: Attempt, peer: string): boolean {
  const written = portOf(parts.host)
  const ports =
    written !== '' ? [written] : tls.httpsThenHttp ? ['443', '80'] : [parts.scheme === 'http://' ? '80' : '443']
  return ports.includes(portOf(peer))
}

/** Placeholders decide who is asked. */
export function isOpenPlan({ attempts, openMirrors, openEntry }: Plan): boolean {
  return openMirrors !== undefined || openEntry !== undefined || attempts.some(({ open }) => open !== undefined)
}
