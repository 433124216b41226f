import { describe, expect, test } from 'vitest'
import type { Field } from './field'
import { childrenOf, fieldOf } from './field-of'
import { registriesField } from './fields.generated'

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
  ])('has no field for $why', ({ path }) => {
    expect(fieldOf(path)).toBeNull()
    expect(childrenOf(path)).toEqual([])
  })

  test('says what the keys of maps are', () => {
    expect(fieldOf(['mirrors'])?.key?.label).toBe('Registry')
    expect(fieldOf(['configs'])?.key?.label).toBe('Registry host')
    expect(fieldOf(['mirrors', 'a', 'rewrite'])?.key?.label).toBe('Pattern')
  })

  test('distinguishes pointers of Go from structures', () => {
    expect(fieldOf(['configs', 'a', 'auth'])?.nullable).toBe(true)
    expect(fieldOf(['mirrors', 'a'])?.nullable).toBe(false)
  })
})

test.each([
  { why: 'the file', path: [], names: ['mirrors', 'configs', 'auths'] },
  { why: 'a mirror', path: ['mirrors', '*'], names: ['endpoint', 'rewrite'] },
  { why: 'free keys', path: ['mirrors'], names: [] },
  { why: 'a registry config', path: ['configs', 'a'], names: ['auth', 'tls'] },
])('childrenOf $why', ({ path, names }) => {
  expect(childrenOf(path).map((field) => field.name)).toEqual(names)
})

test('every field has a label, a short help and an example', () => {
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
