import type { ProbeRun } from '@/components/probe/probe-run'
import type { Attempt } from '@/lib/containerd/plan'
import type { Answer } from '@/lib/whatif/answer'
import { answerOfRun } from '@/lib/whatif/from-run'
import { answerKey, type Supposed } from './state'

/** What a run found: what the attempts were told, and what the image consists of where it was looked at. */
export function supposedOfRun(run: ProbeRun, attempts: readonly Attempt[], before: Supposed): Supposed {
  const { objects } = run
  const isWhole = run.verdict?.isDeep === true
  return {
    ...before,
    isOn: true,
    answers: answersOf(run, attempts),
    ...(isWhole && {
      layers: objects.filter(({ what }) => what === 'layer').length,
      isIndex: objects.some(({ what }) => what === 'platform'),
    }),
  }
}

/** By `answerKey`; without those that nobody knows of. */
function answersOf({ attempts: ran }: ProbeRun, attempts: readonly Attempt[]): ReadonlyMap<string, Answer> {
  return new Map(
    attempts.flatMap((_, index) => {
      const { outcome, exchanges = [] } = ran.get(index) ?? { outcome: null }
      const answer = outcome && answerOfRun({ ...outcome, exchanges })
      return answer === null ? [] : [[answerKey(attempts, index), answer] as const]
    }),
  )
}
