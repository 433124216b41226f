import { describe, expect, it } from 'vitest'
import { acceptedFiles, FLAGS, READ_FORMATS, roundTrip } from '@/lib/testdata/round-trip'

const cases = FLAGS.flatMap(([why, flags]) =>
  acceptedFiles('good').map(([name, text]) => ({ why: `${name} ${why}`, text, flags })),
)

describe.each(READ_FORMATS.map((format) => [format.id, format] as const))('%s, read again', (_, format) => {
  it.each(cases)('leads to the same plans for $why', ({ text, flags }) => {
    const plans = roundTrip(format, text, flags)
    expect(plans?.after).toEqual(plans?.before)
  })
})
