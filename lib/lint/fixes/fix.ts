import type { Change } from '@/lib/edit/change'
import type { Fix } from '@/lib/registries/diagnostic'
import { applyEdits, editsFor } from '@/lib/edit/edit'
import { joinEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'
import type { LintContext } from '@/lib/lint/context'

interface Offer {
  readonly title: string
  readonly safe: boolean
}

/** A fix made of changes of the form, one after the other; all or none. */
export function changeFix(
  { parsed: { text } }: Pick<LintContext, 'parsed'>,
  offer: Offer,
  ...changes: readonly Change[]
): Fix {
  return { ...offer, edits: () => editsOfChanges(text, changes) }
}

/** A fix that replaces stretches of the text, for places that the form cannot reach. */
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

function editsOfChanges(text: string, changes: readonly Change[]): readonly TextEdit[] | null {
  let current = text
  let joined: readonly TextEdit[] = []
  for (const change of changes) {
    const edits = editsFor(current, change)
    if ('refused' in edits) return null
    current = applyEdits(current, edits)
    joined = joinEdits(text.length, joined, edits)
  }
  return tidyEdits(text, joined)
}
