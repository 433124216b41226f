import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TESTDATA } from '@/lib/testdata/folder'
import { parseRegistries } from '@/lib/registries/parse'
import { inEnglish } from '@/lib/words/saying'
import { CONVERTERS } from './converters'
import { FORMAT_IDS } from './format-ids'
import { recognise } from './recognise'

/** Each file of a format with what it must become beside it; README.md there says where the files come from. */
const FIXTURES = join(TESTDATA, 'convert')
const RESULT = /\.(?:registries\.yaml|notes\.txt)$/

const ids = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const fixtures = ids.flatMap((id) =>
  readdirSync(join(FIXTURES, id))
    .filter((name) => !RESULT.test(name))
    .map((name) => {
      const stem = join(FIXTURES, id, name.replace(/\.[^.]+$/, ''))
      const notes = existsSync(`${stem}.notes.txt`)
        ? readFileSync(`${stem}.notes.txt`, 'utf8').trimEnd().split('\n')
        : []
      return {
        path: `${id}/${name}`,
        id,
        name,
        text: readFileSync(join(FIXTURES, id, name), 'utf8'),
        gives: readFileSync(`${stem}.registries.yaml`, 'utf8'),
        notes,
      }
    }),
)

it('the formats are listed by id, each once, in the order of the converters', () => {
  expect(FORMAT_IDS).toEqual([...new Set(CONVERTERS.map(({ id }) => id))])
})

it('there are files of every format', () => {
  expect(ids.toSorted()).toEqual(FORMAT_IDS.toSorted())
})

describe('becomes what it means', () => {
  it.each(fixtures)('$path', ({ id, name, text, gives, notes }) => {
    const found = recognise(text, name)
    expect(found?.id).toBe(id)
    expect(found?.text).toBe(gives)
    expect(found?.notes.map(inEnglish)).toEqual(notes)
  })

  it.each(fixtures.filter(({ gives }) => gives !== ''))('$path: K3s can read it', ({ gives }) => {
    const { parseError, registries } = parseRegistries(gives)
    expect(parseError).toBeNull()
    expect(registries.mirrors.size + registries.configs.size).toBeGreaterThan(0)
  })
})

it('never throws at a file that is cut off', () => {
  const cut = fc.constantFrom(...fixtures).chain(({ name, text }) =>
    fc.tuple(
      fc.constant(name),
      fc.nat({ max: text.length }).map((length) => text.slice(0, length)),
    ),
  )
  expect(() =>
    fc.assert(
      fc.property(cut, ([name, text]) => void recognise(text, name)),
      { numRuns: 1_000 },
    ),
  ).not.toThrow()
})
