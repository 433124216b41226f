import { Select } from '@/components/ui/select'
import { useSay } from '@/components/words/use-say'
import type { Attempt } from '@/lib/containerd/plan'
import { answerOf } from '@/lib/whatif/answer'
import { answersFor, answerTitle } from '@/lib/whatif/answer-list'
import { requestsInWords } from '@/lib/whatif/path'
import { stopWords } from '@/lib/whatif/words'
import { sayingIn } from '@/lib/words/saying'
import { answerKey, supposedPull, type Supposed, type Supposing } from './state'

const LOOKS = {
  found: 'text-accent',
  next: 'text-ink',
  ends: 'text-error',
  'fails-first': 'text-error',
  hangs: 'text-error',
  open: 'text-warn',
  'not-asked': 'text-muted',
} as const

interface AnswerHereProps extends Supposing {
  readonly attempt: Attempt
  readonly index: number
  readonly onSuppose: (supposed: Supposed) => void
}

/** In the card of an attempt: what it answers, and what then becomes of it. */
export function AnswerHere({ attempt, index, onSuppose, ...supposing }: AnswerHereProps) {
  const say = useSay()
  const { attempts } = supposing.analysis.plan
  const { stops, answers } = supposedPull(supposing)
  const stop = stops[index]
  const answer = answers[index] ?? null
  if (attempt.unsendable !== null || stop === undefined) return null
  const groups = answersFor(attempt)
  const isListed = answer === null || groups.some((group) => group.answers.some(({ id }) => id === answer.id))
  const choose = (id: string) => {
    const key = answerKey(attempts, index)
    const next = new Map(supposing.supposed.answers)
    const chosen = answerOf(id)
    if (chosen === null) next.delete(key)
    else next.set(key, chosen)
    onSuppose({ ...supposing.supposed, answers: next })
  }
  return (
    <div className="mt-2.5 border-t border-line pt-2 text-[12.5px]">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Select
          label={say('Answer of attempt {number}', { number: index + 1 })}
          value={answer?.id ?? ''}
          onChoose={choose}
          className="max-w-full"
        >
          <option value="">{say('Answer: not chosen')}</option>
          {!isListed && answer !== null && <option value={answer.id}>{sayingIn(say, answerTitle(answer.id))}</option>}
          {groups.map(({ title, answers: listed }) => (
            <optgroup key={title.text} label={sayingIn(say, title)}>
              {listed.map(({ id, title: words }) => (
                <option key={id} value={id}>
                  {sayingIn(say, words)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <p className={`font-medium ${LOOKS[stop.kind]}`}>{sayingIn(say, stopWords(stop))}</p>
        {stop.isBlamed && <p className="text-muted">{say('the line of the kubelet is about it')}</p>}
      </div>
      {stop.name.length > 0 && (
        <p className="mt-1 font-mono text-[12px] text-muted [overflow-wrap:anywhere]">
          {sayingIn(say, requestsInWords(stop.name))}
          {stop.objects > 0 && (
            <span className="font-sans">
              {' '}
              {stop.objects === 1
                ? say('and 1 request for what the name stands for')
                : say('and {count} requests for what the name stands for', { count: stop.objects })}
            </span>
          )}
        </p>
      )}
    </div>
  )
}
