import { visibleText } from '@/lib/text/visible-text'
import type { ExchangeReport, TlsReport } from '@/lib/probe/event'
import { CertificateCard } from './certificate-card'

/** Every request of an attempt, and the certificates of the last one that had some. */
export function ExchangeDetails({
  exchanges,
  code,
}: {
  readonly exchanges: readonly ExchangeReport[]
  readonly code: string
}) {
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
  const { method, url, purpose, authorization, status, failure, address, headers, timings, tls } = exchange
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
        <span className="font-semibold text-ink">
          {status ?? (method === 'TLS' && tls !== null ? 'handshake' : 'no answer')}
        </span>
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
