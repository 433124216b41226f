import { DOT, NumberDot } from '@/components/plan/number-dot'
import { Rail } from '@/components/plan/rail'
import { Icon } from '@/components/ui/icon'
import { useSay } from '@/components/words/use-say'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import { attemptMark } from './attempt-mark'
import { planKey } from './plan-key'
import type { ProbeRun } from './probe-run'

const MARKS = {
  found: {
    sign: '✓',
    words: /* SAID */ 'Attempt {number} has the image' /* END */,
    colour: 'border-accent bg-accent text-on-accent',
    rail: 'border-dotted border-line-strong',
  },
  fails: {
    sign: '✗',
    words: /* SAID */ 'Attempt {number} fails' /* END */,
    colour: 'border-error bg-error-soft text-error',
    rail: 'border-dotted border-line-strong',
  },
  undecided: {
    sign: '?',
    words: /* SAID */ 'Attempt {number} is undecided' /* END */,
    colour: 'border-warn bg-warn-soft text-warn',
    rail: 'border-dashed border-warn',
  },
  'not-asked': {
    sign: '–',
    words: /* SAID */ 'Attempt {number} was not asked' /* END */,
    colour: 'border-line-strong bg-panel text-muted',
    rail: 'border-dotted border-line-strong',
  },
} as const

interface AttemptStopProps {
  readonly attempt: Attempt
  readonly index: number
  /** Something follows on the route. */
  readonly joined: boolean
  readonly run: ProbeRun
  readonly analysis: Analysis
  readonly release: string
}

/** The stop of an attempt on the route: how it ended, and whether the route goes on from it. */
export function AttemptStop({ attempt, index, joined, run, analysis, release }: AttemptStopProps) {
  const say = useSay()
  const isStale = run.key !== planKey(analysis.plan, analysis.parsed, release)
  const { mark, goesOn } = attemptMark(isStale ? null : run, index)
  const number = index + 1
  if (mark === null)
    return (
      <>
        {joined && <Rail />}
        <NumberDot kind={attempt.kind} number={number} />
      </>
    )
  const { sign, words, colour, rail } = MARKS[mark]
  const isTaken = goesOn && index < analysis.plan.attempts.length - 1
  return (
    <>
      {joined && <Rail look={isTaken ? 'border-muted' : rail} />}
      <span role="img" aria-label={say(words, { number })} className={`${DOT} ${colour}`}>
        {sign}
      </span>
      {isTaken && (
        <p className="absolute bottom-2 left-11 flex items-center gap-1 text-[12px] text-muted">
          <Icon name="down" size={12} /> {say('Goes on')}
        </p>
      )}
    </>
  )
}
