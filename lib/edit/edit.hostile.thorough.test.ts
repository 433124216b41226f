import { expect, test } from 'vitest'
import { applyEdits, editsFor } from './edit'
import { HOSTILE_TEXTS } from '@/lib/testdata/generate/hostile-texts'
import { composeYaml } from '@/lib/go/yaml/compose'

test.each(HOSTILE_TEXTS)('a change of a large file answers, and leaves YAML: $why', ({ text, longest, change }) => {
  const large = text(longest)
  const edits = editsFor(large, change)
  expect('refused' in edits ? null : composeYaml(applyEdits(large, edits)).failure).toBeNull()
})
