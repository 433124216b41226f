import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { TESTDATA } from '@/lib/testdata/folder'
import { registriesJsonSchema, schemaId, type SchemaDraft } from './json-schema'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const DRAFTS: readonly SchemaDraft[] = ['2020-12', '07']

function validatorFor(draft: SchemaDraft) {
  const ajv = draft === '07' ? new Ajv({ allErrors: true }) : new Ajv2020({ allErrors: true })
  return ajv.compile(registriesJsonSchema(draft))
}

/** null for a file that is not YAML at all. */
function read(kind: string, file: string): unknown {
  try {
    return parse(readFileSync(join(CONFIGS, kind, file), 'utf8'), { merge: true, uniqueKeys: false })
  } catch {
    return null
  }
}

/** Mistakes that are visible in the structure of a file. The others concern its meaning. */
const SHAPES = [
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '27',
  '28',
  '29',
  '30',
  '31',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
  '42',
  '43',
  '44',
  '50',
  '54',
  '55',
  '58',
  '65',
  '71',
  '72',
]

describe.each(DRAFTS)('the JSON Schema of draft %s', (draft) => {
  const validate = validatorFor(draft)

  test.each(readdirSync(join(CONFIGS, 'good')))('accepts %s', (file) => {
    validate(read('good', file) ?? {})
    expect(validate.errors ?? []).toEqual([])
  })

  test('rejects the mistakes that are visible in the structure, and no others', () => {
    const refused = readdirSync(join(CONFIGS, 'mistakes')).filter((file) => {
      const value = read('mistakes', file)
      return value !== null && !validate(value)
    })
    expect(refused.map((file) => file.slice(0, 2))).toEqual(SHAPES)
  })

  test('has a unique name that never changes', () => {
    expect(registriesJsonSchema(draft)).toHaveProperty('$id', schemaId(draft))
    expect(schemaId('2020-12')).toBe('urn:pullpath:registries.yaml:2020-12')
  })

  test('describes every key, and requires none', () => {
    const text = JSON.stringify(registriesJsonSchema(draft))
    expect(text).not.toContain('"required"')
    expect(text).not.toContain('goType')
    expect(registriesJsonSchema(draft)).toMatchObject({
      properties: { mirrors: { title: 'Mirrors' }, auths: { deprecated: true } },
    })
  })
})
