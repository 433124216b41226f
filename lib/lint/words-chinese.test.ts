import { describe, expect, test } from 'vitest'
import { foundInAll } from '@/lib/testdata/said-texts'
import { english } from '@/lib/words/en/all'
import { fixWords } from '@/lib/words/en/fixes'
import { textOf, type Parts, type Said, type Value } from '@/lib/words/worded'
import { CHINESE, chinese } from '@/lib/words/zh/all'
import { chineseRules } from '@/lib/words/zh/rules/all'
import { RULES } from './rules.generated'
import { fixesZh } from '@/lib/words/zh/fixes'

const found = foundInAll()
const fixes = found.flatMap((one) => one.fixes ?? [])

/** A sentence of Chinese says in half as many characters what English says. */
const LENGTH_MAX = 190
const HAN = /\p{Script=Han}/u

describe('Chinese', () => {
  test('has all that is said, and nothing else', () => {
    expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(Object.keys(fixesZh).toSorted()).toEqual(Object.keys(fixWords).toSorted())
  })

  test('names the same values as English', () => {
    const lost = found.flatMap(({ said }) => {
      const [there, here] = [textOf<Parts>(english, said), textOf<Parts>(chinese, said)].map(joined)
      return shownValues(said, there ?? '').filter((value) => here?.includes(value) !== true)
    })
    expect(lost).toEqual([])
    const lostInFixes = fixes.flatMap(({ title, said }) =>
      shownValues(said, title).filter((value) => !CHINESE.titleOf({ title, said }).includes(value)),
    )
    expect(lostInFixes).toEqual([])
  })

  test('has three parts, each a sentence, and is short', () => {
    for (const one of found) {
      const { wrong, effect, remedy, note } = CHINESE.partsOf(one)
      for (const part of [wrong, effect, remedy, ...(note === undefined ? [] : [note])]) {
        expect(part, one.said.id).toMatch(/^\S.*。$/)
        expect(part, one.said.id).toMatch(HAN)
      }
      expect(`${wrong}${effect}${remedy}`.length, one.said.id).toBeLessThan(LENGTH_MAX)
    }
    for (const fix of fixes) expect(CHINESE.titleOf(fix), fix.said.id).toMatch(HAN)
  })

  test('says in which branch', () => {
    const inBranch = found.filter(({ said }) => said.branches !== undefined)
    expect(inBranch.length).toBeGreaterThan(0)
    for (const one of inBranch) expect(CHINESE.partsOf(one).note).toMatch(/在从第 \d+ 行开始的分支中。$/)
  })
})

function joined(parts: Parts | null): string {
  return parts === null ? '' : Object.values(parts).join(' ')
}

/** The values of a sentence that the text shows. */
function shownValues({ values }: Said, text: string): readonly string[] {
  return Object.entries(values)
    .filter(([name]) => !/kind$/i.test(name) && !/^is[A-Z]/.test(name))
    .flatMap(([, value]) => leaves(value))
    .filter((value) => value !== '' && text.includes(value))
}

function leaves(value: Value): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values<Value>(value).flatMap(leaves) : []
}

describe('pages about rules in Chinese', () => {
  test('are there for each rule, with the same parts', () => {
    const parts = ({ code, releases }: { readonly code: string; readonly releases?: string }) => ({
      code,
      hasReleases: releases !== undefined,
    })
    const translated = Object.entries(chineseRules).map(([code, words]) => parts({ ...words, code }))
    expect(translated.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(RULES.map(parts))
  })

  test.each(RULES)('$code names the same releases, keys and paths', ({ code, why, releases = '' }) => {
    const { title = '', why: reason = '', releases: since = '' } = chineseRules[code] ?? {}
    expect(title).toMatch(HAN)
    expect(reason).toMatch(/^\S.*。$/)
    const names = `${why} ${releases}`.match(NAMES) ?? []
    expect(names.filter((name) => !`${reason} ${since}`.includes(name))).toEqual([])
  })
})

/** Releases, flags, fields and paths: what is written the same in every language. */
const NAMES =
  /v1\.\d+\.\d+|--[a-z-]+[a-z]|\b[a-z]+_[a-z_]+[a-z]|\/v2\b|U\+[0-9A-F]{4}|\b[45]0\d\b|"[A-Za-z][^"]*[a-z] [^"]*"/g
