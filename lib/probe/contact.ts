import type { Plan } from '@/lib/containerd/plan'

/** Who will be asked, and whose account may be sent there: what a person agrees to before anything is sent. */
export interface Contact {
  /** scheme://host[:port] */
  readonly host: string
  /** Key of configs whose account is sent if the host asks for one; null for none. */
  readonly credentials: string | null
}

/**
 * Those of a plan, each once, in the order in which they are asked. Empty where nothing would be sent. Attempts with
 * placeholders that are not filled in ask nobody.
 */
export function contactsOf({ attempts }: Plan): readonly Contact[] {
  const contacts = attempts
    .filter(({ open, openAccess }) => open === undefined && openAccess === undefined)
    .map(({ parts, credentials, credentialsUsable }) => ({
      host: `${parts.scheme}${parts.host}`,
      credentials: credentialsUsable ? credentials : null,
    }))
  return [...new Map(contacts.map((contact) => [contactKey(contact), contact])).values()]
}

/** The same text for the same host and account, and for nothing else. Page and server compare contacts by it. */
export function contactKey({ host, credentials }: Contact): string {
  return JSON.stringify([host, credentials])
}
