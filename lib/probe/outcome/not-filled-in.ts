import type { OutcomeReport } from '@/lib/probe/event'
import { sentence, undecidedAdvice, undecidedClause } from './undecided-words'

/** What is said of an attempt that is not asked, because it has placeholders that are not filled in. */
export function notFilledIn(
  open: readonly string[],
  host: string,
): { readonly message: string; readonly outcome: OutcomeReport } {
  const reason = 'not-filled-in'
  const failure = open.join(' and ')
  const message = sentence(
    undecidedClause({ reason, host, failure, unknownFiles: [], isRunOut: false, ownAddress: null, wait: null }),
  )
  const outcome = {
    code: reason,
    message,
    advice: undecidedAdvice(reason),
    leadsTo: 'undecided',
    undecided: reason,
    errors: [],
    notes: [],
    details: [],
    unknownFiles: [],
    consent: null,
  } as const
  return { message, outcome }
}
