import { inEnglish, type Saying } from '@/lib/words/saying'

/** Why a change was not made: a sentence for the person, and what other languages say it from. */
export interface Refusal {
  readonly refused: string
  readonly said: Saying
}

export function refusal(said: Saying): Refusal {
  return { refused: inEnglish(said), said }
}
