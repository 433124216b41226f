import { printManPage } from '@/lib/cli/completion/man-page'
import { openApi } from '@/lib/server/openapi'
import packageJson from '@/package.json'
import { fieldTree } from '@/lib/registries/field-tree'
import { settingsJsonSchema } from '@/lib/checks/settings-json-schema'
import { printArchitecture } from './architecture'
import { printLlms } from './llms'
import { registriesJsonSchema, type SchemaDraft } from '@/lib/registries/json-schema/json-schema'
import { registriesSchema } from '@/lib/registries/schema'
import { printRuleList } from './rule-list'

/** A file of the repository. */
export interface SourceFile {
  /** Below the project's folder, with `/`. */
  readonly path: string
  readonly text: string
}

/**
 * Everything in the repository that is generated from other files, with its expected content. `ruleFiles` are those of
 * lib/lint/rules, as `<topic>/<code>.ts`.
 */
export function generatedFiles(ruleFiles: readonly string[]): readonly SourceFile[] {
  return [
    { path: 'lib/registries/fields.generated.ts', text: printFields() },
    { path: 'public/registries.schema.json', text: printSchema('2020-12') },
    { path: 'public/registries.schema.draft-07.json', text: printSchema('07') },
    { path: 'public/openapi.json', text: `${JSON.stringify(openApi(packageJson.version), null, 2)}\n` },
    { path: 'public/llms.txt', text: printLlms() },
    { path: 'integrations/schemastore/k3s-rke2-registries.json', text: printSchema('07') },
    { path: 'integrations/schemastore/pullpath.json', text: `${JSON.stringify(settingsJsonSchema('07'), null, 2)}\n` },
    { path: 'docs/architecture.md', text: printArchitecture() },
    { path: 'man/pullpath.1', text: printManPage(packageJson.version) },
    { path: 'lib/lint/rules.generated.ts', text: printRuleList(ruleFiles) },
  ]
}

function printFields(): string {
  return `import type { Field } from './field'

// Generated from schema.ts: npm run generate
/** The root of the format as fields. */
export const registriesField: Field = ${JSON.stringify(fieldTree(registriesSchema), null, 2)}
`
}

function printSchema(draft: SchemaDraft): string {
  return `${JSON.stringify(registriesJsonSchema(draft), null, 2)}\n`
}
