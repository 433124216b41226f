import { describe, expect, test } from 'vitest'
import { applyChanges } from '@/lib/edit/apply-changes'
import type { Auth } from '@/lib/registries/model'
import { parseRegistries } from '@/lib/registries/parse'
import { AUTH_KINDS, authFields, authKind, changeAuthKind, type AuthKind } from './auth-kind'

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

describe('choosing another kind', () => {
  const choose = (text: string | null, to: AuthKind): string => {
    const { text: before, auth, written } = entry(text)
    const made = applyChanges(parseRegistries(before), changeAuthKind(PATH, auth, to, written))
    if ('refused' in made) throw new Error(made.refused)
    return made.parsed.text
  }
  const fieldsOf = (text: string): readonly string[] | null => {
    const parsed = parseRegistries(text)
    if (parsed.locate(PATH) === null) return null
    return ['username', 'password', 'auth', 'identity_token'].filter(
      (field) => parsed.locate([...PATH, field]) !== null,
    )
  }

  test.each<{
    readonly why: string
    readonly from: string | null
    readonly to: AuthKind
    readonly fields: readonly string[] | null
  }>([
    { why: '"No credentials" removes the entry', from: '{username: u, password: p}', to: 'none', fields: null },
    { why: '"No credentials" removes an identity token', from: '{identity_token: t}', to: 'none', fields: null },
    { why: '"No credentials" removes an empty entry', from: '{}', to: 'none', fields: null },
    { why: '"No credentials" changes nothing if there are none', from: null, to: 'none', fields: null },
    { why: 'a password if there was nothing', from: null, to: 'password', fields: ['username', 'password'] },
    { why: 'auth instead of a password', from: '{username: u, password: p}', to: 'auth', fields: ['auth'] },
    {
      why: 'an identity token instead of a password',
      from: '{username: u, password: p}',
      to: 'identity_token',
      fields: ['identity_token'],
    },
    {
      why: 'a password instead of an identity token',
      from: '{identity_token: t}',
      to: 'password',
      fields: ['username', 'password'],
    },
    {
      why: 'a password, of which the username is there',
      from: '{username: u, auth: dTpw}',
      to: 'password',
      fields: ['username', 'password'],
    },
    {
      why: 'one of three that are present',
      from: '{username: u, auth: dTpw, identity_token: t}',
      to: 'auth',
      fields: ['auth'],
    },
  ])('$why', ({ from, to, fields }) => {
    const after = choose(from, to)
    expect(fieldsOf(after)).toEqual(fields)
    // The other settings of the registry stay.
    expect(parseRegistries(after).registries.configs.get('a.test')?.tls?.insecure_skip_verify).toBe(true)
    if (to !== 'none') {
      const { registries, locate } = parseRegistries(after)
      expect(
        authKind(registries.configs.get('a.test')?.auth ?? null, (field) => locate([...PATH, field]) !== null),
      ).toBe(to)
    }
  })

  test('keeps the value of a field that both kinds have', () => {
    expect(
      parseRegistries(choose('{username: u, auth: dTpw}', 'password')).registries.configs.get('a.test')?.auth,
    ).toEqual({ username: 'u', password: '', auth: '', identity_token: '' })
  })

  test('makes no changes if the kind is the same', () => {
    const { auth, written } = entry('{username: u, password: p}')
    expect(changeAuthKind(PATH, auth, 'password', written)).toEqual([])
  })

  test('is offered for each kind, once', () => {
    expect(AUTH_KINDS.map(({ id }) => id)).toEqual(['none', 'password', 'auth', 'identity_token'])
  })
})
