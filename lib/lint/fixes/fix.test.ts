import { titledAs } from '@/lib/testdata/worded-as'
import { describe, expect, test } from 'vitest'
import type { Change } from '@/lib/edit/change'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/text/text-edit'
import { changeFix, textFix } from './fix'

const TEXT = 'mirrors:\n  a.test:\n    endpoint: ["https://m.test"] # ours\n'
const parsed = parseRegistries(TEXT)
const SAFE = { ...titledAs('x'), safe: true }

describe('a fix of several changes is made as a whole or not at all', () => {
  const SET: Change = { set: ['mirrors', 'a.test', 'endpoint', 0], to: 'https://n.test' }
  // Can be made only after the one that adds the mirror.
  const ADD: Change = { add: ['mirrors', 'b.test'], to: 'empty' }
  const RENAME: Change = { rename: ['mirrors', 'b.test'], to: 'c.test' }
  const REFUSED: Change = { move: ['mirrors', 'nowhere.test'], to: 1 }
  test.each<{ readonly why: string; readonly changes: readonly Change[]; readonly fixed: string | null }>([
    { why: 'one that can be made', changes: [SET], fixed: TEXT.replace('m.test', 'n.test') },
    { why: 'two that can be made', changes: [SET, ADD], fixed: `${TEXT.replace('m.test', 'n.test')}  b.test: {}\n` },
    { why: 'one that builds upon the one before', changes: [ADD, RENAME], fixed: `${TEXT}  c.test: {}\n` },
    { why: 'one that needs the one after it', changes: [RENAME, ADD], fixed: null },
    { why: 'one that cannot', changes: [REFUSED], fixed: null },
    { why: 'the second of two cannot', changes: [SET, REFUSED], fixed: null },
    { why: 'the first of two cannot', changes: [REFUSED, SET], fixed: null },
    { why: 'the last of three cannot', changes: [SET, ADD, REFUSED], fixed: null },
  ])('$why', ({ changes, fixed }) => {
    const edits = changeFix({ parsed }, SAFE, ...changes).edits()
    expect(edits === null ? null : applyEdits(TEXT, edits)).toBe(fixed)
  })
})

describe('a fix of the text', () => {
  test('is null if no edits are possible', () => {
    expect(textFix({ parsed }, SAFE, () => null).edits()).toBeNull()
  })

  test('touches nothing that stays unchanged', () => {
    const at = TEXT.indexOf('m.test')
    const edits = [
      { start: at, end: at + 6, insert: 'm.test' },
      { start: TEXT.indexOf('# ours'), end: TEXT.length - 1, insert: '# theirs' },
    ]
    const tidy = textFix({ parsed }, SAFE, () => edits).edits() ?? []
    expect(applyEdits(TEXT, tidy)).toBe(TEXT.replace('ours', 'theirs'))
    expect(tidy.map(({ start }) => start >= TEXT.indexOf('# ours'))).toEqual([true])
  })
})
