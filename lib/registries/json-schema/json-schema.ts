import * as z from 'zod/mini'
import { fieldMetas } from '@/lib/registries/field-tree'
import { registriesSchema } from '@/lib/registries/schema'

export type SchemaDraft = '2020-12' | '07'

const TARGETS = { '2020-12': 'draft-2020-12', '07': 'draft-7' } as const

/** Identifies the schema permanently, wherever it is served from. */
export function schemaId(draft: SchemaDraft): string {
  return `urn:pullpath:registries.yaml:${draft}`
}

/**
 * JSON Schema of registries.yaml, for editors that take one. Stricter than K3s where K3s is silent: unknown keys are
 * errors, keys are hosts, and values must have their types without the conversions of YAML 1.1. What may be null for
 * K3s may be null here.
 *
 * In its own file because the generator is as large as the rest of Zod that is used here.
 */
export function registriesJsonSchema(draft: SchemaDraft = '2020-12'): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(registriesSchema, {
    target: TARGETS[draft],
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties = false
      const meta = fieldMetas.get(zodSchema)
      if (meta === undefined) return
      jsonSchema.title = meta.label
      jsonSchema.description = meta.help
      if (meta.kind === 'text' || meta.kind === 'path') jsonSchema.examples = [meta.example]
      if (meta.pattern !== undefined) jsonSchema.pattern = meta.pattern
      if (meta.unused) jsonSchema.deprecated = true
      // Go treats null as missing.
      if (jsonSchema.type === 'object' || jsonSchema.type === 'array')
        Object.assign(jsonSchema, { type: [jsonSchema.type, 'null'] })
    },
  })
  return { $schema, $id: schemaId(draft), ...schema }
}
