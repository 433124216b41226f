import type { Field } from './field'
import { registriesField } from './fields.generated'
import type { Registries } from './model'
import type { Place } from './place'

/** The model of what was decoded. What K3s does nothing with, `auths`, is left out. */
export function registriesOf(root: Place): Registries {
  // The type comes from the schema from which the fields are generated.
  return valueOf(root, registriesField) as Registries
}

/** What Go holds after decoding: its zero value where nothing was written. */
function valueOf(place: Place | undefined, field: Field): unknown {
  switch (field.kind) {
    case 'group':
      if (field.nullable && !place?.entries) return null
      return Object.fromEntries(
        field.children
          .filter(({ unused }) => !unused)
          .map((child) => [child.name, valueOf(place?.entries?.get(child.name), child)]),
      )
    case 'map':
      return new Map([...(place?.entries ?? [])].map(([key, entry]) => [key, entryOf(entry, field)]))
    case 'list':
      return place?.items.map((item) => entryOf(item, field)) ?? []
    case 'boolean':
      return place?.scalar === true
    default:
      return typeof place?.scalar === 'string' ? place.scalar : ''
  }
}

function entryOf(place: Place, { entry }: Field): unknown {
  return entry === null ? null : valueOf(place, entry)
}
