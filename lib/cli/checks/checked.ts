import type { Against, CheckResult } from '@/lib/checks/run-check'
import type { Must } from '@/lib/checks/check-settings'
import { againstWords, mustWords } from '@/lib/checks/check-words'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Say } from '@/lib/words/say'
import { sayingIn } from '@/lib/words/saying'

/** One assertion on one node. */
export interface Checked {
  readonly file: string
  readonly options: NodeOptions
  readonly result: CheckResult
  /** The lines of `result.against` in the file, from 1; null where nothing in it leads to it. */
  readonly lines: readonly (number | null)[]
}

export type Counts = Readonly<Record<CheckResult['state'], number>>

export function countsOf(checked: readonly Checked[]): Counts {
  const count = (state: CheckResult['state']) => checked.filter(({ result }) => result.state === state).length
  return { holds: count('holds'), fails: count('fails'), undecided: count('undecided') }
}

/** An assertion as a sentence. */
export function mustSentence(must: Must, say: Say): string {
  return sayingIn(say, mustWords(must))
}

/** What was found against it, as a sentence. */
export function againstSentence(against: Against, say: Say): string {
  return sayingIn(say, againstWords(against))
}
