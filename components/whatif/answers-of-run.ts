import type { ProbeRun } from '@/components/probe/probe-run'
import type { Attempt } from '@/lib/containerd/plan'
import type { Answer } from '@/lib/whatif/answer'
import { answerOfRun } from '@/lib/whatif/from-run'
import { answerKey } from './state'

/** What the attempts were told when the plan was run, by `answerKey`; without those that nobody knows of. */
export function answersOfRun({ attempts: ran }: ProbeRun, attempts: readonly Attempt[]): ReadonlyMap<string, Answer> {
  return new Map(
    attempts.flatMap((_, index) => {
      const { outcome, exchanges = [] } = ran.get(index) ?? { outcome: null }
      const answer = outcome && answerOfRun({ ...outcome, exchanges })
      return answer === null ? [] : [[answerKey(attempts, index), answer] as const]
    }),
  )
}
