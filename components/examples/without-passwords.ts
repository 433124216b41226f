import type { ParsedRegistries } from '@/lib/registries/model'
import { DOTS } from '@/lib/text/dots'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'

/** Not secret: what is written for a password that is still to be filled in. */
const LATER = /change-me/

/** The text with dots in the place of its passwords. */
export function withoutPasswords({ text, registries, locate }: ParsedRegistries): string {
  const edits = [...registries.configs].flatMap(([host, { auth }]): TextEdit[] => {
    const range = locate(['configs', host, 'auth', 'password'])?.value
    return range === undefined || auth === null || LATER.test(auth.password)
      ? []
      : [{ start: range.start, end: range.end, insert: DOTS }]
  })
  return applyEdits(text, edits)
}
