import { expect, test } from 'vitest'
import { outerLinesIn } from './outer-lines'

test.each<{
  readonly why: string
  readonly message: string
  readonly outer: (line: number) => number | null
  readonly says: string
}>([
  {
    why: 'lists',
    message: 'A: x (lines 4, 6), y (line 8).',
    outer: (line) => line + 10,
    says: 'A: x (lines 14, 16), y (line 18).',
  },
  {
    why: 'a list that goes on',
    message: 'x (lines 1, 2 and 3 more).',
    outer: (line) => line + 1,
    says: 'x (lines 2, 3 and 3 more).',
  },
  { why: 'one line of a script', message: 'x (lines 1, 2, 3)', outer: () => 2, says: 'x (line 2)' },
  {
    why: 'words',
    message: 'the first is in line 3. Begins in line 1 and 2.',
    outer: (line) => line * 2,
    says: 'the first is in line 6. Begins in line 2 and 4.',
  },
  {
    why: 'other words',
    message: 'x (lines 1, 2), the first is in line 3.',
    outer: () => null,
    says: 'x, the first is in line 3 of the converted text.',
  },
  {
    why: 'Chinese',
    message: 'x（第 1、2 行，另有 3 处），第一次在第 3 行。在从第 4 和 5 行开始的分支中。',
    outer: (line) => line + 1,
    says: 'x（第 2、3 行，另有 3 处），第一次在第 4 行。在从第 5、6 行开始的分支中。',
  },
  {
    why: 'other words in Chinese',
    message: 'x（第 1 行），第一次在第 3 行。',
    outer: () => null,
    says: 'x，第一次在转换后文本的第 3 行。',
  },
  {
    why: 'what K3s says',
    message: 'yaml: line 3: did not find expected key',
    outer: () => 9,
    says: 'yaml: line 3: did not find expected key',
  },
])('the lines of the whole file in $why', ({ message, outer, says }) => {
  expect(outerLinesIn(message, outer)).toBe(says)
})
