import { AttemptLink } from '@/components/probe/attempt-link'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { isWhole } from '@/lib/containerd/pull/line'
import { visibleText } from '@/lib/text/visible-text'
import { sayingIn } from '@/lib/words/saying'
import type { Ending } from '@/lib/whatif/simulate'
import { countWords, endingWords, randomWords, UNREAD } from '@/lib/whatif/words'
import { lineText } from './line-text'
import { LineView } from './line-view'
import { supposedPull, type Supposing } from './state'

const LOOKS = {
  good: { icon: 'check', colour: 'text-accent', background: 'bg-accent-soft border-accent' },
  bad: { icon: 'error', colour: 'text-error', background: 'bg-error-soft border-error' },
  open: { icon: 'info', colour: 'text-warn', background: 'bg-warn-soft border-warn' },
} as const

function lookOf({ kind }: Ending) {
  if (kind === 'works' || kind === 'present') return LOOKS.good
  return kind === 'fails' || kind === 'hangs' ? LOOKS.bad : LOOKS.open
}

interface WhatIfResultProps extends Supposing {
  readonly onReset: () => void
}

/** How the pull ends with the answers that were chosen, and the line that the kubelet then shows. */
export function WhatIfResult({ onReset, ...supposing }: WhatIfResultProps) {
  const say = useSay()
  const { plan } = supposing.analysis
  const { simulated, answers } = supposedPull(supposing)
  const { ending } = simulated
  const { icon, colour, background } = lookOf(ending)
  const hosts = plan.attempts.map(({ parts }) => visibleText(parts.host))
  const random = randomWords(plan.attempts)
  const isChosen = answers.some((answer) => answer !== null)
  return (
    <div className={`mb-4 rounded-xl border-l-4 px-3.5 py-2.5 text-[13px] ${background}`}>
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <span className={`mt-0.5 ${colour}`}>
          <Icon name={icon} />
        </span>
        <p
          role="status"
          aria-label={say('What if')}
          className={`min-w-0 flex-1 font-semibold [overflow-wrap:anywhere] ${colour}`}
        >
          {isChosen ? sayingIn(say, endingWords(ending, hosts)) : say('Choose an answer in the cards below')}
        </p>
        {simulated.requests.length > 0 && (
          <span className="text-[12px] text-muted">{sayingIn(say, countWords(simulated))}</span>
        )}
        {isChosen && (
          <Button look="ghost" className="-my-1.5" onClick={onReset}>
            {say('Reset')}
          </Button>
        )}
      </div>
      {ending.kind === 'fails' &&
        (ending.kubelet === null ? (
          <p className="mt-1.5">{sayingIn(say, UNREAD)}</p>
        ) : (
          <Kubelet ending={ending} line={ending.kubelet} />
        ))}
      {random !== null && <p className="mt-1.5 text-muted">{sayingIn(say, random)}</p>}
    </div>
  )
}

function Kubelet({
  ending,
  line,
}: {
  readonly ending: Extract<Ending, { kind: 'fails' }>
  readonly line: NonNullable<Extract<Ending, { kind: 'fails' }>['kubelet']>
}) {
  const say = useSay()
  const { blamed, endsAt } = ending
  return (
    <>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-2">
        <p className="text-[12.5px] text-muted">{say('The kubelet would show')}</p>
        <CopyButton text={() => lineText(line, say)} name={say('Copy the line of the kubelet')} />
      </div>
      <LineView line={line} />
      {!isWhole(line) && (
        <p className="mt-1.5 text-[12.5px] text-muted">
          {say('What is in angle brackets cannot be known before it happens. Everything else is word for word.')}
        </p>
      )}
      {blamed !== null && blamed !== endsAt && (
        <p className="mt-1.5">
          <Phrase
            text="That is the error of {attempt}; those of the others are hidden by it."
            values={{
              attempt: <AttemptLink number={blamed + 1}>{say('attempt {number}', { number: blamed + 1 })}</AttemptLink>,
            }}
          />
        </p>
      )}
    </>
  )
}
