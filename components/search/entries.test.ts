import { describe, expect, it, test } from 'vitest'
import { readIndex, printIndex } from '@/lib/search/search-index'
import { LANGUAGES } from '@/lib/words/language'
import { searchEntries } from './entries'

const FIND = { en: readIndex(printIndex(searchEntries('en'))), zh: readIndex(printIndex(searchEntries('zh'))) }

describe.each(LANGUAGES)('what is searched in $name', ({ id }) => {
  const entries = searchEntries(id)
  it('is each once, with a title', () => {
    expect(new Set(entries.map(({ href }) => href)).size).toBe(entries.length)
    expect(entries.filter(({ title }) => title.trim() === '')).toEqual([])
  })
  it('is of all kinds', () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['guide', 'rule', 'release', 'field']))
  })
})

test.each([
  ['en', 'index.docker.io', '/guide/docker-hub#address'],
  ['en', 'wildcard-tls-dropped', '/rules/wildcard-tls-dropped'],
  ['en', 'identity_token', '/schema#configs-auth-identity_token'],
  ['en', 'v1.33.3 login', '/releases#docker-hub-login-true'],
  ['zh', '反斜杠', '/zh/guide/rewrites#backslash'],
  ['zh', '通配', '/zh/rules/wildcard-tls-dropped'],
  ['zh', 'ca_file', '/zh/schema#configs-tls-ca_file'],
  ['zh', '登录 docker.io', '/zh/releases#docker-hub-login-true'],
] as const)('in %s, “%s” finds %s', (language, query, href) => {
  expect(FIND[language](query).map((entry) => entry.href)).toContain(href)
})
