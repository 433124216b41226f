import { expect, it } from 'vitest'
import { attackCertificates } from './certificates/certificates'

it('every certificate ends in an outcome', async () => {
  const t = Date.now()
  const { faults, done, counts } = await attackCertificates(Number(process.env['N'] ?? 100), () => false)
  console.log(done, counts, Date.now() - t)
  expect(faults).toEqual([])
})
