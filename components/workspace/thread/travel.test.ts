import { describe, expect, test } from 'vitest'
import { exampleOfLines } from '@/lib/bench/example-text'
import { defaultOptions } from '@/lib/k3s/node-options'
import { createAnswers } from './answer'
import type { Answer } from './thread-messages'
import { createPacker, createUnpacker, type Travelling } from './travel'

const TEXT = exampleOfLines(200)
const answerTo = createAnswers()
const answer = (text: string): Answer =>
  answerTo({ kind: 'analyse', workspace: { text, image: 'nginx', options: defaultOptions() } })
const filesOf = (one: Answer | Travelling): readonly unknown[] => (one.kind === 'analyse' ? one.rendered.files : [])

describe('answers of a thread', () => {
  test('arrive as they were sent, and files that did not change are the same objects', () => {
    const [pack, unpack] = [createPacker(), createUnpacker()]
    const texts = [
      TEXT,
      TEXT.replace('https://backup-3', 'https://other-3'),
      TEXT.replace('"registry-2.', '"a-registry-2.'),
      'mirrors: [',
      TEXT,
    ]
    let before: readonly unknown[] = []
    for (const text of texts) {
      const sent = answer(text)
      const travelling = structuredClone(pack(sent))
      const arrived = unpack(travelling)
      expect(arrived).toEqual(sent)
      for (const at of filesOf(travelling).filter((one) => typeof one === 'number'))
        expect(filesOf(arrived)).toContain(before[at])
      before = filesOf(arrived)
    }
  })

  test('carry only the files that changed', () => {
    const pack = createPacker()
    expect(filesOf(pack(answer(TEXT))).filter((one) => typeof one === 'number')).toEqual([])
    const next = filesOf(pack(answer(TEXT.replace('https://backup-3', 'https://other-3'))))
    expect(next.length).toBeGreaterThan(5)
    expect(next.filter((one) => typeof one !== 'number')).toHaveLength(1)
  })

  test('of other kinds travel as they are', () => {
    const found = { kind: 'recognise', found: null } as const
    expect(createPacker()(found)).toBe(found)
    expect(createUnpacker()(found)).toBe(found)
  })
})
