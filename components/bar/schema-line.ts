export interface SchemaLine {
  readonly wanted: boolean
  readonly path: string
}

/** `public/registries.schema.json`, saved beside the file. */
export const NO_SCHEMA_LINE: SchemaLine = { wanted: false, path: './registries.schema.json' }
