import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { editsFor } from './edit'
import { HOSTILE_TEXTS } from '@/lib/testdata/generate/hostile-texts'

const LENGTH = 2 * 1024

test.each(HOSTILE_TEXTS)(
  'a change takes steps in proportion to the text: $why',
  ({ text, change, shortest = LENGTH }) => {
    expect(growthOf(text(shortest), text(4 * shortest), (one) => editsFor(one, change))).toBeLessThan(IN_PROPORTION)
  },
)
