export type FieldKind = 'text' | 'path' | 'secret' | 'boolean' | 'list' | 'map' | 'group'

/** A field of the format, with all that form, hover, completion and decoder need to know about it. */
export interface Field {
  /** Its key; empty for entries of a map and items of a list, whose keys are free. */
  readonly name: string
  readonly label: string
  readonly help: string
  readonly example: string
  readonly kind: FieldKind
  readonly goType: string
  /** Go distinguishes a missing (or null) structure from an empty one. */
  readonly nullable: boolean
  readonly unused: boolean
  /** The keys of a group. */
  readonly children: readonly Field[]
  /** What the values of a map or the items of a list are. */
  readonly entry: Field | null
  /** What the keys of a map are. */
  readonly key: Field | null
}
