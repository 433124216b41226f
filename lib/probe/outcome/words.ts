import type { OutcomeReport } from '@/lib/probe/event'
import { inEnglish, saying, together, type Saying } from '@/lib/words/saying'

/** What an outcome says, before a language is chosen. */
export interface OutcomeWords {
  readonly code: string
  /** What happened and why, in one or two sentences. */
  readonly message: Saying
  /** The same where nothing is decided with it; left out where that makes no difference. */
  readonly undecided?: Saying
  /** What to change; null when nothing is to be done. */
  readonly advice: Saying | null
}

/** The same with why it is undecided, which is said before it. */
export type UndecidedWords = Omit<OutcomeWords, 'message'> & {
  readonly clause: Saying
  readonly message: Saying | null
}

interface Remarks {
  readonly notes?: readonly Saying[]
  readonly details?: readonly Saying[]
}

type Reported = Pick<OutcomeReport, 'code' | 'message' | 'advice' | 'notes' | 'details' | 'said'>

/** What an outcome says, as it is reported: in English, and with what other languages say the same from. */
export function reported(words: OutcomeWords | UndecidedWords, { notes = [], details = [] }: Remarks = {}): Reported {
  const { code, advice } = words
  const { message, said } = 'clause' in words ? afterClause(words) : plain(words.message)
  return {
    code,
    message,
    advice: advice && inEnglish(advice),
    notes: notes.map(inEnglish),
    details: details.map(inEnglish),
    said: { message: said, advice, notes, details },
  }
}

interface Told {
  readonly message: string
  readonly said: Saying
}

function plain(message: Saying): Told {
  return { message: inEnglish(message), said: message }
}

function afterClause({ clause, message }: UndecidedWords): Told {
  const first = asSentence(clause)
  if (message === null) return first
  return { message: `${first.message} ${inEnglish(message)}`, said: together(first.said, message) }
}

/** What can stand after a colon, as a sentence of its own. */
export function asSentence(clause: Saying): Told {
  const text = inEnglish(clause)
  return { message: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, said: saying('{clause}.', { clause }) }
}
