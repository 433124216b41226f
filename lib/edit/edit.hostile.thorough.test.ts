import { expect, test } from 'vitest'
import { editsFor } from './edit'
import { parseRegistries } from '@/lib/registries/parse'
import { HOSTILE_TEXTS } from '@/lib/testdata/generate/hostile-texts'
import { composeYaml } from '@/lib/go/yaml/compose'
import { applyEdits } from '@/lib/text/text-edit'

test.each(HOSTILE_TEXTS)(
  'a change to a large file terminates and leaves valid YAML: $why',
  ({ text, longest, change }) => {
    const large = text(longest)
    const made = editsFor(parseRegistries(large), change)
    expect('refused' in made ? null : composeYaml(applyEdits(large, made.edits)).failure).toBeNull()
  },
)
