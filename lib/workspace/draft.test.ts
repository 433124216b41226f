import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, readDraft, stateOf } from './draft'
import { exampleWorkspace } from './example'
import { reduce } from '@/lib/testdata/reduce'
import type { WorkspaceState } from './reduce'
import { startState } from './start-state'

const asIs = { text: (text: string) => ({ text }), image: (image: string) => image }
const without = (text: string) => text.replaceAll('s3cret', 'REDACTED')
const hide = { text: (text: string) => ({ text: without(text) }), image: without }
const typed = (state: WorkspaceState, text: string, atMs: number) => reduce(state, { type: 'typed', text, atMs })

describe('a draft', () => {
  it('restores the text, the choices, and undo', () => {
    const written = typed(typed(startState(exampleWorkspace()), 'a: 1\n', 10_000), 'a: 2\n', 20_000)
    const chosen = reduce(reduce(written, { type: 'image', image: 'quay.io/a/b:1' }), {
      type: 'options',
      options: { distribution: 'rke2' },
    })
    const draft = readDraft(JSON.stringify(draftOf(chosen, asIs)))
    const restored = draft === null ? null : stateOf(draft)
    expect(restored).toMatchObject({ text: 'a: 2\n', image: 'quay.io/a/b:1', options: { distribution: 'rke2' } })
    const once = reduce(restored as WorkspaceState, { type: 'undo' })
    expect(once.text).toBe('a: 1\n')
    expect(reduce(once, { type: 'undo' }).text).toBe(exampleWorkspace().text)
  })

  it('restores which document each step of undo was', () => {
    const open = (state: WorkspaceState, text: string, atMs: number) =>
      reduce(state, { type: 'opened', text, fileName: null, atMs })
    const state = typed(open(open(startState(exampleWorkspace()), 'a: 1\n', 7), 'b: 1\n', 8), 'b: 2\n', 9)
    const draft = readDraft(JSON.stringify(draftOf(state, asIs)))
    let restored = stateOf(draft ?? draftOf(state, asIs))
    const seen = [restored.document]
    for (let step = 0; step < 3; step += 1) {
      restored = reduce(restored, { type: 'undo' })
      seen.push(restored.document)
    }
    expect(seen).toEqual([8, 8, 7, 0])
  })

  it('holds no secret, neither in the text nor in its undo history', () => {
    const written = typed(typed(startState(exampleWorkspace()), 'password: s3cret\n', 10_000), '# gone\n', 20_000)
    const draft = draftOf({ ...written, image: 'u:s3cret@a.test/b', images: ['u:s3cret@a.test/c'] }, hide)
    expect(JSON.stringify(draft)).not.toContain('s3cret')
    expect(draft.past).toContain('password: REDACTED\n')
    expect(draftOf(typed(written, 'x: s3cret\n', 30_000), hide).secrets).toBe(1)
    // What was removed before is still missing.
    expect(
      draftOf(typed(written, 'password: REDACTED_PASSWORD # https://REDACTED:REDACTED@a.test\n', 30_000), hide).secrets,
    ).toBe(2)
  })

  it('restores the text of pullpath.yaml without its secrets, and a draft of before had none', () => {
    const start = startState(exampleWorkspace())
    const text = 'check: # s3cret\n'
    const written = reduce(start, { type: 'settings', text, isTyped: true, atMs: 1 })
    const stored = draftOf(written, hide)
    expect(stored).toMatchObject({ settings: 'check: # REDACTED\n', secrets: 1 })
    expect(stateOf(readDraft(JSON.stringify(stored)) ?? stored).settings?.text).toBe('check: # REDACTED\n')
    const { settings: _, ...before } = stored
    expect(readDraft(JSON.stringify(before))?.settings).toBe('')
  })

  it('stays small for a large file', () => {
    let state = startState({ ...exampleWorkspace(), text: 'x'.repeat(200_000) })
    for (let step = 0; step < 20; step += 1) state = typed(state, `${'x'.repeat(200_000)}${step}`, step * 5_000)
    expect(draftOf(state, asIs).past.length).toBeLessThanOrEqual(1)
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"version":2,"text":"a"}',
    '{"version":1,"text":1}',
    '{"version":1,"text":"a","image":"b"}',
    '{"version":1,"text":"a","image":"b","options":null}',
    '"'.repeat(10),
  ])('is not made of %j', (stored) => {
    expect(readDraft(stored)).toBeNull()
  })

  it('accepts nothing but what it knows', () => {
    const stored =
      '{"version":1,"text":"a","image":"b","options":{"release":"v0","distribution":"x","__proto__":{"a":1}},"past":[1,"c"],"secrets":-1,"extra":1}'
    expect(readDraft(stored)).toEqual({
      version: 1,
      text: 'a',
      image: 'b',
      images: [],
      fileName: null,
      past: ['c'],
      documents: [],
      secrets: 0,
      settings: '',
      options: exampleWorkspace().options,
    })
  })

  it('never throws', () => {
    expect(() =>
      fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (stored) => void readDraft(stored))),
    ).not.toThrow()
  })
})
