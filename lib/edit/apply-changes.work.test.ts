import { workOf } from '@/lib/testdata/count-work'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type * as TokenQueue from '@/lib/go/yaml/token-queue'
import { createScanner } from '@/lib/go/yaml/token-queue'
import { parseRegistries } from '@/lib/registries/parse'
import { applyEdits } from '@/lib/text/text-edit'
import { applyChanges } from './apply-changes'
import type { Change } from './change'

/** Each pass over the tokens of a text creates its own scanner. */
vi.mock('@/lib/go/yaml/token-queue', async (load) => {
  const actual = await load<typeof TokenQueue>()
  return { ...actual, createScanner: vi.fn<typeof TokenQueue.createScanner>(actual.createScanner) }
})
const reads = vi.mocked(createScanner)
beforeEach(() => void reads.mockClear())

const TEXT = `mirrors:
  docker.io:
    endpoint: ["https://a", "https://b"] # two
configs:
  a: &a
    auth: {username: u, password: p}
  b: *a
`
const ENDPOINT = ['mirrors', 'docker.io', 'endpoint']
const OF_B = ['configs', 'b', 'auth', 'username']

describe('how often a change reads the text', () => {
  test.each<{ why: string; changes: readonly Change[]; passes: number }>([
    { why: 'a value: once, to check it', changes: [{ set: [...ENDPOINT, 0], to: 'https://c' }], passes: 1 },
    { why: 'a key: once, to check it', changes: [{ rename: ['mirrors', 'docker.io'], to: 'quay.io' }], passes: 1 },
    { why: 'what the text already says: never', changes: [{ set: [...ENDPOINT, 0], to: 'https://a' }], passes: 0 },
    { why: 'a refused change: never', changes: [{ remove: [] }], passes: 0 },
    {
      why: 'a value inside an alias: once more, with the alias written out',
      changes: [{ set: OF_B, to: 'v' }],
      passes: 2,
    },
    {
      why: 'three changes: three times, because each begins with what the one before it read',
      changes: [
        { remove: [...ENDPOINT, 0] },
        { set: ['configs', 'c', 'auth', 'username'], to: 'v' },
        { set: ['configs', 'c', 'auth', 'password'], to: 'w' },
      ],
      passes: 3,
    },
  ])('$why', ({ changes, passes }) => {
    const parsed = parseRegistries(TEXT)
    reads.mockClear()
    applyChanges(parsed, changes)
    expect(reads).toHaveBeenCalledTimes(passes)
  })

  test('a text is composed in one pass, with anchors, aliases and merges', () => {
    parseRegistries(`${TEXT}  c:\n    <<: *a\n`)
    expect(reads).toHaveBeenCalledTimes(1)
  })
})

test('a change takes at most twice the steps of reading the text, with all that the page needs of it', () => {
  const mirrors = Array.from({ length: 200 }, (_, index) => `  r${index}: {endpoint: ["https://m${index}"]}\n`)
  const text = `mirrors:\n${mirrors.join('')}configs:\n  m7: {auth: {username: u, password: p}}\n`
  const parsed = parseRegistries(text)
  const change: Change = { set: ['mirrors', 'r100', 'endpoint', 0], to: 'https://c' }
  const edited = (): unknown => applyChanges(parsed, [change])
  edited()
  expect(workOf(edited)).toBeLessThan(2 * workOf(() => parseRegistries(text)))
})

describe('several changes', () => {
  const before = parseRegistries(TEXT)

  test('are made one after the other, as edits of the first text, together with the model after them', () => {
    const made = applyChanges(before, [
      { insert: ENDPOINT, at: 0, to: 'https://first' },
      { remove: [...ENDPOINT, 1] },
      { set: OF_B, to: 'v' },
    ])
    if ('refused' in made) throw new Error(made.refused)
    const after = applyEdits(TEXT, made.edits)
    expect(made.parsed.text).toBe(after)
    expect(JSON.stringify(made.parsed)).toBe(JSON.stringify(parseRegistries(after)))
    expect(made.parsed.registries.mirrors.get('docker.io')?.endpoint).toEqual(['https://first', 'https://b'])
    expect(made.parsed.registries.configs.get('b')?.auth?.username).toBe('v')
    expect(made.parsed.registries.configs.get('a')?.auth?.username).toBe('u')
  })

  test('are all refused if one of them is', () => {
    expect(applyChanges(before, [{ set: [...ENDPOINT, 0], to: 'https://c' }, { remove: [] }])).toHaveProperty('refused')
  })

  test('that do nothing leave the file as it is', () => {
    expect(applyChanges(before, [])).toEqual({ edits: [], parsed: before })
  })
})
