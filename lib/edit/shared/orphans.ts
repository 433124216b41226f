import { fieldOf } from '@/lib/registries/field-of'
import type { Entry, Syntax } from '@/lib/go/yaml/node'
import { keyText } from '@/lib/go/yaml/resolve'
import type { TextEdit } from '@/lib/text/text-edit'
import type { Refusal } from '@/lib/edit/refusal'
import { isMap } from '@/lib/edit/effective'
import { removeEntries } from '@/lib/edit/remove-entries'
import type { EditContext } from '@/lib/edit/slot'

/** The root keys that K3s ignores and whose values aliases repeat, such as `x-mirror: &m …`. */
export function holdersOf({ root, aliases }: Syntax): readonly string[] {
  if (aliases.length === 0 || root === null || !isMap(root)) return []
  const isRepeated = repeated(aliases)
  return root.entries.filter((entry) => !isRead(entry) && isRepeated(entry)).map(keyOf)
}

/** Removes those of the keys that nothing repeats any more: they would be keys that K3s does not know. */
export function removeOrphans(context: EditContext, holders: readonly string[]): readonly TextEdit[] | Refusal {
  const { root, aliases } = context.syntax
  if (root === null || !isMap(root)) return []
  const isRepeated = repeated(aliases)
  const held = new Set(holders)
  const orphans = root.entries.flatMap((entry, index) =>
    held.has(keyOf(entry)) && !isRepeated(entry) ? [{ parent: root, index, node: entry.value }] : [],
  )
  return orphans.length === 0 ? [] : removeEntries(context, [{ parent: null, index: 0, node: root }], orphans, [])
}

/** Tells whether an alias repeats something in the value of an entry; entries are asked for in the order of the text. */
function repeated(aliases: Syntax['aliases']): (entry: Entry) => boolean {
  const targets = aliases.map(({ target }) => target.outerStart).toSorted((a, b) => a - b)
  let next = 0
  return ({ value }) => {
    while (next < targets.length && (targets[next] ?? 0) < value.outerStart) next += 1
    return next < targets.length && (targets[next] ?? 0) < value.end
  }
}

function isRead(entry: Entry): boolean {
  return fieldOf([keyOf(entry)]) !== null
}

function keyOf(entry: Entry): string {
  return keyText(entry) ?? ''
}
