'use client'

import { goToAttempt } from '@/components/plan/attempt-anchor'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { Consent, OutcomeReport, Phase } from '@/lib/probe/event'
import type { NodeOptions } from '@/lib/k3s/node-options'
import type { Change } from '@/lib/edit/change'
import { nearConfigKey } from '@/lib/registries/issues/near-key'
import type { Path } from '@/lib/registries/diagnostic'
import type { Say } from '@/lib/words/say'
import { toldIn } from '@/lib/words/saying'
import { ExchangeDetails } from './exchange-details'
import { planKey } from './plan-key'
import type { ProbeRun } from './probe-run'
import { filesFix, quickFix, type ProbeFix } from './quick-fix'

interface AttemptResultProps {
  readonly attempt: Attempt
  readonly index: number
  readonly run: ProbeRun
  readonly analysis: Analysis
  readonly options: NodeOptions
  readonly onChange: (changes: readonly Change[]) => void
  readonly onShow: (path: Path) => void
  readonly onConsent: (consent: Consent) => void
  /** This attempt is to be asked again, and no other. */
  readonly onRetry: () => void
  /** Certificate files are to be given. */
  readonly onFiles: () => void
}

const DOING = {
  /* SAID */
  dns: 'Looking up {host} …',
  connect: 'Connecting to {host} …',
  tls: 'TLS handshake with {host} …',
  request: 'Waiting for {host} …',
  /* END */
} as const satisfies Readonly<Record<Phase, string>>

const LOOKS = {
  found: { colour: 'text-accent', word: /* SAID */ 'Found.' /* END */ },
  next: { colour: 'text-error', word: /* SAID */ 'Fails.' /* END */ },
  last: { colour: 'text-error', word: 'Fails.' },
  undecided: { colour: 'text-warn', word: /* SAID */ 'Undecided.' /* END */ },
  'dead-end': { colour: 'text-error', word: /* SAID */ 'Ends here.' /* END */ },
} as const

/** What one endpoint answered, in the card of its attempt: the cause, the change, the button that makes it. */
export function AttemptResult(props: AttemptResultProps) {
  const { attempt, index, run, analysis, options } = props
  const say = useSay()
  const result = run.attempts.get(index)
  if (result === undefined) return null
  const { doing, outcome, exchanges, onlyIf } = result
  if (outcome === null)
    return (
      <p role="status" className="mt-2.5 border-t border-line pt-2 text-[13px] text-muted">
        {doing === null ? '' : say(DOING[doing.phase], { host: visibleText(doing.host) })}
      </p>
    )
  const isStale = run.key !== planKey(analysis.plan, analysis.parsed, options.release)
  const look = LOOKS[outcome.leadsTo]
  return (
    <div
      className={`mt-2.5 border-t border-line pt-2 text-[13px] [overflow-wrap:anywhere] ${isStale ? 'grayscale' : ''}`}
    >
      {isStale && <p className="text-[12.5px] text-muted">{say('Before the plan was changed:')}</p>}
      {onlyIf !== null && (
        <p className="mb-1 w-fit rounded-md bg-warn-soft px-2 py-0.5 text-xs text-warn">
          {say('Only if attempt {number} fails', { number: onlyIf + 1 })}
        </p>
      )}
      <p>
        <span className={`font-semibold ${look.colour}`}>{say(look.word)}</span>
        {say.gap}
        {visibleText(toldIn(say, outcome.message, outcome.said?.message))}
      </p>
      <Said outcome={outcome} />
      {outcome.advice !== null && (
        <p className="mt-1">{visibleText(toldIn(say, outcome.advice, outcome.said?.advice))}</p>
      )}
      {!isStale && <Actions {...props} outcome={outcome} />}
      {outcome.notes.map((note, at) => (
        <p key={note} className="mt-1 text-[12.5px] text-muted">
          {visibleText(toldIn(say, note, outcome.said?.notes[at]))}
        </p>
      ))}
      <ExchangeDetails attempt={attempt} exchanges={exchanges} outcome={outcome} pems={run.pems} />
    </div>
  )
}

/** Refused credentials lock accounts when they are sent again. */
const REFUSED: ReadonlySet<string> = new Set(['wrong-credentials', 'token-refused'])

/** It may well be told something else the next time. */
function isWorthRetrying({ code, leadsTo, undecided }: OutcomeReport): boolean {
  return leadsTo !== 'found' && !REFUSED.has(code) && (undecided === null || undecided === 'own-time-limit')
}

function Said({ outcome }: { readonly outcome: OutcomeReport }) {
  return outcome.errors.map(({ code, message }, index) => (
    <p key={index} className="mt-1 text-[12.5px] text-muted">
      <Phrase
        text="The registry says {code} {message}"
        values={{
          code: <code className="font-mono text-ink">{visibleText(code)}</code>,
          message: visibleText(message),
        }}
      />
    </p>
  ))
}

const ALLOW = {
  /* SAID */
  realm: 'Ask {host} once',
  redirect: 'Follow to {host} once',
  account: 'Send the account to {host} once',
  /* END */
} as const satisfies Readonly<Record<Consent['kind'], string>>

interface ActionsProps extends AttemptResultProps {
  readonly outcome: OutcomeReport
}

function Actions({
  attempt,
  index,
  run,
  analysis,
  outcome,
  onChange,
  onShow,
  onConsent,
  onRetry,
  onFiles,
}: ActionsProps) {
  const say = useSay()
  const fix = fixFor(outcome, attempt, analysis, say)
  const { consent } = outcome
  const isDone = run.isRunning || !isWorthRetrying(outcome)
  if (fix === null && consent === null && isDone) return null
  // The button goes away with the result; the keyboard stays at the card.
  const atCard = (act: () => void) => () => {
    goToAttempt(index + 1)
    act()
  }
  return (
    <div className="mt-2 flex flex-wrap gap-1.5">
      {fix !== null && (
        <Button
          onClick={
            'changes' in fix ? atCard(() => onChange(fix.changes)) : 'show' in fix ? () => onShow(fix.show) : onFiles
          }
        >
          <Icon name={'changes' in fix ? 'wand' : 'key'} size={13} /> {visibleText(fix.title)}
        </Button>
      )}
      {consent !== null && (
        <Button onClick={atCard(() => onConsent(consent))}>
          <Icon name="key" size={13} /> {say(ALLOW[consent.kind], { host: visibleText(consent.realm) })}
        </Button>
      )}
      {!isDone && (
        <Button onClick={atCard(onRetry)}>
          <Icon name="redo" size={13} /> {say('Ask again')}
        </Button>
      )}
    </div>
  )
}

function fixFor(
  { code, undecided, unknownFiles }: OutcomeReport,
  attempt: Attempt,
  analysis: Analysis,
  say: Say,
): ProbeFix | null {
  if (undecided === 'file-not-given') return filesFix(attempt, unknownFiles, say)
  if (undecided !== null && undecided !== 'not-filled-in') return null
  const { plan, parsed } = analysis
  return quickFix(code, attempt, {
    say,
    isFileKnown: unknownFiles.length === 0,
    nearKey: (field) =>
      nearConfigKey(parsed.registries, {
        host: attempt.parts.host,
        registry: plan.reference?.registry ?? '',
        field,
        others: plan.attempts.flatMap(({ kind, parts }) => (kind === 'default' ? [] : [parts.host])),
      }),
  })
}
