import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { editsFor } from './edit'
import { parseRegistries } from '@/lib/registries/parse'
import { HOSTILE_TEXTS } from '@/lib/testdata/generate/hostile-texts'

const LENGTH = 2 * 1024

test.each(HOSTILE_TEXTS.filter(({ shortest }) => shortest === undefined))(
  'a change takes steps in proportion to the text: $why',
  ({ text, change }) => {
    expect(growthOf(text(LENGTH), text(4 * LENGTH), (one) => editsFor(parseRegistries(one), change))).toBeLessThan(
      IN_PROPORTION,
    )
  },
)
