import type { NodeOptions } from '@/lib/k3s/node-options'
import type { HttpRefusal } from '@/lib/probe/api/inbound'
import { isReplaced, LINK_LIMITS, redactLink } from '@/lib/secrets/redact/redact-link'
import { encodeFragment, FRAGMENT_MAX } from '@/lib/share/fragment'

/** What a link is made from. */
export interface LinkTask {
  readonly yaml: string
  readonly image: string
  readonly options: NodeOptions
  /** Comments without what looks like a secret in them; they are left out otherwise. */
  readonly keepComments: boolean
}

export interface MadeLink {
  readonly path: string
  /** How many secrets were taken out. */
  readonly redacted: number
  readonly imageRedacted: boolean
  readonly commentsLeftOut: number
  readonly isUnderstood: boolean
  /** What cannot be known of a link. */
  readonly limits: typeof LINK_LIMITS
}

/** A link to a file without its secrets, or why there is none. A stranger's text decides how long that takes. */
export function makeLink({ yaml, image: given, options, keepComments }: LinkTask): MadeLink | HttpRefusal {
  const redacted = redactLink(yaml, given, keepComments ? 'all' : new Set())
  const { text, image, edits, left, comments, isUnderstood } = redacted
  if (left.length > 0)
    return { status: 422, text: 'A secret is in a place where it cannot be taken out: no link is made.' }
  const fragment = encodeFragment({ text, image, tab: 'plan', options })
  if (fragment.length > FRAGMENT_MAX)
    return {
      status: 413,
      text: `The link would have ${fragment.length} characters, and more than ${FRAGMENT_MAX} do not travel: share the file.`,
    }
  return {
    path: `/preview#${fragment}`,
    redacted: edits.filter(({ insert }) => isReplaced(insert)).length,
    imageRedacted: image !== given,
    commentsLeftOut: comments.filter(({ isKept }) => !isKept).length,
    isUnderstood,
    limits: LINK_LIMITS,
  }
}
