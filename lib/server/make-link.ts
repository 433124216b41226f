import type { NodeOptions } from '@/lib/k3s/node-options'
import type { HttpRefusal } from '@/lib/probe/api/inbound'
import { redactText } from '@/lib/secrets/redact-text'
import { encodeFragment, FRAGMENT_MAX } from '@/lib/share/fragment'

/** What a link is made from. */
export interface LinkTask {
  readonly yaml: string
  readonly image: string
  readonly options: NodeOptions
}

export interface MadeLink {
  readonly path: string
  /** How many secrets were taken out. */
  readonly redacted: number
}

/** A link to a file without its secrets, or why there is none. A stranger's text decides how long that takes. */
export function makeLink({ yaml, image, options }: LinkTask): MadeLink | HttpRefusal {
  const { text, edits, left } = redactText(yaml)
  if (left.length > 0)
    return { status: 422, text: 'A secret stands in a place where it cannot be taken out: no link is made.' }
  const fragment = encodeFragment({ text, image, tab: 'plan', options })
  if (fragment.length > FRAGMENT_MAX)
    return {
      status: 413,
      text: `The link would have ${fragment.length} characters, and more than ${FRAGMENT_MAX} do not travel: share the file.`,
    }
  return { path: `/preview#${fragment}`, redacted: edits.length }
}
