import type { Field } from './field'
import { registriesField } from './fields.generated'
import type { Registries } from './model'
import type { DecodedValue } from './decoded-value'

/** The model of a decoded value, without `auths`, which K3s never uses. */
export function registriesOf(root: DecodedValue): Registries {
  // The type comes from the schema from which the fields are generated.
  return valueOf(root, registriesField) as Registries
}

/** What Go holds after decoding: its zero value where nothing was written. */
function valueOf(decoded: DecodedValue | undefined, field: Field): unknown {
  switch (field.kind) {
    case 'group':
      if (field.nullable && !decoded?.entries) return null
      return Object.fromEntries(
        field.children
          .filter(({ unused }) => !unused)
          .map((child) => [child.name, valueOf(decoded?.entries?.get(child.name), child)]),
      )
    case 'map':
      return new Map([...(decoded?.entries ?? [])].map(([key, entry]) => [key, entryOf(entry, field)]))
    case 'list':
      return decoded?.items.map((item) => entryOf(item, field)) ?? []
    case 'boolean':
      return decoded?.scalar === true
    default:
      return typeof decoded?.scalar === 'string' ? decoded.scalar : ''
  }
}

function entryOf(decoded: DecodedValue, { entry }: Field): unknown {
  return entry === null ? null : valueOf(decoded, entry)
}
