'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { visibleText } from '@/lib/text/visible-text'
import type { Analysis } from '@/lib/analyze'
import type { Attempt } from '@/lib/containerd/plan'
import type { CertificateReport, Consent, ExchangeReport, OutcomeReport, Phase, TlsReport } from '@/lib/probe/event'
import type { Change } from '@/lib/edit/change'
import type { Path } from '@/lib/registries/diagnostic'
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
  const fix = isStale ? null : quickFix(outcome.code, attempt, outcome.unknownFiles.length === 0)
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
          <Details exchanges={exchanges} code={outcome.code} />
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

function Details({ exchanges, code }: { readonly exchanges: readonly ExchangeReport[]; readonly code: string }) {
  const tls = exchanges.findLast((exchange) => exchange.tls !== null)?.tls ?? null
  return (
    <details className="mt-1.5 text-[12.5px]">
      <summary className="w-fit rounded text-muted hover:text-ink">
        {exchanges.length} {exchanges.length === 1 ? 'request' : 'requests'} · <code className="font-mono">{code}</code>
      </summary>
      <ol className="mt-1.5 grid gap-1.5">
        {exchanges.map((exchange, index) => (
          <Exchange key={index} exchange={exchange} />
        ))}
      </ol>
      {tls !== null && <Chain tls={tls} />}
    </details>
  )
}

function Exchange({ exchange }: { readonly exchange: ExchangeReport }) {
  const { method, url, purpose, authorization, status, failure, address, headers, timings } = exchange
  const phases = [
    ['DNS', timings.dnsMs],
    ['connect', timings.connectMs],
    ['TLS', timings.tlsMs],
    ['first byte', timings.firstByteMs],
  ] as const
  return (
    <li className="rounded-lg bg-soft px-2.5 py-1.5">
      <p className="font-mono [overflow-wrap:anywhere]">
        {method} {visibleText(url)}
      </p>
      <p className="mt-0.5 text-muted">
        <span className="font-semibold text-ink">{status ?? 'no answer'}</span>
        {failure !== null && ` ${visibleText(failure)}`} ·{' '}
        {purpose === 'diagnostic' ? 'more than containerd sends' : purpose}
        {authorization !== 'none' && ` · with ${authorization}`}
        {address !== null && ` · ${visibleText(address)}`}
        {phases
          .map(([name, ms]) => (ms === null ? '' : ` · ${name} ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`))
          .join('')}
      </p>
      {headers.length > 0 && (
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 font-mono text-[11.5px] text-muted">
          {headers.map(([name, value], index) => (
            <div key={index} className="contents">
              <dt>{visibleText(name)}</dt>
              <dd className="[overflow-wrap:anywhere]">{visibleText(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function Chain({ tls }: { readonly tls: TlsReport }) {
  return (
    <div className="mt-2">
      <p className="font-semibold">
        Certificates {tls.protocol !== null && <span className="font-normal text-muted">over {tls.protocol}</span>}
      </p>
      {tls.refusal !== null && (
        <p className="mt-0.5 text-error [overflow-wrap:anywhere]">{visibleText(tls.refusal.goText)}</p>
      )}
      <ol className="mt-1 grid gap-1.5">
        {tls.chain.map((certificate) => (
          <CertificateCard key={certificate.sha256} certificate={certificate} />
        ))}
      </ol>
      <p className="mt-1 text-muted">
        Checked with this computer&apos;s list of authorities; that of a node may differ.
      </p>
    </div>
  )
}

export function CertificateCard({
  certificate,
  children,
}: {
  readonly certificate: CertificateReport
  readonly children?: ReactNode
}) {
  const { subject, issuer, names, validFrom, validTo, isCa, sha256 } = certificate
  const rows = [
    ['Issued by', issuer],
    ['Names', names.length === 0 ? 'none' : names.join(', ')],
    ['Valid', `${validFrom.slice(0, 10)} to ${validTo.slice(0, 10)}`],
    ['SHA-256', sha256],
  ] as const
  return (
    <li className="rounded-lg border border-line px-2.5 py-1.5 text-[12.5px]">
      <p className="font-semibold [overflow-wrap:anywhere]">
        {visibleText(subject)} {isCa && <span className="font-normal text-muted">· an authority</span>}
      </p>
      <dl className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-muted">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{visibleText(value)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </li>
  )
}
