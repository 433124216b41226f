import { describe, expect, it } from 'vitest'
import { runs } from '@/lib/testdata/runs'
import { attackSecrets } from './canaries/canaries'
import { attackCertificates } from './certificates/certificates'
import type { Part } from './part'
import { attackRegistries } from './registry/registry'

const NEVER = () => false

/** The parts of `npm run attack`, in fewer cases. */
describe('nothing is found', () => {
  it.each<[why: string, part: Part, cases: number]>([
    ['by certificates', attackCertificates, 250],
    ['by registries', attackRegistries, 40],
    ['in what is made of files with secrets', attackSecrets(5), 250],
  ])('%s', async (_, part, cases) => {
    const { done, of, faults } = await part(runs(cases).numRuns, NEVER)
    expect({ faults, left: of - done }).toEqual({ faults: [], left: 0 })
  })
})
