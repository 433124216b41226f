import type { Host, HostAnswer } from '@/lib/probe/host-answer'
import type { Shortage } from '@/lib/probe/outcome/undecided-words'
import type { Pull } from '@/lib/probe/pull'
import type { FlawReason } from './seen'
import { isTimeLimit } from '@/lib/probe/wire/transport-failure'

/** Why an attempt does not show what a node would be told; null when it does. */
export function shortageOf(answer: HostAnswer, { seen }: Host, index: number, pull: Pull): Shortage | null {
  if (pull.parity) return null
  const isRunOut = pull.signal.aborted && isTimeLimit(pull.signal)
  const own = pull.attempts[index]?.parts.host ?? ''
  const shortage = (reason: FlawReason): Shortage => ({
    reason,
    host: own,
    failure: '',
    ownAddress: null,
    wait: null,
    unknownFiles: pull.unknownFiles(index),
    isRunOut,
  })
  if (isRunOut) return shortage('own-time-limit')
  const flaw = seen.flaw()
  if (flaw !== null) return { ...shortage(flaw.reason), ...flaw }
  // The node sends the placeholder. That it is refused is likely and not known, and nobody has to try it.
  if (answer.kind === 'failed' && answer.code === 'credentials-not-filled-in') return shortage('account-not-filled-in')
  const awaitsYes =
    answer.kind === 'failed'
      ? answer.detail.consent !== undefined || answer.code.endsWith('-foreign')
      : answer.withheldFrom !== null && answer.answer.status >= 300
  return awaitsYes ? shortage('consent') : null
}
