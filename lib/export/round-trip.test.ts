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

  it.each([
    ['tls: {}', 'an empty group'],
    ['tls: {insecure_skip_verify: false}', 'a group of defaults'],
  ])('keeps out of the wildcard mirror what %s keeps out, or names it as lost: %s', (group) => {
    const text = `mirrors: {"*": {endpoint: ["https://m.example.com"]}}\nconfigs: {direct.example.com: {${group}}}\n`
    const plans = roundTrip(format, text, {})
    const isNamed = plans?.notes.some((note) => note.startsWith('direct.example.com: an empty tls is lost')) === true
    if (!isNamed) expect(plans?.after).toEqual(plans?.before)
    else expect(plans.after).not.toEqual(plans.before)
  })
})
