'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { Consent, OutcomeReport, Phase } from '@/lib/probe/event'
import type { Change } from '@/lib/edit/change'
import { nearConfigKey } from '@/lib/registries/near-key'
import type { Path } from '@/lib/registries/diagnostic'
import { ExchangeDetails } from './exchange-details'
import { planKey, type ProbeRun } from './probe-run'
import { quickFix } from './quick-fix'

interface AttemptResultProps {
  readonly attempt: Attempt
  readonly index: number
  readonly run: ProbeRun
  readonly analysis: Analysis
  readonly release: string
  readonly onChange: (changes: readonly Change[]) => void
  readonly onShow: (path: Path) => void
  readonly onConsent: (consent: Consent) => void
  /** Certificate files are to be given. */
  readonly onFiles: () => void
}

const DOING: Readonly<Record<Phase, string>> = {
  dns: 'Looking up',
  connect: 'Connecting to',
  tls: 'TLS handshake with',
  request: 'Waiting for',
}

const LOOKS = {
  found: { icon: 'check', colour: 'text-accent', word: 'Found' },
  next: { icon: 'down', colour: 'text-warn', word: 'Goes on' },
  'dead-end': { icon: 'blocked', colour: 'text-error', word: 'Ends here' },
} as const

/** What one endpoint answered, in the card of its attempt. */
export function AttemptResult({
  attempt,
  index,
  run,
  analysis,
  release,
  onChange,
  onShow,
  onConsent,
  onFiles,
}: AttemptResultProps) {
  const result = run.attempts.get(index)
  if (result === undefined) return null
  const { doing, outcome, exchanges } = result
  const isStale = run.key !== planKey(analysis.plan, analysis.parsed, release)
  if (outcome === null) {
    return (
      <p role="status" className="mt-2.5 border-t border-line pt-2 text-[13px] text-muted">
        {doing === null ? '' : `${DOING[doing.phase]} ${visibleText(doing.host)} …`}
      </p>
    )
  }
  const look = LOOKS[outcome.leadsTo]
  const fix = isStale
    ? null
    : quickFix(outcome.code, attempt, {
        isFileKnown: outcome.unknownFiles.length === 0,
        nearKey: (field) =>
          nearConfigKey(analysis.parsed.registries, {
            host: attempt.parts.host,
            registry: analysis.plan.reference?.registry ?? '',
            field,
            others: analysis.plan.attempts.flatMap(({ kind, parts }) => (kind === 'default' ? [] : [parts.host])),
          }),
      })
  return (
    <div className={`mt-2.5 border-t border-line pt-2 text-[13px] ${isStale ? 'opacity-55' : ''}`}>
      <div className="flex gap-2">
        <span className={`mt-0.5 ${look.colour}`}>
          <Icon name={look.icon} size={15} />
        </span>
        <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <p>
            <span className={`font-semibold ${look.colour}`}>{look.word}.</span> {visibleText(outcome.message)}
          </p>
          <Said outcome={outcome} />
          {outcome.advice !== null && <p className="mt-1 text-muted">{visibleText(outcome.advice)}</p>}
          {(fix !== null || outcome.consent !== null) && (
            <div className="mt-1.5 flex flex-wrap gap-1.5">
              {fix !== null && (
                <Button
                  onClick={() =>
                    'changes' in fix ? onChange(fix.changes) : 'show' in fix ? onShow(fix.show) : onFiles()
                  }
                >
                  <Icon name={'changes' in fix ? 'wand' : 'key'} size={13} /> {visibleText(fix.title)}
                </Button>
              )}
              {outcome.consent !== null && !isStale && <Allow consent={outcome.consent} onConsent={onConsent} />}
            </div>
          )}
          {outcome.notes.map((note) => (
            <p key={note} className="mt-1 text-[12.5px] text-muted">
              {visibleText(note)}
            </p>
          ))}
          <ExchangeDetails exchanges={exchanges} code={outcome.code} />
        </div>
      </div>
    </div>
  )
}

function Said({ outcome }: { readonly outcome: OutcomeReport }) {
  return outcome.errors.map(({ code, message }, index) => (
    <p key={index} className="mt-1 text-[12.5px] text-muted">
      The registry says <code className="font-mono text-ink">{visibleText(code)}</code> {visibleText(message)}
    </p>
  ))
}

function Allow({ consent, onConsent }: { readonly consent: Consent; readonly onConsent: (consent: Consent) => void }) {
  return (
    <Button onClick={() => onConsent(consent)}>
      <Icon name="key" size={13} /> Send them to {visibleText(consent.realm)} once
    </Button>
  )
}
