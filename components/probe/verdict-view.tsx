import type { ReactNode } from 'react'
import { AttemptLink } from './attempt-link'
import { CopyResult } from '@/components/probe/copies/copy-result'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { GuideLink } from '@/components/reference/guide-link'
import { useSay } from '@/components/words/use-say'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { UndecidedReason, Verdict } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
import { commaOf } from '@/lib/words/say'
import { saying, toldIn } from '@/lib/words/saying'
import { ImageObjects } from './image-objects'
import { OnNode } from './on-node'
import type { ProbeRun } from './probe-run'
import { Surroundings } from './surroundings'
import type { Where } from './where'

const LOOKS = {
  works: { icon: 'check', colour: 'text-accent', background: 'bg-accent-soft border-accent' },
  fails: { icon: 'error', colour: 'text-error', background: 'bg-error-soft border-error' },
  undecided: { icon: 'info', colour: 'text-warn', background: 'bg-warn-soft border-warn' },
} as const

interface VerdictViewProps {
  readonly run: ProbeRun
  readonly isStale: boolean
  readonly image: string
  readonly options: NodeOptions
  /** The computer that asked. */
  readonly where: Where
}

/** How the run ended: from where it was asked, what comes of it, and what to do where that is not decided. */
export function VerdictView({ run, isStale, image, options, where }: VerdictViewProps) {
  const say = useSay()
  const { verdict, stopped, objects, environment } = run
  return (
    <div className={`mt-2.5 ${isStale ? 'grayscale' : ''}`}>
      {environment !== null && <Surroundings environment={environment} where={where} />}
      {verdict === null && stopped !== null && (
        <p role="status" className="rounded-xl bg-soft px-3.5 py-2.5 text-[13px] [overflow-wrap:anywhere]">
          {visibleText(toldIn(say, stopped.why, stopped.said ?? { text: stopped.why }))}
        </p>
      )}
      {verdict !== null && (
        <div
          role="status"
          className={`rounded-xl border-l-4 px-3.5 py-2.5 text-[13px] ${LOOKS[verdict.outcome].background}`}
        >
          <Headline verdict={verdict} />
          {verdict.outcome === 'works' && verdict.digest !== null && (
            <p className="mt-1 font-mono text-[12px] text-muted [overflow-wrap:anywhere]">
              {visibleText(verdict.digest)}
            </p>
          )}
          {verdict.outcome === 'undecided' && <Undecided verdict={verdict} image={image} options={options} />}
          {verdict.kubeletError !== null && <Kubelet text={verdict.kubeletError} />}
          {verdict.outcome === 'fails' && <Hidden run={run} blamed={verdict.blamed} />}
          {verdict.outcome === 'fails' && <GuideLink to="failures" about={say('Verdict')} />}
          {objects.length > 0 && <ImageObjects objects={objects} />}
        </div>
      )}
      {!run.isRunning && run.attempts.size > 0 && <CopyResult run={run} image={image} options={options} />}
    </div>
  )
}

function Headline({ verdict: { outcome, headline, said, elapsedMs } }: { readonly verdict: Verdict }) {
  const say = useSay()
  const { icon, colour } = LOOKS[outcome]
  const told = visibleText(toldIn(say, headline, said))
  return (
    <div className="flex items-start gap-2">
      <span className={`mt-0.5 ${colour}`}>
        <Icon name={icon} />
      </span>
      {outcome === 'undecided' ? (
        <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <strong className={`font-semibold ${colour}`}>{say('Undecided.')}</strong>
          {say.gap}
          {say('{clause}.', { clause: told })}
        </p>
      ) : (
        <p className={`min-w-0 flex-1 font-semibold [overflow-wrap:anywhere] ${colour}`}>{told}</p>
      )}
      <span className="text-[12px] text-muted">{elapsedMs} ms</span>
    </div>
  )
}

interface UndecidedProps {
  readonly verdict: Verdict
  readonly image: string
  readonly options: NodeOptions
}

/** What a person can do about an attempt on this page; null where only a node tells. */
const TO_DO: Readonly<Record<UndecidedReason, string | null>> = {
  'not-filled-in': /* SAID */ 'fill in the placeholders of {attempt}' /* END */,
  'file-not-given': /* SAID */ 'give the content of the file at {attempt}' /* END */,
  consent: /* SAID */ 'allow it, or refuse it, at {attempt}' /* END */,
  'account-not-filled-in': /* SAID */ 'fill in the account at {attempt}' /* END */,
  'own-time-limit': /* SAID */ 'ask again at {attempt}' /* END */,
  'not-allowed': null,
  'own-localhost': null,
  'own-limit': null,
}

/** What is decided by the command on a node; there it has the same limits. */
const ON_NODE: ReadonlySet<UndecidedReason> = new Set([
  'file-not-given',
  'not-allowed',
  'own-localhost',
  'own-time-limit',
])

function Undecided({ verdict: { undecided }, image, options }: UndecidedProps) {
  const say = useSay()
  const steps = undecided.flatMap(({ attempt, reason }) => {
    const words = TO_DO[reason]
    return words === null ? [] : [{ words, number: attempt + 1 }]
  })
  return (
    <>
      {undecided.length > 1 && (
        <ul aria-label={say('Undecided attempts')} className="mt-1.5 grid gap-0.5">
          {undecided.map(({ attempt, message, said }) => (
            <li key={attempt} className="[overflow-wrap:anywhere]">
              <AttemptLink number={attempt + 1}>{say('Attempt {number}', { number: attempt + 1 })}</AttemptLink>:{' '}
              {visibleText(toldIn(say, message, said && saying('{clause}.', { clause: said })))}
            </li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <Line>
          <Phrase
            text="To decide it, {steps}."
            values={{
              steps: steps.map(({ words, number }, index) => (
                <span key={number}>
                  {index > 0 && commaOf(say)}
                  <Phrase text={words} values={{ attempt: <OneAttempt number={number} /> }} />
                </span>
              )),
            }}
          />
        </Line>
      )}
      {undecided.some(({ reason }) => ON_NODE.has(reason)) && (
        <OnNode
          lead={steps.length > 0 ? say('Or run it on a node:') : say('To decide it, run it on a node:')}
          image={image}
          options={options}
        />
      )}
    </>
  )
}

function OneAttempt({ number }: { readonly number: number }) {
  return <AttemptLink number={number}>{useSay()('attempt {number}', { number })}</AttemptLink>
}

function Kubelet({ text }: { readonly text: string }) {
  const say = useSay()
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-2">
        <p className="text-[12.5px] text-muted">{say('The kubelet shows')}</p>
        <CopyButton text={text} name={say('Copy error')} />
      </div>
      <p className="font-mono text-[12.5px] whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text.split('\n').map(visibleText).join('\n')}
      </p>
    </>
  )
}

/** The kubelet's one error is that of one attempt. */
function Hidden({ run, blamed }: { readonly run: ProbeRun; readonly blamed: number | null }) {
  const say = useSay()
  const hidden = [...run.attempts]
    .filter(([index, { outcome }]) => index !== blamed && outcome !== null && outcome.leadsTo !== 'found')
    .map(([index]) => index + 1)
  if (run.urls.length < 2) return null
  return (
    <>
      {blamed !== null && (
        <Line>
          <Phrase text="That is {attempt}." values={{ attempt: <OneAttempt number={blamed + 1} /> }} />
          {hidden.length > 0 && (
            <>
              {say.gap}
              <Phrase
                text="Hidden by it: {attempts}"
                values={{
                  attempts: hidden.map((number, index) => (
                    <span key={number}>
                      {index > 0 && commaOf(say)}
                      <AttemptLink number={number}>{number}</AttemptLink>
                    </span>
                  )),
                }}
              />
            </>
          )}
        </Line>
      )}
    </>
  )
}

function Line({ children }: { readonly children: ReactNode }) {
  return <p className="mt-1.5">{children}</p>
}
