import { describe, expect, test } from 'vitest'
import { reduce } from '@/lib/testdata/reduce'
import { exampleWorkspace } from './example'
import type { Action, WorkspaceState } from './reduce'
import { startState } from './start-state'

const TEXT = 'mirrors:\n  a.test:\n    endpoint:\n      - "https://m.test"\n'

const start = (text = TEXT): WorkspaceState => startState({ ...exampleWorkspace(), text })
const run = (state: WorkspaceState, ...actions: readonly Action[]): WorkspaceState => actions.reduce(reduce, state)
const typed = (text: string, atMs = 0): Action => ({ type: 'typed', text, atMs })

describe('opening', () => {
  test('takes the name of the file, and forgets it with the next one that has none', () => {
    const named = run(start(), { type: 'opened', text: 'mirrors: {}\n', fileName: 'r.yaml', atMs: 0 })
    expect(named.fileName).toBe('r.yaml')
    expect(reduce(named, { type: 'opened', text: TEXT, fileName: null, atMs: 1 }).fileName).toBeNull()
  })

  const before = start()
  const options = { ...before.options, distribution: 'rke2', embeddedRegistry: true } as const
  test.each<{
    readonly why: string
    readonly action: Action
    readonly now: Partial<WorkspaceState>
    readonly undone: Partial<WorkspaceState>
  }>([
    {
      why: 'the node and the image',
      action: { type: 'opened', text: 'a: 1\n', fileName: null, options, image: 'b.test/c:1', atMs: 0 },
      now: { options, image: 'b.test/c:1' },
      undone: { options: before.options, image: before.image },
    },
    {
      why: 'the node alone',
      action: { type: 'opened', text: 'a: 1\n', fileName: null, options, atMs: 0 },
      now: { options, image: before.image },
      undone: { options: before.options, image: before.image },
    },
    {
      why: 'the image alone',
      action: { type: 'opened', text: 'a: 1\n', fileName: null, image: 'b.test/c:1', atMs: 0 },
      now: { options: before.options, image: 'b.test/c:1' },
      undone: { options: before.options, image: before.image },
    },
  ])('sets $why; undo restores the old ones, redo the new ones', ({ action, now, undone }) => {
    const after = reduce(before, action)
    expect(after).toMatchObject({ text: 'a: 1\n', ...now })
    const back = reduce(after, { type: 'undo' })
    expect(back).toMatchObject({ text: TEXT, ...undone })
    expect(reduce(back, { type: 'redo' })).toMatchObject({ text: 'a: 1\n', ...now })
  })

  test('is remembered with its node, while the text and the node change; undo goes back to the document before', () => {
    const { text, options: first } = before
    expect(before.opened).toEqual({ text, options: first })
    const after = run(
      before,
      { type: 'opened', text: 'a: 1\n', fileName: null, options, atMs: 5 },
      typed('a: 2\n', 9_000),
      { type: 'options', options: { embeddedRegistry: false } },
    )
    expect(after.opened).toEqual({ text: 'a: 1\n', options })
    const back = run(after, { type: 'undo' }, { type: 'undo' })
    expect(back.opened).toEqual({ text, options: first })
    expect(reduce(back, { type: 'redo' }).opened).toEqual({ text: 'a: 1\n', options })
  })

  test('leaves what was downloaded last, which a download replaces', () => {
    expect(before.downloaded).toBeNull()
    const saved = run(before, { type: 'downloaded' })
    expect(saved.downloaded).toEqual({ text: TEXT, options: before.options })
    const after = run(saved, { type: 'opened', text: 'a: 1\n', fileName: null, atMs: 0 })
    expect(after.downloaded).toBe(saved.downloaded)
    expect(reduce(after, { type: 'downloaded' }).downloaded?.text).toBe('a: 1\n')
  })

  test('the same text with another node is not an undo step, and does not change an earlier one', () => {
    const earlier = run(start('a: 1\n'), typed(TEXT))
    const after = reduce(earlier, { type: 'opened', text: TEXT, fileName: null, options, atMs: 0 })
    expect(after.options).toEqual(options)
    expect(after.history).toBe(earlier.history)
    expect(reduce(after, { type: 'undo' })).toMatchObject({ text: 'a: 1\n', options })
  })
})

describe('each thing that is opened is a document of its own', () => {
  const open = (text: string, atMs: number): Action => ({ type: 'opened', text, fileName: `${text}.yaml`, atMs })

  test.each<{
    readonly why: string
    readonly actions: readonly Action[]
    readonly document: number
    readonly name?: string
  }>([
    { why: 'what the page began with', actions: [typed('a: 1\n')], document: 0 },
    { why: 'the last that was opened', actions: [open('a', 7), open('b', 8), typed('c')], document: 8, name: 'b.yaml' },
    {
      why: 'undo goes back to the one before',
      actions: [open('a', 7), open('b', 8), { type: 'undo' }],
      document: 7,
      name: 'a.yaml',
    },
    {
      why: 'redo comes back to it',
      actions: [open('a', 7), open('b', 8), { type: 'undo' }, { type: 'redo' }],
      document: 8,
      name: 'b.yaml',
    },
    { why: 'the same text again is none', actions: [open('a', 7), open('a', 8)], document: 7, name: 'a.yaml' },
  ])('$why', ({ actions, document, name }) => {
    const state = run(start(), ...actions)
    expect(state.document).toBe(document)
    if (name !== undefined) expect(state.fileName).toBe(name)
  })
})
