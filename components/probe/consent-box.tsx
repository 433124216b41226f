import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Contact } from '@/lib/probe/contact'
import { ContactList } from './contact-list'

interface ConsentBoxProps {
  readonly contacts: readonly Contact[]
  readonly takesCredentials: boolean
  readonly onAsk: () => void
  readonly onClose: () => void
  /** What can be given and chosen before the hosts are asked. */
  readonly children: ReactNode
}

/** Who will be asked and what they may get. Nothing is sent before a click here. */
export function ConsentBox({ contacts, takesCredentials, onAsk, onClose, children }: ConsentBoxProps) {
  return (
    <div className="mt-2.5 rounded-xl border border-line-strong bg-panel px-3.5 py-3 text-[13px]">
      <h3 className="font-semibold">These hosts will be asked, each only if those before it fail</h3>
      <ContactList contacts={contacts} takesCredentials={takesCredentials} />
      {children}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={onAsk}>
          Ask these hosts
        </Button>
        <Button onClick={onClose}>Not now</Button>
        <p className="text-[12.5px] text-muted">
          The text goes to this page&apos;s own server and is forgotten there. Proxy settings are not used.
        </p>
      </div>
    </div>
  )
}
