'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { saveFile } from '@/components/ui/save-file'
import { Phrase } from '@/components/words/phrase'
import { useSay } from '@/components/words/use-say'
import type { TlsReport } from '@/lib/probe/event'
import { visibleText } from '@/lib/text/visible-text'
import { CertificateCard } from './certificate-card'
import { chainPem } from './chain-pem'

interface ChainProps {
  readonly tls: TlsReport
  /** host[:port] that sent it. */
  readonly host: string
  /** Texts of certificates by their fingerprints. */
  readonly pems: ReadonlyMap<string, string>
}

/** The certificates that a server sent, to compare and to keep. */
export function Chain({ tls, host, pems }: ChainProps) {
  const say = useSay()
  const { chain, protocol, refusal } = tls
  const pem = chainPem(chain.map(({ sha256 }) => pems.get(sha256) ?? null))
  return (
    <section aria-label={say('Certificates of {host}', { host })} className="mt-2.5 text-[12.5px]">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h4 className="font-semibold">
          <Phrase
            text="Certificates of {host}"
            values={{ host: <span className="font-mono font-normal">{visibleText(host)}</span> }}
          />{' '}
          {protocol !== null && <span className="font-normal text-muted">{protocol}</span>}
        </h4>
        {pem !== null && (
          <Button
            className="ml-auto"
            onClick={() => saveFile(`${host.replace(/[^\w.-]/g, '_')}-chain.pem`, pem, 'application/x-pem-file')}
          >
            <Icon name="download" size={13} /> {say('Save the chain as PEM')}
          </Button>
        )}
      </div>
      {refusal !== null && (
        <p className="mt-0.5 font-mono text-[12px] text-error [overflow-wrap:anywhere]">
          {visibleText(refusal.goText)}
        </p>
      )}
      <ol className="mt-1.5 grid gap-1.5">
        {chain.map((certificate) => (
          <CertificateCard key={certificate.sha256} certificate={certificate} />
        ))}
      </ol>
      {chain.length === 0 && <p className="mt-1 text-muted">{say('It sent none.')}</p>}
      {chain.length > 0 && (
        <p className="mt-1.5 text-muted">
          {pem === null
            ? say('This chain cannot be saved: a certificate is too long, or a secret of the file is in it.')
            : say(
                'Anybody between here and there could have sent this chain: compare the fingerprint with that of the registry before a node trusts it.',
              )}
        </p>
      )}
    </section>
  )
}
