import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { expect, test } from 'vitest'

const FOLDER = join(import.meta.dirname, '../../integrations')
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))

interface Entry {
  readonly name: string
  readonly description: string
  readonly fileMatch: readonly string[]
  readonly url: string
}
const ENTRIES = read('schemastore/catalog-entries.json') as readonly Entry[]

test.each(ENTRIES)(
  'the entry of SchemaStore "$name" has its schema, of a draft that all editors take',
  ({ url, ...entry }) => {
    const file = `schemastore/${url.replace('https://www.schemastore.org/', '')}`
    expect(existsSync(join(FOLDER, file))).toBe(true)
    const schema = read(file) as { readonly $schema: string }
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(() => new Ajv({ strict: false }).compile(schema)).not.toThrow()
    expect(Object.keys(entry)).toEqual(['name', 'description', 'fileMatch'])
  },
)

test('the schemas tell a right file from a wrong one', () => {
  const validate = new Ajv({ strict: false }).compile(read('schemastore/k3s-rke2-registries.json') as object)
  expect(validate({ mirrors: { 'docker.io': { endpoint: ['https://a.example.com'] } } })).toBe(true)
  expect(validate({ mirror: {} })).toBe(false)
})

test('VS Code is given the schema that the page serves', () => {
  const { 'yaml.schemas': schemas } = read('vscode-settings.json') as {
    'yaml.schemas': Readonly<Record<string, unknown>>
  }
  for (const address of Object.keys(schemas))
    expect(existsSync(join(FOLDER, '../public', new URL(address).pathname))).toBe(true)
})
