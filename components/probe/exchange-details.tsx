import { CopyButton } from '@/components/ui/copy-button'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { Attempt } from '@/lib/containerd/plan'
import type { ExchangeReport, OutcomeReport } from '@/lib/probe/event'
import { toldIn } from '@/lib/words/saying'
import { Chain } from '@/components/probe/certificates/chain'
import { curlOf } from '@/components/probe/copies/curl'

interface ExchangeDetailsProps {
  readonly attempt: Attempt
  readonly exchanges: readonly ExchangeReport[]
  readonly outcome: OutcomeReport
  /** Texts of certificates by their fingerprints. */
  readonly pems: ReadonlyMap<string, string>
}

/** The certificates of an attempt where they decided it, and every one of its requests. */
export function ExchangeDetails({ attempt, exchanges, outcome, pems }: ExchangeDetailsProps) {
  const say = useSay()
  const last = exchanges.findLast(({ tls }) => tls !== null)
  const isAboutTls = /^(?:client-)?certificate-/.test(outcome.code)
  const chain = last?.tls != null && <Chain tls={last.tls} host={hostOf(last.url)} pems={pems} />
  return (
    <>
      {isAboutTls && chain}
      <details className="mt-1.5 text-[12.5px]">
        <summary className="w-fit rounded text-muted hover:text-ink">
          {exchanges.length === 1 ? say('1 request') : say('{count} requests', { count: exchanges.length })} ·{' '}
          <code className="font-mono">{outcome.code}</code>
        </summary>
        <ol className="mt-1.5 grid gap-1.5">
          {exchanges.map((exchange, index) => (
            <Exchange
              key={index}
              exchange={exchange}
              // A handshake alone is no request.
              command={exchange.method === 'TLS' ? null : curlOf(exchange, attempt, exchanges.slice(0, index))}
            />
          ))}
        </ol>
        {outcome.details.map((detail, at) => (
          <p key={detail} className="mt-1.5 text-muted">
            {visibleText(toldIn(say, detail, outcome.said?.details[at]))}
          </p>
        ))}
        {!isAboutTls && chain}
      </details>
    </>
  )
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/.exec(url)?.[1] ?? ''
}

const PURPOSES = {
  /* SAID */
  resolve: 'resolve',
  fetch: 'fetch',
  token: 'token',
  redirect: 'redirect',
  diagnostic: 'more than containerd sends',
  /* END */
} as const satisfies Readonly<Record<ExchangeReport['purpose'], string>>

function Exchange({ exchange, command }: { readonly exchange: ExchangeReport; readonly command: string | null }) {
  const { method, url, purpose, authorization, status, failure, address, headers, timings, tls } = exchange
  const say = useSay()
  const phases = [
    ['DNS', timings.dnsMs],
    [say('connect'), timings.connectMs],
    ['TLS', timings.tlsMs],
    [say('first byte'), timings.firstByteMs],
  ] as const
  return (
    <li className="rounded-lg bg-soft px-2.5 py-1.5">
      <div className="flex flex-wrap items-start gap-x-2">
        <p className="min-w-0 flex-1 basis-56 py-1 font-mono [overflow-wrap:anywhere]">
          {method} {visibleText(url)}
        </p>
        {command !== null && (
          <CopyButton
            text={command}
            name={say('Copy as curl: {request}', { request: `${method} ${url}` })}
            label={say('Copy as curl')}
            help={say(
              'For a shell on the node. Credentials are the variables REGISTRY_USER, REGISTRY_PASSWORD and REGISTRY_TOKEN.',
            )}
          />
        )}
      </div>
      <p className="mt-0.5 text-muted">
        <span className="font-semibold text-ink">
          {status ?? (method === 'TLS' && tls !== null ? say('handshake') : say('no answer'))}
        </span>
        {failure !== null && (
          <>
            {' '}
            <span translate="no">{visibleText(failure)}</span>
          </>
        )}{' '}
        · {say(PURPOSES[purpose])}
        {authorization !== 'none' && ` · ${say('with {authorization}', { authorization })}`}
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
