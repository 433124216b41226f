export interface SchemaLine {
  readonly isIncluded: boolean
  readonly path: string
}

/** `public/registries.schema.json`, saved beside the file. */
export const NO_SCHEMA_LINE: SchemaLine = { isIncluded: false, path: './registries.schema.json' }
