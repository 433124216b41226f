import { expect, test } from 'vitest'
import { re2Engine } from '@/lib/go/regexp/re2'
import { applyEdits } from '@/lib/text/text-edit'
import { FINDINGS_PER_RULE_MAX } from '@/lib/lint/rule'
import { lintText } from '@/lib/lint/lint-text'
import { fixAll } from './fix-all'

test('a file with more of the same mistakes than a rule reports at once is fixed completely', () => {
  const count = FINDINGS_PER_RULE_MAX + 60
  const entries = Array.from(
    { length: count },
    (_, index) => `  r${index}.example.com:\n    endpoints: ["https://m.example.com"]\n`,
  )
  const text = `mirrors:\n${entries.join('')}`
  const { edits } = fixAll(text, (one) => lintText(one, { regexp: re2Engine }))
  expect(applyEdits(text, edits)).toBe(text.replaceAll('endpoints:', 'endpoint:'))
})
