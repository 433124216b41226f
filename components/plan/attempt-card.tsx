import { Suspense, type ReactNode } from 'react'
import { latePart } from '@/components/late/late'
import { tip } from '@/components/ui/tip'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'
import { attemptAnchor } from './attempt-anchor'
import { NumberDot } from './number-dot'
import { Rail } from './rail'
import { RequestUrl } from './request-url'
import { attemptTitle, kindHelp, reasonWords } from './words'

const AttemptBadges = latePart('AttemptBadges')

interface AttemptCardProps {
  readonly attempt: Attempt
  readonly number: number
  /** Something follows on the route. */
  readonly joined: boolean
  /** Its stop on the route once the plan has been run; null until then. */
  readonly stop: ReactNode
  /** Belongs to what the person points at. */
  readonly lit: boolean
  readonly yamlLine: number | null
  /** Of the generated file. */
  readonly fileLine: number | null
  readonly onPoint: () => void
  readonly onLeave: () => void
  readonly onShowYaml: () => void
  readonly onShowFile: () => void
  readonly children?: ReactNode
}

export function AttemptCard(props: AttemptCardProps) {
  const say = useSay()
  const title = attemptTitle(props.attempt, say)
  const { attempt, number, stop, lit, yamlLine, fileLine, onPoint, onLeave } = props
  const fileName = attempt.source?.file.split('/').at(-1)
  return (
    <li
      data-row
      className={`relative pl-11 ${stop === null ? 'pb-3' : 'pb-8'}`}
      onPointerEnter={onPoint}
      onPointerLeave={onLeave}
      onFocus={onPoint}
      onBlur={onLeave}
    >
      {stop ?? (
        <>
          {props.joined && <Rail />}
          <NumberDot kind={attempt.kind} number={number} />
        </>
      )}
      <article
        id={attemptAnchor(number)}
        tabIndex={-1}
        data-lit={lit || undefined}
        aria-label={visibleText(say('Attempt {number}: {title}', { number, title }))}
        className={`rounded-xl border bg-panel px-3.5 py-2.5 transition-shadow ${lit ? 'border-accent shadow-[0_0_0_3px_var(--accent-soft)]' : 'border-line'}`}
      >
        <h3 className="flex flex-wrap items-baseline gap-x-2 text-[13.5px]">
          {stop !== null && (
            <span aria-hidden="true" className="font-semibold text-muted">
              {number}
            </span>
          )}
          <span className="font-semibold" {...tip(kindHelp(attempt, say))}>
            {title}
          </span>
          <span className="text-[12.5px] text-muted">{reasonWords(attempt.reason, say)}</span>
          <span className="-ml-1 flex flex-wrap gap-1 sm:ml-auto">
            {yamlLine !== null && <Jump onClick={props.onShowYaml}>{`registries.yaml:${yamlLine + 1}`}</Jump>}
            {fileLine !== null && <Jump onClick={props.onShowFile}>{`${fileName}:${fileLine + 1}`}</Jump>}
          </span>
        </h3>
        <RequestUrl attempt={attempt} />
        <Suspense>
          <AttemptBadges attempt={attempt} />
        </Suspense>
        {attempt.mayAbortWith !== null && (
          <p className="mt-2 text-[12.5px] text-error">
            {say('Or, at random, the pull ends here:')}{' '}
            <code className="font-mono">{visibleText(attempt.mayAbortWith)}</code>
          </p>
        )}
        {attempt.unsendable !== null && (
          <p className="mt-2 text-[12.5px] text-error">
            <Phrase
              text="Nothing is sent: {reason}. containerd goes on to the next."
              values={{ reason: <code className="font-mono">{visibleText(attempt.unsendable)}</code> }}
            />
          </p>
        )}
        {props.children}
      </article>
    </li>
  )
}

function Jump({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded px-1 font-mono text-[12px] text-accent underline decoration-accent/40 underline-offset-2 hover:bg-accent-soft"
    >
      {children}
    </button>
  )
}
