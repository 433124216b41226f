import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, constantFrom, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { re2Engine } from '@/lib/go/regexp/re2'
import { applyEdits } from '@/lib/text/text-edit'
import { pathKey, type Diagnostic, type Fix } from '@/lib/registries/diagnostic'
import { mutatedText } from '@/lib/testdata/generate/mutated-text'
import { parseRegistries } from '@/lib/registries/parse'
import { runs } from '@/lib/testdata/runs'
import { fixAll } from './fix-all'
import { lintText } from '@/lib/lint/lint-text'
import { FINDINGS_PER_RULE_MAX } from '@/lib/lint/rule'
import { RULES } from '@/lib/lint/rules.generated'

const CONFIGS = join(TESTDATA, 'conformance/configs')
const FILES = ['mistakes', 'good'].flatMap((kind) =>
  readdirSync(join(CONFIGS, kind)).map((file) => readFileSync(join(CONFIGS, kind, file), 'utf8')),
)
const TEXTS = [...FILES, ...RULES.map(({ bad }) => bad.text)]
const CODES = new Set(RULES.map(({ code }) => code))
const FLAGS = [
  {},
  { disableDefaultRegistryEndpoint: true },
  { embeddedRegistry: true },
  { release: 'v1.31.2+k3s1' },
  { distribution: 'rke2' as const },
]

const CASES = tuple(constantFrom(...TEXTS), nat(), constantFrom(...FLAGS))

function lintWith(text: string, options: (typeof FLAGS)[number]): readonly Diagnostic[] {
  return lintText(text, { options, regexp: re2Engine })
}

describe('for any file', () => {
  test('nothing throws, and each finding has a known code, a range in the text and a message', () => {
    assert(
      property(CASES, ([source, seed, options]) => {
        const text = mutatedText(source, seed)
        for (const { code, message, range } of lintWith(text, options)) {
          expect(CODES).toContain(code)
          expect(message.trim()).not.toBe('')
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThanOrEqual(range.start)
          expect(range.end).toBeLessThanOrEqual(text.length)
        }
      }),
      runs(1500),
    )
  })

  test('a fix removes its finding, keeps every line it does not touch and changes nothing when there is nothing left', () => {
    let made = 0
    let refused = 0
    assert(
      property(CASES, integer({ min: 0, max: 30 }), ([source, seed, options], which) => {
        const text = mutatedText(source, seed)
        const before = lintWith(text, options)
        const offers = before.flatMap((diagnostic) => (diagnostic.fixes ?? []).map((fix) => ({ diagnostic, fix })))
        const offer = offers[which % Math.max(1, offers.length)]
        if (offer === undefined) return
        const edits = offer.fix.edits()
        if (edits === null) return void (refused += 1)
        made += 1
        const after = applyEdits(text, edits)
        const why = `${offer.diagnostic.code}: ${offer.fix.title}\n${text}\n=>\n${after}`
        expect(after, why).not.toBe(text)
        expectLinesKept(text, after, offer.fix, why)
        const left = lintWith(after, options)
        const { code, message, path } = offer.diagnostic
        const count = (all: readonly Diagnostic[]): number => all.filter((one) => one.code === code).length
        const isThere = left.some(
          (one) => one.code === code && one.message === message && pathKey(one.path ?? []) === pathKey(path ?? []),
        )
        // Another one of the same kind may take its place in the list, or appear. A file that could not be read
        // before may hold more of the same, and of more than are listed others move up.
        if (parseRegistries(text).wellFormed && count(before) < FINDINGS_PER_RULE_MAX)
          expect(isThere && count(left) >= count(before), why).toBe(false)
      }),
      runs(2500),
    )
    expect(made).toBeGreaterThan(runs(2500).numRuns / 12)
    expect(refused).toBeLessThan(made / 4)
  })

  test('applying all safe fixes never adds an error, and a second run finds nothing to do', () => {
    assert(
      property(CASES, ([source, seed, options]) => {
        const text = mutatedText(source, seed)
        const relint = (other: string): readonly Diagnostic[] => lintWith(other, options)
        const fixed = applyEdits(text, fixAll(text, relint).edits)
        const errors = (all: readonly Diagnostic[]): number => all.filter(({ severity }) => severity === 'error').length
        expect(errors(relint(fixed))).toBeLessThanOrEqual(errors(relint(text)))
        expect(fixAll(fixed, relint).edits).toEqual([])
      }),
      runs(200),
    )
  })
})

/** Lines outside of the edits are the same, byte for byte, before and after them. */
function expectLinesKept(text: string, after: string, fix: Fix, why: string): void {
  const edits = fix.edits() ?? []
  const first = edits[0]?.start ?? 0
  const last = edits.at(-1)?.end ?? 0
  expect(after.startsWith(text.slice(0, first)), why).toBe(true)
  expect(after.endsWith(text.slice(last)), why).toBe(true)
}
