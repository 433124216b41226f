import type { Change } from '@/lib/edit/change'
import { applyEdits, editsFor } from '@/lib/edit/edit'

/** A change and the text that it makes. */
export interface EditRow {
  readonly why: string
  readonly before: string
  readonly change: Change
  readonly after: string
}

/** The text after the change, or why it was refused. */
export function changed({ before, change }: Pick<EditRow, 'before' | 'change'>): string {
  const edits = editsFor(before, change)
  return 'refused' in edits ? edits.refused : applyEdits(before, edits)
}
