import { describe, expect, it } from 'vitest'
import { UNDECIDED } from '@/lib/testdata/rig/undecided-rows'
import { expectedOf, saidOf } from '@/lib/testdata/rig/verdict-rig'

describe('a run that is undecided', () => {
  it.each(UNDECIDED)('$why', async (row) => {
    expect(await saidOf(row)).toEqual(expectedOf(row))
  })
})
