import { DOTS } from '@/lib/text/dots'
import { visibleText } from '@/lib/text/visible-text'

/** The user and password of a URL, or of something like a URL. */
const USER_PART = /^([^/@]*:\/\/)[^/]*@|^[^/@:]*:[^/]*@/

/**
 * A key, registry or URL in a form that is safe in a message: short, without user and password, and with nothing that
 * hides or reorders the text around it.
 */
export function quoteName(name: string): string {
  const open = name.replace(USER_PART, (_, scheme: string | undefined) => `${scheme ?? ''}${DOTS}@`)
  return visibleText(JSON.stringify(open.length > 60 ? `${open.slice(0, 57)}…` : open))
}
