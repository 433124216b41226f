import { expect, it } from 'vitest'
import { runs } from '@/lib/testdata/runs'
import { attackSecrets } from './canaries/canaries'

it('no secret of a file leaves with what is made of it', async () => {
  const { faults } = await attackSecrets(Number(process.env['CANARIES'] ?? runs(1_000).numRuns), () => false)
  expect(faults).toEqual([])
})
