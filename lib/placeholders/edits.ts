import type { TextEdit } from '@/lib/text/text-edit'
import type { Role } from './role'
import type { Template } from './template'

/**
 * Edits of the filled text as edits of the written one; null when one of them would cut a placeholder, take a control of
 * the template with it, or write a value into the text that was only filled in.
 */
export function writtenEdits(template: Template, edits: readonly TextEdit[]): readonly TextEdit[] | null {
  const values = template.placeholders.flatMap(({ value }) => (value === null || value === '' ? [] : [value]))
  if (edits.some(({ insert }) => insert.trim() !== '') && edits.some((edit) => takesUnseen(template, edit))) return null
  const written: TextEdit[] = []
  for (const edit of edits) {
    const one = writtenEdit(template, edit)
    if (one === null || values.some((value) => one.insert.includes(value))) return null
    written.push(one)
  }
  return written
}

/** It takes a placeholder away whose stand-in does not show it, so that it could not be written elsewhere. */
function takesUnseen({ positions, placeholders }: Template, { start, end }: TextEdit): boolean {
  if (start === end) return false
  const taken = new Set(positions.touched({ start, end }).map((one) => one.start))
  return placeholders.some(({ places }) => places.some((place) => UNSEEN.has(place.role) && taken.has(place.start)))
}

const UNSEEN: ReadonlySet<Role> = new Set(['scheme', 'boolean', 'list', 'map', 'entries'])

function writtenEdit({ positions, showText, openIn }: Template, { start, end, insert }: TextEdit): TextEdit | null {
  const shown = showText(quoted(insert, openIn))
  for (const { at, insert: made, start: from } of positions.touched({ start, end })) {
    const until = at + made.length
    const isCut = made.trim() === ''
    if (!isCut) {
      if ((at < start && start < until) || (at < end && end < until)) return null
      continue
    }
    if (start === end && at === start) {
      if (shown.endsWith('\n')) return { start: from, end: from, insert: shown }
      if (!shown.startsWith('\n')) return null
    }
    if (start < at && until < end) return null
    if (made !== '' && start < until && at < end) return null
  }
  const range = positions.toWritten({ start, end })
  return { ...range, insert: shown }
}

/** A value that begins with a placeholder begins with a character that YAML reads as something else. */
function quoted(insert: string, openIn: Template['openIn']): string {
  return insert.replace(
    /^(\s*(?:- )*(?:(?:"[^"\n]*"|'[^'\n]*'|[^\s:"'#-][^\s:"'#]*): )?)([\w/][^\s"'#]*)$/gm,
    (line, before: string, value: string) => (openIn(value.slice(0, 12)).length > 0 ? `${before}"${value}"` : line),
  )
}
