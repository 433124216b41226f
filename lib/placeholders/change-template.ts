import { applyChanges } from '@/lib/edit/apply-changes'
import type { Change } from '@/lib/edit/change'
import { refusal, type Refusal } from '@/lib/edit/refusal'
import type { Path } from '@/lib/registries/diagnostic'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits, type TextEdit } from '@/lib/text/text-edit'
import { writtenEdits } from './edits'
import { showDeep } from './show'
import type { ReadTemplate, Template } from './template'
import { NO_VALUES } from './values'
import { exactShow, madePath } from './written'
import { saying, withValues } from '@/lib/words/saying'

const CANNOT = refusal(
  saying('A control or a placeholder of the template is in the way of this change. Change it in the YAML.'),
)

/**
 * The edits of a template that make changes of its form: `applyChanges` of the filled text, without values, made in the
 * written one. Refuses what would cut a placeholder or a control, and what would mean something else once it is read
 * again. Never throws.
 */
export function changeTemplate(
  filled: Template,
  changes: readonly Change[],
  read: ReadTemplate,
): { readonly edits: readonly TextEdit[] } | Refusal {
  const template = filled.empty()
  const parsed = parseRegistries(template.text)
  const exact = exactShow(template, parsed)
  const made = applyChanges(
    parsed,
    changes.map((change) => madeChange(template, change, (path) => madePath(exact, parsed, path))),
  )
  if ('refused' in made) return refusal(withValues(made.said, template.show))
  const edits = writtenEdits(template, made.edits)
  if (edits === null) return CANNOT
  const text = applyEdits(template.written, edits)
  const again = read(text, NO_VALUES)
  const meant = showDeep(made.parsed.registries, { text: exact, key: exact })
  const means = again === null ? parseRegistries(text) : again.asWritten(parseRegistries(again.text))
  return sameText(meant, means.registries) ? { edits } : CANNOT
}

function madeChange(template: Template, change: Change, path: (written: Path) => Path): Change {
  const text = <T>(value: T): T => (typeof value === 'string' ? (template.hide(value) as T) : value)
  if ('set' in change) return { set: path(change.set), to: text(change.to) }
  if ('remove' in change) return { remove: path(change.remove) }
  if ('rename' in change) return { rename: path(change.rename), to: text(change.to) }
  if ('insert' in change) return { insert: path(change.insert), at: change.at, to: text(change.to) }
  if ('add' in change) return { add: path(change.add), to: change.to }
  return { move: path(change.move), to: change.to }
}

function sameText(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b)
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? [...one] : one))
}
