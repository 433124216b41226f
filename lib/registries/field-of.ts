import type { Path } from './diagnostic'
import type { Field } from './field'
import { registriesField } from './fields.generated'

/**
 * The field at a path: of the file for `[]`, of an entry for the key of a map or an index of a list, whatever its name.
 * Null where the format has no field.
 */
export function fieldOf(path: Path): Field | null {
  let field: Field | null = registriesField
  for (const key of path) field = field && (field.entry ?? field.children.find((child) => child.name === key) ?? null)
  return field
}

/** The keys that the format has below a path; empty below lists, scalars and maps with free keys. */
export function childrenOf(path: Path): readonly Field[] {
  return fieldOf(path)?.children ?? []
}
