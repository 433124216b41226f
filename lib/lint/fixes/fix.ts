import type { Change } from '@/lib/edit/change'
import type { Fix } from '@/lib/registries/diagnostic'
import { applyChanges } from '@/lib/edit/apply-changes'
import { tidyEdits, type TextEdit } from '@/lib/text/text-edit'
import type { Titled } from '@/lib/words/worded'
import type { LintContext } from '@/lib/lint/context'

export interface Offer extends Titled {
  readonly safe: boolean
}

/** A fix made of changes of the form, one after the other; all or none. */
export function changeFix({ parsed }: Pick<LintContext, 'parsed'>, offer: Offer, ...changes: readonly Change[]): Fix {
  return {
    ...offer,
    edits: () => {
      const made = applyChanges(parsed, changes)
      return 'refused' in made ? null : made.edits
    },
  }
}

/** A fix that replaces ranges of the text, for values that the form cannot reach. */
export function textFix(
  { parsed: { text } }: Pick<LintContext, 'parsed'>,
  offer: Offer,
  edits: () => readonly TextEdit[] | null,
): Fix {
  return {
    ...offer,
    edits: () => {
      const made = edits()
      return made && tidyEdits(text, made)
    },
  }
}
