import { visibleText } from '@/lib/visible-text'

/** What happens on the node when yaml.v2 refuses the file; ends every message about it. */
export const REJECTED =
  'K3s then rejects the whole file: it does not start containerd, and the node stays in "server is not ready".'

/** A key or registry as it may stand in a message: short, and with nothing that hides or reorders the text around it. */
export function quoteName(name: string): string {
  return visibleText(JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name))
}
