import { readErrors } from './read/read-errors'

/** What is looked at of a long text. */
const LOOKED_AT_MAX = 100_000
/** Files, and scripts that mention a message. */
const OTHER_TEXT =
  /^#!|^[ \t]*["']?(?:mirrors|configs)["']?[ \t]*:|<<-?[ \t]*["']?[A-Za-z_]|^(?:resource|variable) "|^\[(?:plugins|host|registry)/m

/** True for a text in which programs say that a pull failed, and which is not a file that mentions it. Never throws. */
export function looksLikeErrors(text: string): boolean {
  const part = text.slice(0, LOOKED_AT_MAX)
  if (OTHER_TEXT.test(part)) return false
  return readErrors(part).groups.some(({ message }) => message.code !== 'unknown' || message.image !== null)
}
