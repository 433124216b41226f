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

describe('anchors, aliases and merges', () => {
  test.each(SHARING)('$why', ({ before, change, after }) => {
    const made = editsFor(parseRegistries(before), change)
    expect('refused' in made ? made.refused : applyEdits(before, made.edits)).toBe(after)
  })
})
