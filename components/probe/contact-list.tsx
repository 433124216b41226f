import { Chip } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/in-steps'
import { useRowSteps } from '@/components/ui/row-steps'
import type { Contact } from '@/lib/probe/contact'
import { visibleText } from '@/lib/text/visible-text'

interface ContactListProps {
  readonly contacts: readonly Contact[]
  /** The server sends credentials at all. */
  readonly takesCredentials: boolean
}

/** The hosts that will be asked, each with the account that it may get. One run asks fewer than the first step shows. */
export function ContactList({ contacts, takesCredentials }: ContactListProps) {
  const steps = useRowSteps(contacts.length)
  return (
    <ul aria-label="Hosts" className="mt-1.5 grid gap-1">
      <InSteps steps={steps} as="li">
        {(at) => <ContactLine contact={contacts[at]!} takesCredentials={takesCredentials} />}
      </InSteps>
    </ul>
  )
}

function ContactLine({ contact, takesCredentials }: { readonly contact: Contact; readonly takesCredentials: boolean }) {
  const { host, credentials } = contact
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <code className="font-mono [overflow-wrap:anywhere]">{visibleText(host)}</code>
      {credentials === null ? (
        <Chip icon="key">no credentials</Chip>
      ) : takesCredentials ? (
        <Chip icon="key" tone="warn">
          gets the credentials of {visibleText(credentials)} if it asks
        </Chip>
      ) : (
        <Chip icon="key" tone="error">
          this server takes no credentials
        </Chip>
      )}
    </li>
  )
}
