import type { Saying } from '@/lib/words/saying'

const LOST = 'lost'
const ELSEWHERE = 'elsewhere'

/** A note that something of the other format is lost. */
export function lost(note: Saying): Saying {
  return { ...note, kind: LOST }
}

/** A note that the file is not in the text, which names it. */
export function elsewhere(note: Saying): Saying {
  return { ...note, kind: ELSEWHERE }
}

export function isLost({ kind }: Saying): boolean {
  return kind === LOST
}

export function isElsewhere({ kind }: Saying): boolean {
  return kind === ELSEWHERE
}
