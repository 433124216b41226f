import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleWorkspace } from './example'
import { EMPTY_HISTORY, record, redo, undo } from './history'
import { reduce } from '@/lib/testdata/reduce'
import { startState } from './start-state'
import { changeBetween, redoChange, undoChange } from '@/lib/text/text-change'

describe('a change between two texts', () => {
  test('can be applied and reverted for any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = changeBetween(before, after)
        if (change === null) return void expect(before).toBe(after)
        expect(redoChange(before, change)).toBe(after)
        expect(undoChange(after, change)).toBe(before)
      }),
    )
  })
  test('is as small as what was typed', () => {
    expect(changeBetween('mirrors:\n', 'mirrors: x\n')).toEqual({ at: 8, removed: '', inserted: ' x' })
  })
})

describe('the history', () => {
  const typed = (texts: readonly string[], group: string | null, stepMs: number) =>
    texts.reduce(
      (made, text, index) => ({ text, history: record(made.history, made.text, text, group, index * stepMs) }),
      { text: '', history: EMPTY_HISTORY },
    )

  test.each([
    { why: 'letters typed one after the other are one step', group: 'typing', stepMs: 100, steps: 1 },
    { why: 'a pause begins a new step', group: 'typing', stepMs: 2_000, steps: 3 },
    { why: 'changes other than typing are separate steps', group: null, stepMs: 0, steps: 3 },
  ])('$why', ({ group, stepMs, steps }) => {
    expect(typed(['a', 'ab', 'abc'], group, stepMs).history.past).toHaveLength(steps)
  })

  test('a new line begins a new step, so that undo removes lines, not everything', () => {
    expect(typed(['a', 'a\n', 'a\nb'], 'typing', 1).history.past.length).toBeGreaterThan(1)
  })

  test('undo and redo visit the same texts, whatever the changes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), (texts) => {
        const visited = ['']
        let history = EMPTY_HISTORY
        for (const text of texts) {
          const before = visited.at(-1) ?? ''
          if (text === before) continue
          history = record(history, before, text, null, 0)
          visited.push(text)
        }
        let text = visited.at(-1) ?? ''
        for (const expected of visited.toReversed().slice(1)) {
          const step = undo(history, text)
          expect(step?.text).toBe(expected)
          if (step) ({ history, text } = step)
        }
        expect(undo(history, text)).toBeNull()
        for (const expected of visited.slice(1)) {
          const step = redo(history, text)
          expect(step?.text).toBe(expected)
          if (step) ({ history, text } = step)
        }
      }),
    )
  })

  test('a new change forgets what could be redone', () => {
    const undone = undo(record(EMPTY_HISTORY, 'a', 'b', null, 0), 'b')
    expect(undone?.history.future).toHaveLength(1)
    expect(record(undone?.history ?? EMPTY_HISTORY, 'a', 'c', null, 1).future).toEqual([])
  })
})

test('brings back the node and the image that an example replaced, and the example’s again', () => {
  const before = startState(exampleWorkspace())
  const options = { ...before.options, distribution: 'rke2', embeddedRegistry: true } as const
  const opened = reduce(before, {
    type: 'opened',
    text: 'mirrors: {}\n',
    fileName: null,
    options,
    image: 'quay.io/a/b:1',
    atMs: 0,
  })
  expect(opened).toMatchObject({ text: 'mirrors: {}\n', options, image: 'quay.io/a/b:1' })
  const back = reduce(opened, { type: 'undo' })
  expect(back).toMatchObject({ text: before.text, options: before.options, image: before.image })
  expect(reduce(back, { type: 'redo' })).toMatchObject({ text: 'mirrors: {}\n', options, image: 'quay.io/a/b:1' })
})

test('leaves the node alone where only the text was replaced', () => {
  const opened = reduce(startState(exampleWorkspace()), { type: 'opened', text: 'a: 1\n', fileName: null, atMs: 0 })
  const chosen = reduce(opened, { type: 'options', options: { distribution: 'rke2' } })
  expect(reduce(chosen, { type: 'undo' }).options.distribution).toBe('rke2')
})
