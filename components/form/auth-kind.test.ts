import { describe, expect, test } from 'vitest'
import { applyChanges } from '@/lib/edit/apply-changes'
import type { AuthField } from '@/lib/registries/fields'
import type { Auth } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { AUTH_KINDS, authFields, authKind, replacedBy, type AuthKind } from './auth-kind'

const PATH = ['configs', 'a.test', 'auth']

/** The form's view of an entry: its values, and which fields are in the text. */
function entry(auth: string | null) {
  const text = `configs:\n  a.test:\n${auth === null ? '' : `    auth: ${auth}\n`}    tls: {insecure_skip_verify: true}\n`
  const parsed = parseRegistries(text)
  const written = (field: keyof Auth) => parsed.locate([...PATH, field]) !== null
  return { text, auth: parsed.registries.configs.get('a.test')?.auth ?? null, written }
}

describe('the kind of an entry is what containerd would use', () => {
  test.each<{
    readonly why: string
    readonly auth: string | null
    readonly kind: AuthKind
    readonly fields: readonly (keyof Auth)[]
  }>([
    { why: 'no entry', auth: null, kind: 'none', fields: [] },
    { why: 'null', auth: 'null', kind: 'none', fields: [] },
    {
      why: 'username and password',
      auth: '{username: u, password: p}',
      kind: 'password',
      fields: ['username', 'password'],
    },
    { why: 'a username alone', auth: '{username: u}', kind: 'password', fields: ['username', 'password'] },
    { why: 'a password alone', auth: '{password: p}', kind: 'password', fields: ['username', 'password'] },
    { why: 'auth', auth: '{auth: dTpw}', kind: 'auth', fields: ['auth'] },
    { why: 'an identity token', auth: '{identity_token: t}', kind: 'identity_token', fields: ['identity_token'] },
    {
      why: 'username before identity token and auth',
      auth: '{auth: dTpw, identity_token: t, username: u, password: p}',
      kind: 'password',
      fields: ['username', 'password', 'auth', 'identity_token'],
    },
    {
      why: 'identity token before auth',
      auth: '{auth: dTpw, identity_token: t}',
      kind: 'identity_token',
      fields: ['auth', 'identity_token'],
    },
    { why: 'an empty entry', auth: '{}', kind: 'password', fields: ['username', 'password'] },
    { why: 'an empty username', auth: '{username: ""}', kind: 'password', fields: ['username', 'password'] },
    { why: 'an empty password', auth: '{auth: "", password: ""}', kind: 'password', fields: ['username', 'password'] },
    {
      why: 'an empty identity token',
      auth: '{identity_token: ""}',
      kind: 'identity_token',
      fields: ['identity_token'],
    },
    { why: 'an empty auth', auth: '{auth: ""}', kind: 'auth', fields: ['auth'] },
    {
      why: 'empty identity token and auth',
      auth: '{auth: "", identity_token: ""}',
      kind: 'identity_token',
      fields: ['identity_token'],
    },
    { why: 'a value before an empty field', auth: '{username: "", auth: dTpw}', kind: 'auth', fields: ['auth'] },
  ])('$why', ({ auth: text, kind, fields }) => {
    const { auth, written } = entry(text)
    expect(authKind(auth, written)).toBe(kind)
    expect(authFields(auth, written)).toEqual(fields)
  })
})

describe('the first value of another kind', () => {
  test.each<{
    readonly why: string
    readonly from: string | null
    readonly kind: AuthKind
    readonly field: AuthField
    readonly fields: readonly string[]
  }>([
    {
      why: 'is written where there was nothing',
      from: null,
      kind: 'password',
      field: 'username',
      fields: ['username'],
    },
    {
      why: 'takes the place of a password',
      from: '{username: u, password: p}',
      kind: 'auth',
      field: 'auth',
      fields: ['auth'],
    },
    {
      why: 'takes the place of an identity token',
      from: '{identity_token: t}',
      kind: 'password',
      field: 'password',
      fields: ['password'],
    },
    {
      why: 'leaves the other field of its kind',
      from: '{username: u, auth: dTpw}',
      kind: 'password',
      field: 'password',
      fields: ['username', 'password'],
    },
    {
      why: 'takes the place of all others',
      from: '{username: u, auth: dTpw, identity_token: t}',
      kind: 'auth',
      field: 'auth',
      fields: ['auth'],
    },
  ])('$why', ({ from, kind, field, fields }) => {
    const { text, written } = entry(from)
    const made = applyChanges(parseRegistries(text), [
      { set: [...PATH, field], to: 'v' },
      ...replacedBy(PATH, kind, written),
    ])
    if ('refused' in made) throw new Error(made.refused)
    const { registries, locate } = made.parsed
    const has = (one: string) => locate([...PATH, one]) !== null
    expect(['username', 'password', 'auth', 'identity_token'].filter(has)).toEqual(fields)
    // The other settings of the registry stay.
    expect(registries.configs.get('a.test')?.tls?.insecure_skip_verify).toBe(true)
    expect(authKind(registries.configs.get('a.test')?.auth ?? null, has)).toBe(kind)
  })

  test('each kind is offered once', () => {
    expect(AUTH_KINDS.map(({ id }) => id)).toEqual(['none', 'password', 'auth', 'identity_token'])
  })
})
