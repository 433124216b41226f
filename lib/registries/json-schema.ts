import * as z from 'zod/mini'
import { fieldMetas } from './field-tree'
import { registriesSchema } from './schema'

/**
 * JSON Schema (draft 7) of registries.yaml, for editors that take one. Stricter than K3s where K3s is silent: unknown
 * keys are errors, and values must have their types without the conversions of YAML 1.1.
 *
 * In a file of its own because the generator is as large as the rest of Zod that is used here.
 */
export function registriesJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(registriesSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties = false
      const meta = fieldMetas.get(zodSchema)
      if (meta === undefined) return
      jsonSchema.title = meta.label
      jsonSchema.description = meta.help
      if (meta.kind === 'text' || meta.kind === 'path') jsonSchema.examples = [meta.example]
      if (meta.unused) jsonSchema.deprecated = true
    },
  })
}
