import { describe, expect, it } from 'vitest'
import { recognise } from '@/lib/convert/recognise'
import { inEnglish } from '@/lib/words/saying'

const FILE = 'mirrors:\n  docker.io:\n    endpoint: ["https://m.test"]\n'
const object = (kind: string, spec: object) => JSON.stringify({ kind, metadata: { name: 'c' }, spec }, null, 2)
const VALUES = JSON.stringify({ registries: FILE })

describe('names values of a chart that are not merged', () => {
  it.each<{ why: string; text: string; notes: readonly string[] }>([
    { why: 'none', text: object('HelmChart', { valuesContent: VALUES }), notes: [] },
    { why: 'an empty set', text: object('HelmChart', { valuesContent: VALUES, set: {} }), notes: [] },
    {
      why: 'set, by its names alone',
      text: object('HelmChart', { valuesContent: VALUES, set: { 'a.b': 'hidden-word', replicas: 3 } }),
      notes: ['spec.set was not merged into the values: Helm replaces a.b, replicas by what it says.'],
    },
    {
      why: 'those of Secrets',
      text: object('HelmChartConfig', { valuesContent: VALUES, valuesSecrets: [{ name: 's' }] }),
      notes: ['Values from spec.valuesSecrets are not in the file, and can replace what is read here.'],
    },
    {
      why: 'those of Flux',
      text: object('HelmRelease', { values: { registries: FILE }, valuesFrom: [{ kind: 'ConfigMap', name: 'v' }] }),
      notes: ['Values from spec.valuesFrom are not in the file, and can replace what is read here.'],
    },
    {
      why: 'not those of another object',
      text: `${object('HelmChart', { valuesContent: VALUES })}\n---\n${object('Other', { set: { a: 'b' } })}\n`,
      notes: [],
    },
  ])('$why', ({ text, notes }) => {
    const found = recognise(text)
    expect(found?.id).toBe('helm-values')
    expect(found?.text).toBe(FILE)
    expect(found?.notes.map(inEnglish).slice(1)).toEqual(notes)
  })

  it('of a chart without registries, nothing is said', () => {
    expect(
      recognise(object('HelmChart', { valuesContent: 'registry: a', set: { a: 'b' } }))?.notes.map(inEnglish),
    ).toEqual([expect.stringMatching(/^Nothing in it can be taken/)])
  })
})
