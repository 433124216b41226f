import { describe, expect, test } from 'vitest'
import {
  AUTH_FIELDS,
  FORMAT_WORDS,
  groupOf,
  LOGINS,
  NO_AUTH,
  NO_TLS,
  SECRET_FIELDS,
  sectionOf,
  SECTIONS,
  TLS_FIELDS,
  TLS_TEXT_FIELDS,
  TLS_SWITCH_FIELDS,
  USED_WORDS,
} from './fields'
import { parseRegistries } from './parse'

test.each([
  { why: 'a field of credentials', name: 'username', group: 'auth' },
  { why: 'a field of TLS', name: 'ca_file', group: 'tls' },
  { why: 'auth, which is a group as well as a field of it', name: 'auth', group: null },
  { why: 'a group', name: 'tls', group: null },
  { why: 'a field of a mirror', name: 'endpoint', group: null },
  { why: 'a method of objects', name: 'constructor', group: null },
])('groupOf $why', ({ name, group }) => {
  expect(groupOf(name)).toBe(group)
})

test.each([
  { why: 'a field of a mirror', name: 'rewrite', section: 'mirrors' },
  { why: 'a group of a registry config', name: 'auth', section: 'configs' },
  { why: 'a field that is deeper', name: 'ca_file', section: null },
  { why: 'a section', name: 'configs', section: null },
])('sectionOf $why', ({ name, section }) => {
  expect(sectionOf(name)).toBe(section)
})

describe('the words of the format', () => {
  test('are each listed once, including those that K3s never uses', () => {
    expect(FORMAT_WORDS).toEqual([...new Set(FORMAT_WORDS)])
    expect(FORMAT_WORDS).toEqual(
      expect.arrayContaining([
        'mirrors',
        'configs',
        'auths',
        'endpoint',
        'rewrite',
        'tls',
        ...AUTH_FIELDS,
        ...TLS_FIELDS,
      ]),
    )
  })

  test('that K3s uses are all except auths', () => {
    expect(FORMAT_WORDS.filter((word) => !USED_WORDS.has(word))).toEqual(['auths'])
    expect(SECTIONS).toEqual(['mirrors', 'configs'])
  })
})

test('every field of credentials belongs to one login', () => {
  expect(LOGINS.flat().toSorted()).toEqual([...AUTH_FIELDS].toSorted())
})

test('a secret field does not name the account', () => {
  expect(AUTH_FIELDS.filter((field) => !SECRET_FIELDS.includes(field))).toEqual(['username'])
})

test('a field of TLS is a text or a switch', () => {
  expect([...TLS_TEXT_FIELDS, ...TLS_SWITCH_FIELDS].toSorted()).toEqual([...TLS_FIELDS].toSorted())
})

test('an empty entry is what K3s decodes from empty groups', () => {
  const { registries } = parseRegistries('configs: {a: {auth: {}, tls: {}}}\n')
  expect(registries.configs.get('a')).toEqual({ auth: NO_AUTH, tls: NO_TLS })
})
