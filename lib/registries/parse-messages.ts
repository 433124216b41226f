import { DOTS } from '@/lib/text/dots'
import { visibleText } from '@/lib/text/visible-text'

/** What happens on the node when yaml.v2 refuses the file; ends every message about it. */
export const REJECTED =
  'K3s then rejects the whole file: it does not start containerd, and the node stays in "server is not ready".'

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
