import { Chip } from '@/components/ui/chip'
import { InSteps } from '@/components/ui/rows/in-steps'
import { useRowSteps } from '@/components/ui/rows/row-steps'
import { useSay } from '@/components/words/use-say'
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
  const say = useSay()
  return (
    <ul aria-label={say('Hosts')} className="mt-1.5 grid gap-1">
      <InSteps steps={steps} as="li">
        {(at) => <ContactLine contact={contacts[at]!} takesCredentials={takesCredentials} />}
      </InSteps>
    </ul>
  )
}

function ContactLine({ contact, takesCredentials }: { readonly contact: Contact; readonly takesCredentials: boolean }) {
  const { host, credentials } = contact
  const say = useSay()
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <code className="font-mono [overflow-wrap:anywhere]">{visibleText(host)}</code>
      {credentials === null ? (
        <Chip icon="key">{say('no credentials')}</Chip>
      ) : takesCredentials ? (
        <Chip icon="key" tone="warn">
          {say('gets the credentials of {host} if it asks', { host: visibleText(credentials) })}
        </Chip>
      ) : (
        <Chip icon="key" tone="error">
          {say('this server takes no credentials')}
        </Chip>
      )}
    </li>
  )
}
