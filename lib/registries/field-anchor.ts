import type { Path } from './diagnostic'
import type { Field } from './field'
import { registriesField } from './fields.generated'

/**
 * Where the page of the schema has the field at a path: the names from the root, with `-` between. Entries of a map or of a
 * list, and what is never used, are where their field is. Null where the format has no field, and for the file itself.
 */
export function fieldAnchor(path: Path): string | null {
  let field: Field = registriesField
  const names: string[] = []
  for (const key of path) {
    if (field.unused) break
    if (field.entry !== null) {
      field = field.entry
      continue
    }
    const child = field.children.find(({ name }) => name === key)
    if (child === undefined) return null
    names.push(child.name)
    field = child
  }
  return names.length === 0 ? null : names.join('-')
}
