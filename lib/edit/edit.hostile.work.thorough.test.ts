import { growthOf, IN_PROPORTION } from '@/lib/testdata/count-work'
import { expect, test } from 'vitest'
import { editsFor } from './edit'
import { parseRegistries } from '@/lib/registries/parse'
import { HOSTILE_TEXTS } from '@/lib/testdata/generate/hostile-texts'

const LONG_ENOUGH = HOSTILE_TEXTS.flatMap(({ shortest, ...one }) =>
  shortest === undefined ? [] : { ...one, shortest },
)

test.each(LONG_ENOUGH)('a change takes steps in proportion to the text: $why', ({ text, change, shortest }) => {
  expect(growthOf(text(shortest), text(4 * shortest), (one) => editsFor(parseRegistries(one), change))).toBeLessThan(
    IN_PROPORTION,
  )
})
