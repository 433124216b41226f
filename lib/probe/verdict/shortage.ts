import type { UndecidedReason } from '@/lib/probe/event'
import type { Host, HostAnswer } from '@/lib/probe/host-answer'
import type { Shortage } from '@/lib/probe/outcome/undecided-words'
import type { Pull } from '@/lib/probe/pull'
import { isTimeLimit } from '@/lib/probe/wire/transport-failure'

/** Why an attempt does not show what a node would be told; null when it does. */
export function shortageOf(answer: HostAnswer, { seen }: Host, index: number, pull: Pull): Shortage | null {
  if (pull.parity) return null
  const isRunOut = pull.signal.aborted && isTimeLimit(pull.signal)
  const unknownFiles = pull.unknownFiles(index)
  const shortage = (reason: UndecidedReason, host: string, failure = ''): Shortage => ({
    reason,
    host,
    failure,
    unknownFiles,
    isRunOut,
  })
  const own = pull.attempts[index]?.parts.host ?? ''
  if (isRunOut) return shortage('own-time-limit', own)
  const flaw = seen.flaw()
  if (flaw !== null) return shortage(flaw.reason, flaw.host, flaw.failure)
  const awaitsYes =
    answer.kind === 'failed'
      ? answer.detail.consent !== undefined || answer.code.endsWith('-foreign')
      : answer.withheldFrom !== null && answer.answer.status >= 300
  return awaitsYes ? shortage('consent', own) : null
}
