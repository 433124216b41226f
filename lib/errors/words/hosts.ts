import type { Attempt } from '@/lib/containerd/plan'
import { joinedByAnd, type SaidValue } from '@/lib/words/saying'

/** Of one list in a sentence. */
export const HOSTS_MAX = 6

/** The endpoints of attempts, in their order. */
export function hostsOf(attempts: readonly Attempt[]): SaidValue {
  const hosts = attempts.map(({ parts }) => `${parts.scheme}${parts.host}`)
  return joinedByAnd(hosts.length > HOSTS_MAX ? [...hosts.slice(0, HOSTS_MAX), '…'] : hosts)
}
