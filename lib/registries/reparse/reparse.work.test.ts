import { workOf } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { exampleOfLines } from '@/lib/bench/example-text'
import { KEY_SHARE_MAX } from '@/lib/bench/web/budgets'
import { parseRegistries } from '@/lib/registries/parse'
import { parseAfter } from './reparse'

test.each([
  { why: 'near the beginning', at: 'project-12/' },
  { why: 'in the middle', at: 'project-150/' },
  { why: 'near the end', at: 'project-270/' },
])('a key $why is little work', ({ at }) => {
  const text = exampleOfLines(5_000)
  const typed = text.replace(at, `yx${at}`)
  expect(typed).not.toBe(text)
  const before = parseRegistries(text)
  // What is split up once is not of a key.
  const first = parseAfter(before, text.replace(at, `y${at}`))
  parseRegistries(typed)
  const whole = workOf(() => parseRegistries(typed))
  expect(workOf(() => parseAfter(first, typed)) / whole).toBeLessThan(KEY_SHARE_MAX)
})
