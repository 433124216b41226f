import { expect, it } from 'vitest'
import { attackRegistries } from './registry/registry'

it('every registry ends in an outcome', async () => {
  const t = Date.now()
  const { faults, done, of, counts } = await attackRegistries(Number(process.env['N'] ?? 100), () => false)
  expect({ faults, done, of, counts, ms: Date.now() - t }).toEqual({ faults: [] })
})
