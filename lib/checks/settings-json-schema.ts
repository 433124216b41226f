import * as z from 'zod/mini'
import { RULE_LEVELS } from '@/lib/lint/rule-levels'
import type { SchemaDraft } from '@/lib/registries/json-schema/json-schema'
import { checkSchema } from './check-settings'

const TARGETS = { '2020-12': 'draft-2020-12', '07': 'draft-7' } as const

/** JSON Schema of pullpath.yaml, for editors that take one. */
export function settingsJsonSchema(draft: SchemaDraft = '2020-12'): Readonly<Record<string, unknown>> {
  const settings = z.strictObject({
    rules: z.optional(z.record(z.string(), z.enum(RULE_LEVELS))),
    check: z.optional(z.union([checkSchema, z.array(checkSchema)])),
  })
  const { $schema, ...schema } = z.toJSONSchema(settings, { target: TARGETS[draft], io: 'input' })
  return { $schema, $id: `urn:pullpath:pullpath.yaml:${draft}`, ...schema }
}
