import { describe, expect, test } from 'vitest'
import { foundInAll } from '@/lib/testdata/said-texts'
import { english } from '@/lib/words/en/all'
import { fixWords } from '@/lib/words/en/fixes'
import { namedRke2 } from '@/lib/words/of-rke2'
import { textOf, type Parts } from '@/lib/words/worded'
import { RULES } from './rules.generated'

const found = foundInAll()
const fixes = found.flatMap((one) => one.fixes ?? [])

/** Of all parts but the note, in the English of typical names. */
const LENGTH_MAX = 240

/** What is not plain international English, or has a better word. */
const AVOIDED =
  /\b(?:without a word|letter by letter|whatever the mirrors|(?<!look-)behind|blank(?! lines)|stands?(?! for\b)|mostly|nobody|mend(?:ed)?|(?<!there )(?<!only )is no(?:ne)? |where (?:that|not)|of its own|web site|tried)\b/i

describe('what diagnostics say', () => {
  test('is said by some text, all of it', () => {
    const said = new Set(found.map((one) => one.said.id))
    expect(Object.keys(english).filter((id) => !said.has(id))).toEqual([])
  })

  test('is found in the catalogue under the code of its rule', () => {
    for (const { code, said, parts } of found) {
      expect(
        [code, `${code}.`].some((start) => said.id === start || said.id.startsWith(`${code}.`)),
        said.id,
      ).toBe(true)
      const ofK3s = textOf<Parts>(english, said)
      const own = ofK3s !== null && said.isRke2 === true ? namedRke2(ofK3s, said) : ofK3s
      expect(own).toEqual(withoutBranch(parts, said.branches !== undefined))
    }
  })

  test('has three parts, each a sentence', () => {
    for (const { parts, said } of found)
      for (const part of [parts.wrong, parts.effect, parts.remedy]) expect(part, said.id).toMatch(/^\S.*[.]$/)
  })

  test('is short', () => {
    const long = found.filter(
      ({ parts: { wrong, effect, remedy } }) => `${wrong} ${effect} ${remedy}`.length > LENGTH_MAX,
    )
    expect(long.map(({ message }) => `${message.length} ${message}`)).toEqual([])
  })

  test('is plain', () => {
    const texts = [
      ...found.map(({ message }) => message),
      ...fixes.map(({ title }) => title),
      ...RULES.flatMap(({ title, why, releases = '' }) => [title, why, releases]),
    ]
    expect(texts.filter((text) => AVOIDED.test(text))).toEqual([])
  })

  test('travels between threads as it is', () => {
    for (const { said } of [...found, ...fixes]) expect(structuredClone(said)).toEqual(JSON.parse(JSON.stringify(said)))
  })
})

describe('the names of fixes', () => {
  test('are found in the catalogue', () => {
    for (const { title, said } of fixes) expect(textOf(fixWords, said)).toBe(title)
  })

  test('are in use, all of them', () => {
    const said = new Set(fixes.map((one) => one.said.id))
    expect(Object.keys(fixWords).filter((id) => !said.has(id))).toEqual([])
  })
})

function withoutBranch({ note, ...parts }: Parts, isInBranch: boolean): Parts {
  const rest = isInBranch ? note?.replace(/ ?In the branch that begins in line [^.]*\.$/, '') : note
  return rest === undefined || rest === '' ? parts : { ...parts, note: rest }
}
