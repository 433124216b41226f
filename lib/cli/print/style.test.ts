import { expect, test } from 'vitest'
import { wrap } from './style'

test.each([
  { why: 'words', text: 'one two three', width: 7, wrapped: 'one two\n  three' },
  { why: 'a word that is longer than a line', text: 'a bbbbbbbbb c', width: 5, wrapped: 'a\n  bbbbbbbbb\n  c' },
  { why: 'Chinese, of two columns', text: '一二三四五', width: 4, wrapped: '一二\n  三四\n  五' },
  { why: 'no line that begins with a full stop', text: '一二三。', width: 6, wrapped: '一二\n  三。' },
  { why: 'names among Chinese', text: '键 "a.test" 不对', width: 12, wrapped: '键 "a.test"\n  不对' },
])('wraps $why', ({ text, width, wrapped }) => {
  expect(wrap(text, width, '  ')).toBe(wrapped)
})
