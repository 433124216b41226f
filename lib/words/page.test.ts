import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONVERTERS } from '@/lib/convert/converters'
import { PRESETS } from '@/lib/examples/presets'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import type { Question } from '@/lib/examples/recipe'
import { RECIPES } from '@/lib/examples/recipes'
import { COMMAND_ZH } from './zh/command/all'
import { PAGE_ZH } from './zh/page/all'
import { sayFrom, sayInEnglish } from './say'

const ROOT = join(import.meta.dirname, '../..')

/** The texts that are said somewhere: `say('…')`, `saying('…')`, `text="…"` of a Phrase, and lists marked with `SAID`. */
function saidTexts(folders: readonly string[], isLeftOut = (_: string) => false): ReadonlySet<string> {
  const texts = new Set<string>()
  for (const folder of folders) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:tsx?|mjs)$/.test(name) || /\.test\.tsx?$/.test(name) || name.startsWith('words/zh') || isLeftOut(name))
        continue
      const source = readFileSync(join(ROOT, folder, name), 'utf8')
      // The catalogues of findings have a function of the same name.
      if (
        !/from '(?:@\/components\/words|@\/lib\/words|\.)\/(?:use-say|say|say-in|saying|phrase)(?:\.mjs)?'|SAID/.test(
          source,
        )
      )
        continue
      for (const pattern of [
        /\b(?:say|saying)(?:\.pieces)?\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g,
        /<Phrase\s+text=\{?("[^"]*"|'(?:[^'\\\n]|\\.)*')/g,
      ])
        for (const [, literal = ''] of source.matchAll(pattern)) texts.add(unquoted(literal))
      for (const [, list = ''] of source.matchAll(/\/\* SAID \*\/([\s\S]*?)\/\* END \*\//g))
        for (const [literal] of list.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)) texts.add(unquoted(literal))
    }
  }
  return texts
}

/** Labels and helps of the fields of registries.yaml, which the form and the editor say. */
function fieldTexts(): readonly string[] {
  const source = readFileSync(join(ROOT, 'lib/registries/fields.generated.ts'), 'utf8')
  return [...source.matchAll(/"(?:label|help)": ("(?:[^"\\]|\\.)*")/g)].map(([, literal = '']) =>
    String(JSON.parse(literal)),
  )
}

/** Titles, questions and helps of recipes and formats, of which page and command say what they show. */
function listedTexts(): readonly string[] {
  const ofQuestion = (question: Question) => [
    question.label,
    question.help ?? '',
    ...(question.kind === 'choice' ? question.choices.map(({ label }) => label) : []),
    ...(question.kind === 'upstreams' && question.name !== null ? [question.name.label] : []),
  ]
  const all = [...RECIPES, ...PRESETS, ...EXPORT_FORMATS].flatMap(({ title, help }) => [title, help])
  const read = CONVERTERS.flatMap(({ title, looksFor }) => [title, looksFor])
  return [...all, ...read, ...RECIPES.flatMap(({ questions }) => questions.flatMap(ofQuestion))].filter(
    (text) => text !== '',
  )
}

function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, '$1')
}

/** Names of several words. */
const PRODUCTS = new Set([
  'Azure Container Registry',
  'Cluster API, RKE2',
  'Google Artifact Registry',
  'Kubernetes ConfigMap',
  'Kubernetes Secret',
  'Nexus Repository',
  ...EXPORT_FORMATS.map(({ title }) => title).filter((title) => title.startsWith('Ansible: ')),
])

/** Not a name alone, and not a separator. */
const hasWords = (text: string) => text.includes(' ') && /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))
const namesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

/** Said where the server starts. */
const OF_START = new Set(['mode.ts', 'allowed/allowed-hosts.ts'])
const OF_PAGE = new Set([
  ...saidTexts(
    ['app', 'components', 'lib'],
    (name) => /^(?:cli|launch)\//.test(name) || OF_START.has(name.replace('probe/api/', '')),
  ),
  ...fieldTexts(),
  ...listedTexts(),
])
/** The command says what `lib/compare` says, too. */
const OF_COMMAND = new Set([
  ...saidTexts(['lib/cli', 'lib/compare', 'lib/launch/serving']),
  ...saidTexts(['lib/probe/api'], (name) => !OF_START.has(name)),
])
const ALL_ZH = { ...PAGE_ZH, ...COMMAND_ZH }

describe('page and command in Chinese', () => {
  it('have a translation of each text', () => {
    expect([...OF_PAGE].filter((text) => !Object.hasOwn(PAGE_ZH, text))).toEqual([])
    expect([...OF_COMMAND].filter((text) => !Object.hasOwn(COMMAND_ZH, text))).toEqual([])
  })
  it('have none of a text that is not said any more', () => {
    expect(Object.keys(ALL_ZH).filter((text) => !OF_PAGE.has(text) && !OF_COMMAND.has(text))).toEqual([])
  })
  it('say a text the same in two folders', () => {
    const files = ['zh/page', 'zh/texts', 'zh/command'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    )
    const found = files.flatMap((name) => {
      const source = readFileSync(join(import.meta.dirname, name), 'utf8')
      return Object.keys(ALL_ZH).filter((text) => {
        const key = source.indexOf(/^\w+$/.test(text) ? `\n  ${text}:` : `\n  '${text.replaceAll("'", "\\'")}':`)
        return key !== -1 && !source.slice(key, key + 2 * text.length + 300).includes(ALL_ZH[text] ?? '')
      })
    })
    expect(found).toEqual([])
  })
  it('have a place for the same values', () => {
    const wrong = Object.entries(ALL_ZH).filter(([text, zh]) => String(namesOf(text)) !== String(namesOf(zh)))
    expect(wrong).toEqual([])
  })
  it('are Chinese, but for names', () => {
    const latin = Object.entries(ALL_ZH).filter(
      ([text, zh]) => hasWords(text) && !PRODUCTS.has(text) && !/\p{Script=Han}/u.test(zh),
    )
    expect(latin).toEqual([])
  })
})

describe('a text of the page', () => {
  const say = sayFrom({ '{count} files of {name}': '{name}：{count} 个文件' }, 'zh-Hans')
  it('gets its values, in the order of the language', () => {
    expect(sayInEnglish('{count} files of {name}', { count: 2, name: '{count}' })).toBe('2 files of {count}')
    expect(say('{count} files of {name}', { count: 2, name: 'a' })).toBe('a：2 个文件')
    expect(say.pieces('{count} files of {name}')).toEqual([
      { text: '' },
      { name: 'name' },
      { text: '：' },
      { name: 'count' },
      { text: ' 个文件' },
    ])
  })
  it('is in English where the language has none, also if it is called like a built-in', () => {
    expect(say('constructor')).toBe('constructor')
    expect(say('Rules')).toBe('Rules')
  })
})
