import type { ErrorCode } from '@/lib/errors/read/codes'
import { saying } from '@/lib/words/saying'
import type { Facts, Told } from './told'

/** Source: k3s pkg/spegel/registry.go, InjectMirror; the supervisor port of K3s and RKE2 */
const AT_SUPERVISOR = /^(?:127\.0\.0\.1|\[::1\]):(?:6443|9345)$/

/** True for the host of the embedded registry, which each node has at its own supervisor port. */
export function isEmbeddedHost(host: string): boolean {
  return AT_SUPERVISOR.test(host)
}

/** No connection, or none that was answered. */
const NO_ANSWER: ReadonlySet<ErrorCode> = new Set([
  'closed',
  'reset',
  'connect-timeout',
  'tls-timeout',
  'header-timeout',
  'read-timeout',
])

/** The embedded registry is not one that somebody runs or writes: what fails there is the node itself. */
export function withEmbedded(told: Told, { attempt, message, host }: Facts): Told {
  const isEmbedded = attempt === null ? isEmbeddedHost(host) && message.asked?.ns != null : attempt.kind === 'embedded'
  if (!isEmbedded) return told
  if (message.code === 'refused')
    return {
      ...told,
      causes: [
        saying(
          'It is the embedded registry, an endpoint of K3s and RKE2 themselves: the supervisor of this node was not listening. Look at the log of its service.',
        ),
      ],
    }
  if (!NO_ANSWER.has(message.code)) return told
  return {
    ...told,
    causes: [
      saying(
        'It is the embedded registry, an endpoint of K3s and RKE2 themselves: the supervisor of this node did not answer. Look at the log of its service.',
      ),
    ],
  }
}
