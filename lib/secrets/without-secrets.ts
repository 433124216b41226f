import { DOTS } from '@/lib/text/dots'

/**
 * A log line or error text of K3s for people to read: the user part of URLs and the values that a type error quotes
 * become dots, because both can be secrets. Programs get the text as it is.
 */
export function withoutSecrets(text: string): string {
  return text.replace(/:\/\/[^/\s"]*@/g, `://${DOTS}@`).replace(/`[^`\n]*`/g, `\`${DOTS}\``)
}
