import { describe, expect, test } from 'vitest'
import type { Change } from '@/lib/edit/change'
import { exampleWorkspace } from './example'
import { reduce } from '@/lib/testdata/reduce'
import type { Action, WorkspaceState } from './reduce'
import { startState } from './start-state'

const TEXT = 'mirrors:\n  a.test:\n    endpoint:\n      - "https://m.test"\n'
const SET: Change = { set: ['mirrors', 'a.test', 'endpoint', 0], to: 'https://n.test' }
const REFUSED: Change = { move: ['mirrors', 'nowhere.test'], to: 3 }
const AFTER_SET = TEXT.replace('m.test', 'n.test')

const start = (text = TEXT): WorkspaceState => startState({ ...exampleWorkspace(), text })
const run = (state: WorkspaceState, ...actions: readonly Action[]): WorkspaceState => actions.reduce(reduce, state)
const typed = (text: string, atMs = 0): Action => ({ type: 'typed', text, atMs })
const changed = (changes: readonly Change[], atMs = 0): Action => ({ type: 'changed', changes, atMs })

describe('either all changes of the form are made or none', () => {
  const ADD: Change = { add: ['mirrors', 'b.test'], to: 'empty' }
  test.each([
    { why: 'one that can be made', changes: [SET], text: AFTER_SET, isRefused: false },
    { why: 'two that can be made', changes: [SET, ADD], text: `${AFTER_SET}  b.test: {}\n`, isRefused: false },
    { why: 'one that cannot', changes: [REFUSED], text: TEXT, isRefused: true },
    { why: 'the second of two cannot', changes: [SET, REFUSED], text: TEXT, isRefused: true },
    { why: 'the first of two cannot', changes: [REFUSED, SET], text: TEXT, isRefused: true },
    { why: 'the last of three cannot', changes: [SET, ADD, REFUSED], text: TEXT, isRefused: true },
    { why: 'none at all', changes: [], text: TEXT, isRefused: false },
  ])('$why', ({ changes, text, isRefused }) => {
    const before = start()
    const after = reduce(before, changed(changes))
    expect(after.text).toBe(text)
    expect(after.refused?.refused ?? null).toEqual(
      isRefused ? expect.stringContaining('nowhere.test is not in the text') : null,
    )
    // One undo step for all of them, and none if the text is unchanged.
    expect(after.history.past).toHaveLength(text === TEXT ? 0 : 1)
    if (text === TEXT) expect(after.history).toBe(before.history)
    else expect(reduce(after, { type: 'undo' }).text).toBe(TEXT)
  })

  const refused = (): WorkspaceState => run(start(), typed('# x\n'), { type: 'undo' }, changed([REFUSED]))
  test.each<{ readonly why: string; readonly action: Action }>([
    { why: 'typing', action: typed(`${TEXT}# x\n`) },
    { why: 'a change that can be made', action: changed([SET]) },
    { why: 'a fix', action: { type: 'edited', text: TEXT, edits: [{ start: 0, end: 0, insert: '# x\n' }], atMs: 0 } },
    { why: 'a file that is opened', action: { type: 'opened', text: 'mirrors: {}\n', fileName: null, atMs: 0 } },
    { why: 'undo', action: { type: 'undo' } },
    { why: 'redo', action: { type: 'redo' } },
  ])('a refusal is forgotten after $why', ({ action }) => {
    expect(refused().refused).not.toBeNull()
    expect(reduce(refused(), action).refused).toBeNull()
  })
})

describe('edits', () => {
  const edits = [{ start: TEXT.indexOf('m.test'), end: TEXT.indexOf('m.test') + 'm.test'.length, insert: 'n.test' }]
  const edited = (text: string): Action => ({ type: 'edited', text, edits, atMs: 0 })

  test('are applied to the text that they were computed for, as one step', () => {
    const after = run(start(), edited(TEXT))
    expect(after.text).toBe(AFTER_SET)
    expect(after.history.past).toHaveLength(1)
    expect(reduce(after, { type: 'undo' }).text).toBe(TEXT)
  })

  test.each([
    { why: 'a letter was typed in front of them', now: `#${TEXT}` },
    { why: 'a letter was typed after them', now: `${TEXT}#` },
    { why: 'the text is now another one of the same length', now: TEXT.replace('a.test', 'b.test') },
    { why: 'everything was removed', now: '' },
  ])('change nothing if $why', ({ now }) => {
    const before = run(start(), typed(now))
    expect(reduce(before, edited(TEXT))).toBe(before)
  })

  test('are applied again to the text that undo restored', () => {
    expect(run(start(), typed('#'), { type: 'undo' }, edited(TEXT)).text).toBe(AFTER_SET)
  })
})

describe('what leaving the page would lose', () => {
  const isSaved = ({ text, savedText }: WorkspaceState): boolean => text === savedText
  const opened: Action = { type: 'opened', text: 'mirrors: {}\n', fileName: 'registries.yaml', atMs: 0 }
  test.each<{ readonly why: string; readonly actions: readonly Action[]; readonly saved: boolean }>([
    { why: 'nothing at the start', actions: [], saved: true },
    { why: 'what was typed', actions: [typed('a: 1\n')], saved: false },
    { why: 'what the form changed', actions: [changed([SET])], saved: false },
    { why: 'nothing once the text was downloaded', actions: [typed('a: 1\n'), { type: 'downloaded' }], saved: true },
    {
      why: 'what was typed after the download',
      actions: [typed('a: 1\n'), { type: 'downloaded' }, typed('a: 2\n')],
      saved: false,
    },
    {
      why: 'what was typed and undone after the download',
      actions: [typed('a: 1\n'), { type: 'downloaded' }, { type: 'undo' }],
      saved: false,
    },
    {
      why: 'nothing when undo leads back to what was downloaded',
      actions: [typed('a: 1\n'), { type: 'downloaded' }, typed('b: 1\n', 9_000), { type: 'undo' }],
      saved: true,
    },
    { why: 'nothing of an opened file', actions: [typed('a: 1\n'), opened], saved: true },
    {
      why: 'what was there before the file, if undo restores it',
      actions: [typed('a: 1\n'), opened, { type: 'undo' }],
      saved: false,
    },
  ])('is $why', ({ actions, saved }) => {
    expect(isSaved(run(start(), ...actions))).toBe(saved)
  })
})

describe('steps of undo', () => {
  // On one line, so that no change begins a new line, which is always a separate step.
  const FORM = `${TEXT}configs:\n  m.test: {auth: {username: u, password: p}, tls: {insecure_skip_verify: false}}\n`
  const USER = ['configs', 'm.test', 'auth', 'username'] as const
  const PASSWORD = ['configs', 'm.test', 'auth', 'password'] as const
  const SKIP = ['configs', 'm.test', 'tls', 'insecure_skip_verify'] as const
  const set = (path: readonly (string | number)[], to: string | boolean): readonly Change[] => [{ set: path, to }]
  const rename = (from: string, to: string): readonly Change[] => [{ rename: ['mirrors', from], to }]
  test.each<{ readonly why: string; readonly actions: readonly Action[]; readonly steps: number }>([
    {
      why: 'letters typed into the text are one',
      actions: [typed('a'), typed('ab', 500), typed('abc', 900)],
      steps: 1,
    },
    { why: 'letters after a pause are another', actions: [typed('a'), typed('ab', 1_001)], steps: 2 },
    {
      why: 'typing into a field is one',
      actions: [changed(set(USER, 'a')), changed(set(USER, 'ab'), 500)],
      steps: 1,
    },
    { why: 'two fields are two', actions: [changed(set(USER, 'a')), changed(set(PASSWORD, 'b'), 500)], steps: 2 },
    { why: 'a switch is one each time', actions: [changed(set(SKIP, true)), changed(set(SKIP, false), 1)], steps: 2 },
    {
      why: 'typing into a key is one, although its path changes',
      actions: [changed(rename('a.test', 'b.test')), changed(rename('b.test', 'bc.test'), 500)],
      steps: 1,
    },
    {
      why: 'keys of two maps are two',
      actions: [changed(rename('a.test', 'b.test')), changed([{ rename: ['configs', 'm.test'], to: 'n.test' }], 1)],
      steps: 2,
    },
    {
      why: 'several changes at once are never joined with others',
      actions: [
        changed([...set(USER, 'a'), ...set(PASSWORD, 'b')]),
        changed([...set(USER, 'ab'), ...set(PASSWORD, 'bc')], 1),
      ],
      steps: 2,
    },
    {
      why: 'added entries are one each',
      actions: [
        changed([{ add: ['mirrors', 'b.test'], to: 'empty' }]),
        changed([{ add: ['mirrors', 'c.test'], to: 'empty' }], 1),
      ],
      steps: 2,
    },
    {
      why: 'typing in the text and in a field are two',
      actions: [typed(`${FORM}#`), changed(set(USER, 'a'), 1)],
      steps: 2,
    },
    {
      why: 'opened files are one each',
      actions: [
        { type: 'opened', text: 'a', fileName: null, atMs: 0 },
        { type: 'opened', text: 'ab', fileName: null, atMs: 1 },
      ],
      steps: 2,
    },
    {
      why: 'a change that leaves the text as it is makes no step',
      actions: [
        typed(FORM),
        { type: 'image', image: 'x' },
        { type: 'options', options: { embeddedRegistry: true } },
        { type: 'images', images: ['x'] },
        { type: 'downloaded' },
      ],
      steps: 0,
    },
  ])('$why', ({ actions, steps }) => {
    const states = actions.map((_, index) => run(start(FORM), ...actions.slice(0, index + 1)))
    const last = states.at(-1) ?? start(FORM)
    expect(last.refused).toBeNull()
    expect(last.history.past).toHaveLength(steps)
    const back = Array.from({ length: steps }).reduce<WorkspaceState>((state) => reduce(state, { type: 'undo' }), last)
    expect(back.text).toBe(FORM)
  })

  test.each<Action>([{ type: 'undo' }, { type: 'redo' }])('$type without a step changes nothing', (action) => {
    expect(reduce(start(), action)).toEqual(start())
  })
})

describe('what is chosen', () => {
  test('of a node replaces that option alone', () => {
    expect(run(start(), { type: 'options', options: { embeddedRegistry: true } }).options).toEqual({
      ...start().options,
      embeddedRegistry: true,
    })
  })
  test('of RKE2 leaves no registry that it refuses, which K3s takes', () => {
    const chosen = (systemDefaultRegistry: string) =>
      run(
        start(),
        { type: 'options', options: { systemDefaultRegistry } },
        { type: 'options', options: { distribution: 'rke2' } },
      ).options.systemDefaultRegistry
    expect(chosen('r.test/hub')).toBeNull()
    expect(chosen('r.test:5000')).toBe('r.test:5000')
  })
  test('is the image and the list of images', () => {
    expect(run(start(), { type: 'image', image: 'a.test/b' }, { type: 'images', images: ['a.test/c'] })).toEqual({
      ...start(),
      image: 'a.test/b',
      images: ['a.test/c'],
    })
  })
  test('is everything that the previous page left', () => {
    const state = run(start(), typed('a: 1\n'), { type: 'image', image: 'x' })
    expect(run(start('other: 1\n'), { type: 'restored', state })).toEqual(state)
  })
})

test('the text of pullpath.yaml has its own undo, and a link brings it along', () => {
  const settings = (text: string, atMs: number, isTyped = true): Action => ({ type: 'settings', text, isTyped, atMs })
  const before = start()
  const added = run(before, settings('c', 1), settings('ch', 2), settings('check: 1', 3, false))
  expect(added.history).toBe(before.history)
  const once = run(added, { type: 'settings-undo' })
  expect(once.settings?.text).toBe('ch')
  expect(run(once, { type: 'settings-undo' }).settings?.text).toBe('')
  expect(run(once, { type: 'settings-redo' }).settings?.text).toBe('check: 1')
  const opened = { type: 'opened', text: 'a: 1\n', fileName: null, atMs: 9 } as const
  expect(run(added, opened).settings?.text).toBe('check: 1')
  expect(run(added, { ...opened, settings: 'rules: {}' }, { type: 'settings-undo' }).settings?.text).toBe('check: 1')
})
