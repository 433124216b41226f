import { describe, expect, test } from 'vitest'
import { foundInAll } from '@/lib/testdata/said-texts'
import { english } from '@/lib/words/en/all'

const found = foundInAll()

describe('what diagnostics say', () => {
  test('is said by some text, all of it', () => {
    const said = new Set(found.map((one) => one.said.id))
    expect(Object.keys(english).filter((id) => !said.has(id))).toEqual([])
  })
})
