import { describe, expect, test } from 'vitest'
import { changed, type EditRow } from '@/lib/testdata/edit-rows'

const HUB = ['mirrors', 'docker.io']
const AUTH = ['configs', 'a', 'auth']

const VALUES: readonly EditRow[] = [
  {
    why: 'single quotes stay',
    before: "configs: {a: {auth: {password: 'x'}}}",
    change: { set: [...AUTH, 'password'], to: "it's" },
    after: "configs: {a: {auth: {password: 'it''s'}}}",
  },
  {
    why: 'single quotes cannot hold a line break',
    before: "configs: {a: {auth: {password: 'x'}}}",
    change: { set: [...AUTH, 'password'], to: 'a\nb' },
    after: 'configs: {a: {auth: {password: "a\\nb"}}}',
  },
  {
    why: 'a scalar of several lines stays one',
    before: 'configs:\n  a:\n    auth:\n      password: | # key\n          one\n      username: u\n',
    change: { set: [...AUTH, 'password'], to: 'two\n\nthree\n' },
    after: 'configs:\n  a:\n    auth:\n      password: | # key\n          two\n\n          three\n      username: u\n',
  },
  {
    why: 'an invisible character becomes visible',
    before: 'configs: {a: {auth: {password: x}}}',
    change: { set: [...AUTH, 'password'], to: 'a\u200bb' },
    after: 'configs: {a: {auth: {password: "a\\u200bb"}}}',
  },
  {
    why: 'what another reader takes for a number is quoted',
    before: 'configs: {a: {auth: {password: x}}}',
    change: { set: [...AUTH, 'password'], to: '1e3' },
    after: 'configs: {a: {auth: {password: "1e3"}}}',
  },
  {
    why: 'a backslash needs no escape between single quotes',
    before: 'mirrors:\n  docker.io:\n',
    change: { set: [...HUB, 'rewrite', '^a\\.b$'], to: 'c' },
    after: 'mirrors:\n  docker.io:\n    rewrite:\n      \'^a\\.b$\': "c"\n',
  },
  {
    why: 'a quoted boolean becomes one',
    before: 'configs: {a: {tls: {insecure_skip_verify: "true"}}}',
    change: { set: ['configs', 'a', 'tls', 'insecure_skip_verify'], to: true },
    after: 'configs: {a: {tls: {insecure_skip_verify: true}}}',
  },
  {
    why: 'yes is true already',
    before: 'configs: {a: {tls: {insecure_skip_verify: yes}}}',
    change: { set: ['configs', 'a', 'tls', 'insecure_skip_verify'], to: true },
    after: 'configs: {a: {tls: {insecure_skip_verify: yes}}}',
  },
  {
    why: 'an anchor that nobody uses stays',
    before: 'configs: {a: {auth: {password: &p x}}}',
    change: { set: [...AUTH, 'password'], to: 'new' },
    after: 'configs: {a: {auth: {password: &p new}}}',
  },
  {
    why: 'a wildcard is quoted',
    before: 'mirrors:\n  docker.io: # hub\n',
    change: { rename: HUB, to: '*' },
    after: 'mirrors:\n  "*": # hub\n',
  },
]

describe('values', () => {
  test.each(VALUES)('$why', ({ before, change, after }) => {
    expect(changed({ before, change })).toBe(after)
  })
})
