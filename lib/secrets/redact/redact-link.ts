import { joinEdits } from '@/lib/secrets/edits'
import { namedSecrets, plainSecrets } from '@/lib/secrets/loose-secrets'
import { optionValues } from '@/lib/secrets/options'
import { USER_PART_PLACEHOLDER, WORD_PLACEHOLDER } from '@/lib/secrets/placeholder'
import { redactText, type RedactedText } from './redact-text'
import { applyEdits } from '@/lib/text/text-edit'

/** What a link holds of a file. */
export interface RedactedLink extends RedactedText {
  readonly image: string
}

/** What nothing that looks for secrets can promise, for everybody who gets a link. */
export const LINK_LIMITS =
  /* SAID */ 'Secrets are known by their names, places and shapes: one that looks like any other word is not recognised.' /* END */

/** The file and the image name of a link, without secrets. Only comments in these zero-based lines are kept. */
export function redactLink(text: string, image: string, comments: ReadonlySet<number> | 'all'): RedactedLink {
  return { ...redactText(text, comments), image: redactImage(image) }
}

/** An image name without an account, should somebody have written one. Tags and digests are no secrets. Never throws. */
export function redactImage(image: string): string {
  const words = [...namedSecrets(image).filter(({ start }) => /\s/.test(image.slice(0, start))), ...optionValues(image)]
  const edits = [
    ...words.map(({ start, end }) => ({ start, end, insert: WORD_PLACEHOLDER })),
    ...plainSecrets(image).map(({ start, end, isUserPart }) => ({
      start,
      end,
      insert: isUserPart ? USER_PART_PLACEHOLDER : WORD_PLACEHOLDER,
    })),
    ...accountBefore(image),
  ]
  return applyEdits(image, joinEdits(image, edits))
}

/** Any account before a host, also where the host looks like none; what follows the @ of a digest has a colon. */
function accountBefore(image: string) {
  const at = image.lastIndexOf('@')
  const account = /^(?:[\w+.-]+:\/\/)?([^\s/@]*:[^\s]*)$/.exec(image.slice(0, Math.max(at, 0)))?.[1]
  if (account === undefined || /^@[\w+.-]+:[0-9a-f]+$/i.test(image.slice(at))) return []
  return [{ start: at - account.length, end: at, insert: USER_PART_PLACEHOLDER }]
}

/** True for what stands in for a secret; false where a comment was left out. */
export function isReplaced(insert: string): boolean {
  return insert !== ''
}
