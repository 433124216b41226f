import { describe, expect, test } from 'vitest'
import { registriesJsonSchema } from './json-schema'
import type { Auth, Mirror, Registries, RegistryConfig, Tls } from './model'
import type { Field } from './field'
import { childrenOf, fieldOf } from './field-of'
import { fieldTree } from './field-tree'
import { registriesField } from './fields.generated'
import { registriesSchema, type DecodedRegistries } from './schema'

/** Compiles only while the model and the schema say the same. */
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never
type Entry<T> = T extends ReadonlyMap<string, infer Value> ? Value : never
const SAME_TYPES: {
  readonly registries: Same<Omit<DecodedRegistries, 'auths'>, Registries>
  readonly mirror: Same<Entry<DecodedRegistries['mirrors']>, Mirror>
  readonly config: Same<Entry<DecodedRegistries['configs']>, RegistryConfig>
  readonly auth: Same<Entry<DecodedRegistries['auths']>, Auth>
  readonly tls: Same<Exclude<Entry<DecodedRegistries['configs']>['tls'], null>, Tls>
} = { registries: true, mirror: true, config: true, auth: true, tls: true }

const HEADER = `import type { Field } from './field'

// Written from schema.ts; after a change there: npm run unit -- --update
/** The root of the format as fields. */
export const registriesField: Field = `

test('fields.generated.ts says what the schema says', async () => {
  await expect(`${HEADER}${JSON.stringify(fieldTree(registriesSchema), null, 2)}\n`).toMatchFileSnapshot(
    'fields.generated.ts',
  )
})

test('the published JSON Schema says what the schema says', async () => {
  await expect(`${JSON.stringify(registriesJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../public/registries.schema.json',
  )
  await expect(`${JSON.stringify(registriesJsonSchema('07'), null, 2)}\n`).toMatchFileSnapshot(
    '../../public/registries.schema.draft-07.json',
  )
})

describe('fieldOf', () => {
  test.each([
    { why: 'the file', path: [], label: 'registries.yaml', kind: 'group' },
    { why: 'mirrors', path: ['mirrors'], label: 'Mirrors', kind: 'map' },
    { why: 'an entry of mirrors', path: ['mirrors', 'docker.io'], label: 'Mirror', kind: 'group' },
    { why: 'the list of endpoints', path: ['mirrors', 'docker.io', 'endpoint'], label: 'Endpoints', kind: 'list' },
    { why: 'one endpoint', path: ['mirrors', 'docker.io', 'endpoint', 0], label: 'Endpoint', kind: 'text' },
    { why: 'rewrites', path: ['mirrors', 'docker.io', 'rewrite'], label: 'Rewrites', kind: 'map' },
    { why: 'a replacement', path: ['mirrors', 'docker.io', 'rewrite', '^a'], label: 'Replacement', kind: 'text' },
    {
      why: 'a registry that is called like a method of objects',
      path: ['mirrors', '__proto__'],
      label: 'Mirror',
      kind: 'group',
    },
    { why: 'an entry of configs', path: ['configs', 'a:5000'], label: 'Registry config', kind: 'group' },
    { why: 'credentials', path: ['configs', 'a', 'auth'], label: 'Credentials', kind: 'group' },
    { why: 'a secret', path: ['configs', 'a', 'auth', 'password'], label: 'Password', kind: 'secret' },
    { why: 'a path', path: ['configs', 'a', 'tls', 'ca_file'], label: 'CA file', kind: 'path' },
    {
      why: 'a boolean',
      path: ['configs', 'a', 'tls', 'insecure_skip_verify'],
      label: 'Skip verification',
      kind: 'boolean',
    },
    { why: 'auths, which K3s reads too', path: ['auths', 'a', 'username'], label: 'Username', kind: 'text' },
  ])('$why', ({ path, label, kind }) => {
    expect(fieldOf(path)).toMatchObject({ label, kind })
  })

  test.each([
    { why: 'an unknown key', path: ['mirror'] },
    { why: 'an unknown key of an entry', path: ['mirrors', 'a', 'endpoints'] },
    { why: 'below a scalar', path: ['configs', 'a', 'auth', 'password', 'x'] },
    { why: 'an index where keys are', path: [0] },
  ])('knows nothing of $why', ({ path }) => {
    expect(fieldOf(path)).toBeNull()
    expect(childrenOf(path)).toEqual([])
  })

  test('says what the keys of maps are', () => {
    expect(fieldOf(['mirrors'])?.key?.label).toBe('Registry')
    expect(fieldOf(['configs'])?.key?.label).toBe('Registry host')
    expect(fieldOf(['mirrors', 'a', 'rewrite'])?.key?.label).toBe('Pattern')
  })

  test('keeps pointers of Go apart from structures', () => {
    expect(fieldOf(['configs', 'a', 'auth'])?.nullable).toBe(true)
    expect(fieldOf(['mirrors', 'a'])?.nullable).toBe(false)
  })
})

test.each([
  { why: 'the file', path: [], names: ['mirrors', 'configs', 'auths'] },
  { why: 'a mirror', path: ['mirrors', '*'], names: ['endpoint', 'rewrite'] },
  { why: 'free keys', path: ['mirrors'], names: [] },
  { why: 'TLS', path: ['configs', 'a', 'tls'], names: ['ca_file', 'cert_file', 'key_file', 'insecure_skip_verify'] },
])('childrenOf $why', ({ path, names }) => {
  expect(childrenOf(path).map((field) => field.name)).toEqual(names)
})

test('every field has a label, a short help and an example', () => {
  expect(SAME_TYPES.registries).toBe(true)
  for (const field of allFields(registriesField)) {
    expect(field.label, field.name).not.toBe('')
    expect(field.help.length, field.label).toBeLessThan(150)
    expect(field.help, field.label).toMatch(/\.$/)
    expect(field.example, field.label).not.toBe('')
  }
})

function allFields(field: Field): readonly Field[] {
  const below = [...field.children, ...(field.entry ? [field.entry] : []), ...(field.key ? [field.key] : [])]
  return [field, ...below.flatMap(allFields)]
}
