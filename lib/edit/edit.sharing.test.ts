import { describe, expect, test } from 'vitest'
import type { Change } from './change'
import { editsFor } from './edit'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/text/text-edit'

interface Row {
  readonly why: string
  readonly before: string
  readonly change: Change
  readonly after: string
}

const AUTH = ['configs', 'a', 'auth']

const SHARED =
  'configs:\n  a: &shared # first\n    auth:\n      username: u\n  b:\n    <<: *shared # second\n  c: *shared\n'

const SHARING: readonly Row[] = [
  {
    why: 'changing the anchored value keeps the old value for its aliases',
    before: SHARED,
    change: { set: [...AUTH, 'username'], to: 'v' },
    after:
      'configs:\n  a: # first\n    auth:\n      username: v\n  b: &shared\n    auth: # second\n      username: u\n  c: *shared\n',
  },
  {
    why: 'changing a merged value writes it beside the merge',
    before: SHARED,
    change: { set: ['configs', 'b', 'auth', 'username'], to: 'v' },
    after: SHARED.replace('# second\n', '# second\n    auth:\n      username: v\n'),
  },
  {
    why: 'removing a merged value spells the merge out',
    before: SHARED,
    change: { remove: ['configs', 'b', 'auth', 'username'] },
    after: SHARED.replace('<<: *shared # second', 'auth: {} # second'),
  },
  {
    why: 'changing a value through an alias writes it out',
    before: SHARED,
    change: { set: ['configs', 'c', 'auth', 'username'], to: 'v' },
    after: SHARED.replace('c: *shared\n', 'c:\n    auth:\n      username: v\n'),
  },
  {
    why: 'removing the anchored entry keeps its value for its aliases',
    before: SHARED,
    change: { remove: ['configs', 'a'] },
    after: 'configs:\n  b: &shared\n    auth: # second\n      username: u\n  c: *shared\n',
  },
  {
    why: 'an alias that moves above its anchor is replaced by a copy',
    before: SHARED,
    change: { move: ['configs', 'c'], to: 0 },
    after:
      'configs:\n  c:\n    auth:\n      username: u\n  a: &shared # first\n    auth:\n      username: u\n  b:\n    <<: *shared # second\n',
  },
]

const HELD = 'x-eps: &eps # ours\n  - https://a.test # one\nmirrors:\n  ghcr.io:\n    endpoint: *eps\n'
const TWO = `${HELD}  quay.io:\n    endpoint: *eps\n`
const ENDPOINT = ['mirrors', 'ghcr.io', 'endpoint']
const MERGED =
  'x-m: &m\n  endpoint: [https://a.test]\n  rewrite: {"^a": b}\nmirrors:\n  ghcr.io:\n    <<: *m\n  quay.io:\n    <<: *m\n    rewrite: {"^c": d}\n'

/** Below keys that K3s ignores, and changed for all. */
const HOLDING: readonly Row[] = [
  {
    why: 'the only alias of a value that K3s reads nowhere else is changed where it is written',
    before: HELD,
    change: { set: [...ENDPOINT, 0], to: 'https://b.test' },
    after: HELD.replace('a.test', 'b.test'),
  },
  {
    why: 'so are its additions',
    before: HELD,
    change: { insert: ENDPOINT, at: 1, to: 'https://b.test' },
    after: HELD.replace('# one\n', '# one\n  - https://b.test\n'),
  },
  {
    why: 'one of two aliases becomes a copy',
    before: TWO,
    change: { set: [...ENDPOINT, 0], to: 'https://b.test' },
    after: TWO.replace('endpoint: *eps', 'endpoint:\n      - https://b.test'),
  },
  {
    why: 'what only an alias held goes with it, since K3s would not know its key',
    before: HELD.replace('mirrors:\n', 'mirrors:\n  quay.io: {endpoint: [https://q.test]}\n'),
    change: { remove: ['mirrors', 'ghcr.io'] },
    after: 'mirrors:\n  quay.io: {endpoint: [https://q.test]}\n',
  },
  {
    why: 'a key that K3s does not know stays where it was one before',
    before: 'x: 1\n' + HELD,
    change: { remove: ['mirrors', 'ghcr.io'] },
    after: 'x: 1\n',
  },
  {
    why: 'for all: through an alias',
    before: TWO,
    change: { set: [...ENDPOINT, 0], to: 'https://b.test', everywhere: true },
    after: TWO.replace('a.test', 'b.test'),
  },
  {
    why: 'for all: an addition',
    before: TWO,
    change: { insert: ENDPOINT, at: 0, to: 'https://b.test', everywhere: true },
    after: TWO.replace('  - https://a.test', '  - https://b.test\n  - https://a.test'),
  },
  {
    why: 'for all: at the anchor',
    before: SHARED,
    change: { set: [...AUTH, 'username'], to: 'v', everywhere: true },
    after: SHARED.replace('username: u', 'username: v'),
  },
  {
    why: 'for all: through a merge',
    before: SHARED,
    change: { set: ['configs', 'b', 'auth', 'username'], to: 'v', everywhere: true },
    after: SHARED.replace('username: u', 'username: v'),
  },
  {
    why: 'for all: what is removed through a merge',
    before: MERGED,
    change: { remove: [...ENDPOINT, 0], everywhere: true },
    after: MERGED.replace('  endpoint: [https://a.test]\n', ''),
  },
  {
    why: 'for all: a single value',
    before: 'configs:\n  a: {auth: {username: u, password: &p one}}\n  b: {auth: {username: v, password: *p}}\n',
    change: { set: ['configs', 'b', 'auth', 'password'], to: 'two', everywhere: true },
    after: 'configs:\n  a: {auth: {username: u, password: &p two}}\n  b: {auth: {username: v, password: *p}}\n',
  },
  {
    why: 'for all: what is not shared changes as always',
    before: MERGED,
    change: { set: ['mirrors', 'quay.io', 'rewrite', '^c'], to: 'e', everywhere: true },
    after: MERGED.replace('"^c": d', '"^c": e'),
  },
]

describe('values that are there to be repeated', () => {
  test.each(HOLDING)('$why', ({ before, change, after }) => {
    const made = editsFor(parseRegistries(before), change)
    expect('refused' in made ? made.refused : applyEdits(before, made.edits)).toBe(after)
  })
})

describe('anchors, aliases and merges', () => {
  test.each(SHARING)('$why', ({ before, change, after }) => {
    const made = editsFor(parseRegistries(before), change)
    expect('refused' in made ? made.refused : applyEdits(before, made.edits)).toBe(after)
  })
})
