import type { Attempt } from '@/lib/containerd/plan'

/** How an attempt ended when the plan was run; `not-asked`: the run ended before it. */
export type AttemptMark = 'found' | 'fails' | 'undecided' | 'not-asked'

const KINDS = {
  embedded: 'border-accent text-accent',
  mirror: 'border-mirror text-mirror',
  default: 'border-default text-default',
}

const MARKS = {
  found: { sign: '✓', words: 'has the image', colour: 'border-accent bg-accent text-on-accent' },
  fails: { sign: '✗', words: 'fails', colour: 'border-error bg-error-soft text-error' },
  undecided: { sign: '?', words: 'is undecided', colour: 'border-warn bg-warn-soft text-warn' },
  'not-asked': { sign: '–', words: 'was not asked', colour: 'border-line-strong bg-panel text-muted' },
} as const

interface AttemptDotProps {
  readonly kind: Attempt['kind']
  readonly number: number
  /** Null until the plan has been run. */
  readonly mark: AttemptMark | null
}

/** The stop of an attempt on the route: its number, and once it has been asked how it ended. */
export function AttemptDot({ kind, number, mark }: AttemptDotProps) {
  const place =
    'absolute top-2 left-0 grid h-[30px] w-[30px] place-items-center rounded-full border-[3px] text-[13px] font-bold'
  if (mark === null)
    return (
      <span aria-hidden="true" className={`${place} bg-panel ${KINDS[kind]}`}>
        {number}
      </span>
    )
  const { sign, words, colour } = MARKS[mark]
  return (
    <span role="img" aria-label={`Attempt ${number} ${words}`} className={`${place} ${colour}`}>
      {sign}
    </span>
  )
}
