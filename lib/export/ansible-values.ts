import { quoted } from './exported'
import { saying } from '@/lib/words/saying'

/** The tag that keeps Ansible from reading braces in a value as a template. */
export function unsafe(text: string): string | undefined {
  return /\{[{%#]/.test(text) ? '!unsafe' : undefined
}

/** A text in double quotes in which Ansible evaluates nothing. */
export function unsafeQuoted(text: string): object {
  return quoted(text, unsafe(text))
}

/** Said when there are passwords. */
export const VAULT = saying('Passwords are in it in plain text: encrypt it with ansible-vault.')
