import type { Path } from './diagnostic'
import type { Field } from './field'
import { registriesField } from './fields.generated'

/**
 * The field at a path: of the file for `[]`, of an entry for the key of a map or an index of a list, whatever the
 * entry is called. Null where the format has nothing.
 */
export function fieldOf(path: Path): Field | null {
  let field: Field | null = registriesField
  for (const key of path) field = field && (field.entry ?? field.children.find((child) => child.name === key) ?? null)
  return field
}

/** The keys that the format knows below a path; empty below maps with free keys, lists and scalars. */
export function childrenOf(path: Path): readonly Field[] {
  return fieldOf(path)?.children ?? []
}
