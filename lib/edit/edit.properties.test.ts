import { readdirSync, readFileSync } from 'node:fs'
import { assert, constantFrom, nat, oneof, property, string, tuple, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '@/lib/testdata/runs'
import { pathOf, type Change } from './change'
import { pathKey, type Path } from '@/lib/registries/diagnostic'
import { editsFor } from './edit'
import { applyEdits } from '@/lib/text/text-edit'
import { generatedChange, generatedText } from '@/lib/testdata/generate/registries-text'
import type { ParsedRegistries, Registries } from '@/lib/registries/model'
import { mutatedText } from '@/lib/testdata/generate/mutated-text'
import { parseRegistries } from '@/lib/registries/parse'

const CONFIGS = 'lib/testdata/conformance/configs'
const FILES = ['good', 'mistakes'].flatMap((folder) => {
  return readdirSync(`${CONFIGS}/${folder}`).map((name) => readFileSync(`${CONFIGS}/${folder}/${name}`, 'utf8'))
})

const TEXTS: Arbitrary<string> = oneof(
  nat().map(generatedText),
  tuple(constantFrom(...FILES), nat()).map(([text, seed]) => mutatedText(text, seed)),
)
const CASES = tuple(TEXTS, nat())

type Edit = { readonly start: number; readonly end: number; readonly insert: string }
type Check = (parsed: ParsedRegistries, change: Change, after: string, edits: readonly Edit[]) => void

const PROMISES: readonly { readonly why: string; readonly check: Check }[] = [
  {
    why: 'the changed text means the changed model',
    check: (parsed, change, after) => {
      const changed = parseRegistries(after)
      expect(changed.parseError).toBeNull()
      // A field under another name is one that K3s does not know.
      if ('rename' in change && change.rename.length !== 2 && change.rename.length !== 4) return
      if ('rename' in change && change.rename.length === 4 && change.rename[2] !== 'rewrite') return
      expect(leavesOf(changed.registries)).toEqual(changedLeaves(parsed.registries, change))
    },
  },
  {
    why: 'the order of maps is unchanged, apart from what was moved',
    check: ({ registries }, change, after) => {
      const path = pathOf(change)
      const [root, name] = path
      if (path.length !== 2 || typeof name !== 'string' || (root !== 'mirrors' && root !== 'configs')) return
      const before = [...registries[root].keys()].filter((one) => one !== name)
      const expected = 'move' in change ? before.toSpliced(change.to, 0, name) : before
      const changed = [...parseRegistries(after).registries[root].keys()]
      const named = 'rename' in change ? change.to : name
      expect(changed.filter((one) => 'move' in change || one !== named)).toEqual(expected)
    },
  },
  {
    why: 'doing it again gives no edits',
    check: (_, change, after) => {
      if ('insert' in change || 'move' in change || 'rename' in change) return
      if ('remove' in change && typeof change.remove.at(-1) === 'number') return
      expect(editsFor(parseRegistries(after), change)).toMatchObject({ edits: [] })
    },
  },
  {
    why: 'edits are ascending, apart and do something',
    check: (parsed, _, after, edits) => {
      edits.forEach((edit, index) => {
        expect(edit.start).toBeLessThanOrEqual(edit.end)
        expect(edit.start).toBeGreaterThan(edits[index - 1]?.end ?? -1)
        expect(parsed.text.slice(edit.start, edit.end)).not.toBe(edit.insert)
      })
      expect(after === parsed.text).toBe(edits.length === 0)
    },
  },
  {
    why: 'line breaks and the end of the file stay as they are, except where a block scalar needs its line break',
    check: ({ text }, change, after) => {
      if (!/[^\r]\n/.test(text) && text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/)
      if (!text.includes('\r')) expect(after).not.toContain('\r')
      const mayEnd =
        ('remove' in change || 'move' in change) && /[|>][+\d]*[ \t]*(?:#.*)?\r?\n/.test(after) && after.endsWith('\n')
      if (text.trim() !== '' && after.trim() !== '' && !mayEnd) expect(after.endsWith('\n')).toBe(text.endsWith('\n'))
      expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'))
    },
  },
  {
    why: 'a value that is there is replaced and nothing else is touched',
    check: (parsed, change, _, edits) => {
      const place = isShared(parsed) ? null : parsed.locate(pathOf(change))
      if (place === null || edits.length === 0) return
      if ('set' in change) expect(rangeOf(edits)).toSatisfy(isWithin(place.value.start, place.value.end))
      if ('rename' in change) expect(rangeOf(edits)).toSatisfy(isWithin(place.key?.start ?? -1, place.key?.end ?? -1))
    },
  },
  {
    why: 'an addition removes nothing but an empty value',
    check: (parsed, change, _, edits) => {
      const isNew = 'insert' in change || 'add' in change || ('set' in change && parsed.locate(change.set) === null)
      if (!isNew || isShared(parsed)) return
      for (const { start, end } of edits)
        expect(parsed.text.slice(start, end)).toMatch(/^[ \t]*(?:\{\s*\}|\[\s*\]|~|null)?[ \t]*$/)
    },
  },
  {
    why: 'a removal removes the lines of the entry, its comments, and at most an empty parent',
    check: (parsed, change, after) => {
      const place = 'remove' in change && !isShared(parsed) ? parsed.locate(change.remove) : null
      if (place === null || parsed.text.includes('{') || !('remove' in change)) return
      const own = parsed.text.slice(place.key?.start ?? place.value.start, place.value.end).split(/\r?\n/)
      const parents = change.remove.slice(0, -1).map((key) => String(key))
      const lost = lostLines(parsed.text.replace('\ufeff', ''), after.replace('\ufeff', '')).filter(
        (line) => !/^\s*(?:#.*)?$/.test(line),
      )
      const foreign = lost.filter((line) => !own.some((one) => line.includes(one.trim())))
      expect(foreign.filter((line) => !parents.some((key) => line.includes(key)))).toEqual([])
    },
  },
]

test('every change keeps every promise, for texts that K3s accepts', () => {
  const counted = { made: 0, refused: 0 }
  assert(
    property(CASES, ([text, seed]) => {
      const parsed = parseRegistries(text)
      if (parsed.parseError !== null) return
      const change = generatedChange(parsed.registries, seed)
      const made = editsFor(parsed, change)
      if ('refused' in made) {
        if (made.refused.includes('cannot be changed from here')) counted.refused += 1
        return
      }
      counted.made += 1
      const { edits } = made
      const after = applyEdits(text, edits)
      expect(made.parsed.text).toBe(after)
      for (const { why, check } of PROMISES) keep(why, () => check(parsed, change, after, edits))
    }),
    runs(4000),
  )
  // Refusing is acceptable for the strangest texts only.
  expect(counted.refused).toBeLessThan(Math.max(4, counted.made / 200))
})

function keep(why: string, check: () => void): void {
  try {
    check()
  } catch (cause) {
    throw new Error(`Broken: ${why}`, { cause })
  }
}

test('never throws, and what it makes can be read', () => {
  const wild = oneof(
    string({ unit: 'binary' }),
    string({ unit: constantFrom(...'&a *a <<:[]{},|>-#"\'!?%\n\r\t mirorsndpt') }),
    TEXTS,
  )
  let readable = 0
  assert(
    property(wild, wild, nat(), (text, other, seed) => {
      const parsed = parseRegistries(text)
      const change = generatedChange(parsed.registries, seed)
      for (const one of [change, { set: [other, text], to: other }, { rename: pathOf(change), to: other }]) {
        const made = editsFor(parsed, one)
        if ('refused' in made) continue
        expect(parseRegistries(applyEdits(text, made.edits)).wellFormed).toBe(true)
        readable += 1
      }
    }),
    runs(1500),
  )
  expect(readable).toBeGreaterThan(0)
})

function isShared({ text, diagnostics }: ParsedRegistries): boolean {
  return /[&*]\w|<<|\|\+|>\+/.test(text) || diagnostics.some(({ code }) => code === 'yaml-duplicate-key')
}

function rangeOf(edits: readonly Edit[]): { readonly start: number; readonly end: number } {
  return { start: edits[0]?.start ?? 0, end: edits.at(-1)?.end ?? 0 }
}

function isWithin(start: number, end: number): (range: { start: number; end: number }) => boolean {
  return (range) => range.start >= start && range.end <= end
}

/** Lines of the first text that the second does not have, ignoring how often. */
function lostLines(before: string, after: string): string[] {
  const left = new Map<string, number>()
  for (const line of after.split(/\r?\n/)) left.set(line, (left.get(line) ?? 0) + 1)
  return before.split(/\r?\n/).filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** The model as its paths, so that a change is an operation on paths and shares no code with the edits. */
function leavesOf({ mirrors, configs }: Registries): Map<string, string> {
  const leaves = new Map<string, string>()
  const put = (path: Path, value: string): unknown => leaves.set(pathKey(path), value)
  for (const [name, { endpoint, rewrite }] of mirrors) {
    put(['mirrors', name], 'mirror')
    endpoint.forEach((one, index) => put(['mirrors', name, 'endpoint', index], one))
    for (const [pattern, replacement] of rewrite) put(['mirrors', name, 'rewrite', pattern], replacement)
  }
  for (const [host, config] of configs) {
    put(['configs', host], 'config')
    for (const group of ['auth', 'tls'] as const) {
      if (config[group] === null) continue
      put(['configs', host, group], group)
      for (const [field, value] of Object.entries(config[group])) {
        if (value !== '' && value !== false) put(['configs', host, group, field], String(value))
      }
    }
  }
  return leaves
}

const BOOLEAN = /^(?:true|yes)$/

function changedLeaves(registries: Registries, change: Change): Map<string, string> {
  const leaves = [...leavesOf(registries)].map(([key, value]) => ({ path: JSON.parse(key) as Path, value }))
  const path = pathOf(change)
  const parents: { path: Path; value: string }[] = []
  const isBelow = (one: Path): boolean => path.every((key, index) => one[index] === key)
  const make = (...added: readonly { path: Path; value: string }[]): Map<string, string> => {
    const kept = leaves.filter((leaf) => !added.some((one) => pathKey(one.path) === pathKey(leaf.path)))
    return new Map([...kept, ...added].map((leaf) => [pathKey(leaf.path), leaf.value]))
  }
  if (path.length >= 2) parents.push({ path: path.slice(0, 2), value: String(path[0]).slice(0, -1) })
  if (path.length >= 3 && path[0] === 'configs') parents.push({ path: path.slice(0, 3), value: String(path[2]) })

  if ('add' in change) return make(...parents)
  if ('set' in change) {
    const isBoolean = path.at(-1) === 'insecure_skip_verify'
    const value = isBoolean ? (BOOLEAN.test(String(change.to)) ? 'true' : '') : String(change.to)
    const isKept = value !== '' || typeof path.at(-1) === 'number' || path[2] === 'rewrite'
    const rest = make(...parents)
    if (isKept) rest.set(pathKey(path), value)
    else rest.delete(pathKey(path))
    return rest
  }
  if ('insert' in change) {
    const list = leaves.filter((leaf) => isBelow(leaf.path)).map(({ value }) => value)
    return make(
      ...parents,
      ...list.toSpliced(change.at, 0, change.to).map((value, index) => ({ path: [...path, index], value })),
    )
  }
  if (typeof path.at(-1) === 'number') {
    const list = path.slice(0, -1)
    const values = leaves
      .filter(({ path: one }) => one.length === 4 && list.every((key, index) => one[index] === key))
      .map(({ value }) => value)
    const at = Number(path.at(-1))
    const changed =
      'move' in change
        ? values.toSpliced(at, 1).toSpliced(change.to, 0, ...values.slice(at, at + 1))
        : values.toSpliced(at, 1)
    const others = leaves.filter(({ path: one }) => !list.every((key, index) => one[index] === key))
    return new Map(
      [...others, ...changed.map((value, index) => ({ path: [...list, index], value }))].map((leaf) => [
        pathKey(leaf.path),
        leaf.value,
      ]),
    )
  }
  if ('remove' in change)
    return new Map(leaves.filter((leaf) => !isBelow(leaf.path)).map((leaf) => [pathKey(leaf.path), leaf.value]))
  if ('rename' in change)
    return new Map(
      leaves.map((leaf) => [
        pathKey(isBelow(leaf.path) ? leaf.path.with(path.length - 1, change.to) : leaf.path),
        leaf.value,
      ]),
    )
  return leavesOf(registries)
}
