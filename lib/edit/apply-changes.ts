import type { Change } from './change'
import type { Refusal } from './refusal'
import { editsFor, type Edited } from './edit'
import type { ParsedRegistries } from '@/lib/registries/model'
import { joinEdits, tidyEdits, type TextEdit } from '@/lib/text/text-edit'

/** Applies changes one after the other, each to the result of the previous one; all or none. Never throws. */
export function applyChanges(before: ParsedRegistries, changes: readonly Change[]): Edited | Refusal {
  let parsed = before
  let edits: readonly TextEdit[] = []
  for (const change of changes) {
    const made = editsFor(parsed, change)
    if ('refused' in made) return made
    parsed = made.parsed
    edits = joinEdits(before.text.length, edits, made.edits)
  }
  return { edits: tidyEdits(before.text, edits), parsed }
}
