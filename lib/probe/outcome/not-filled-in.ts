import type { OutcomeReport, Undecided } from '@/lib/probe/event'
import { joinedByAnd, saying } from '@/lib/words/saying'
import { undecidedAdvice, undecidedOf } from './undecided-words'
import { reported } from './words'

/** What is said of an attempt that is not asked, because it has placeholders that are not filled in. */
export function notFilledIn(
  attempt: number,
  open: readonly string[],
): { readonly undecided: Undecided; readonly outcome: OutcomeReport } {
  const reason = 'not-filled-in'
  const clause = saying('{names} is not filled in, so nobody is asked', { names: joinedByAnd(open) })
  const outcome = {
    ...reported({ code: reason, clause, message: null, advice: undecidedAdvice(reason) }),
    leadsTo: 'undecided',
    undecided: reason,
    errors: [],
    unknownFiles: [],
    consent: null,
  } as const
  return { undecided: undecidedOf(attempt, reason, clause), outcome }
}
