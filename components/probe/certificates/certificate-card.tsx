import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { useSay } from '@/components/words/use-say'
import { visibleText } from '@/lib/text/visible-text'
import type { CertificateReport } from '@/lib/probe/event'

/** One certificate: whose it is, from whom, for which names and how long. */
export function CertificateCard({
  certificate,
  children,
}: {
  readonly certificate: CertificateReport
  readonly children?: ReactNode
}) {
  const say = useSay()
  const { subject, issuer, names, validFrom, validTo, isCa, sha256 } = certificate
  const rows = [
    { name: say('Issued by'), value: issuer, isOurs: false },
    names.length === 0
      ? { name: say('Names'), value: say('none'), isOurs: true }
      : { name: say('Names'), value: names.join(', '), isOurs: false },
    {
      name: say('Valid'),
      value: say('{from} to {to}', { from: validFrom.slice(0, 10), to: validTo.slice(0, 10) }),
      isOurs: true,
    },
  ]
  return (
    <li className="rounded-lg border border-line bg-panel px-2.5 py-1.5 text-[12.5px]">
      <p className="font-semibold [overflow-wrap:anywhere]">
        <span translate="no">{visibleText(subject)}</span>{' '}
        {isCa && <span className="font-normal text-muted">· {say('an authority')}</span>}
      </p>
      <dl className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-muted">
        {rows.map(({ name, value, isOurs }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd translate={isOurs ? undefined : 'no'} className="[overflow-wrap:anywhere]">
              {visibleText(value)}
            </dd>
          </div>
        ))}
        <dt>SHA-256</dt>
        <dd className="font-mono text-[11.5px] text-ink [overflow-wrap:anywhere]">{visibleText(sha256)}</dd>
      </dl>
      <div className="-ml-2.5">
        <CopyButton text={sha256} name={say('Copy fingerprint')} label={say('Copy fingerprint')} />
      </div>
      {children}
    </li>
  )
}
