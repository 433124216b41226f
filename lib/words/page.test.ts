import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGE_ZH } from './zh/page/all'
import { sayFrom, sayInEnglish } from './say'

const ROOT = join(import.meta.dirname, '../..')

/** The texts that are said somewhere: `say('…')`, `saying('…')`, `text="…"` of a Phrase, and lists marked with `SAID`. */
function saidTexts(): ReadonlySet<string> {
  const texts = new Set<string>()
  for (const folder of ['app', 'components', 'lib']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name) || name.startsWith('words/zh')) continue
      const source = readFileSync(join(ROOT, folder, name), 'utf8')
      // The catalogues of findings have a function of the same name.
      if (!/from '(?:@\/components\/words|@\/lib\/words|\.)\/(?:use-say|say|saying|phrase)'|SAID/.test(source)) continue
      for (const pattern of [
        /\bsay(?:\.pieces|ing)?\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g,
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

function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, '$1')
}

/** Not a name alone, and not a separator. */
const hasWords = (text: string) => text.includes(' ') && /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''))
const namesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

describe('the page in Chinese', () => {
  const said = new Set([...saidTexts(), ...fieldTexts()])
  it('has a translation of each text', () => {
    expect([...said].filter((text) => !Object.hasOwn(PAGE_ZH, text))).toEqual([])
  })
  it('has none of a text that is not said any more', () => {
    expect(Object.keys(PAGE_ZH).filter((text) => !said.has(text))).toEqual([])
  })
  it('says a text the same in two folders', () => {
    const folder = join(import.meta.dirname, 'zh/page')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\ball)\.ts$/.test(name),
    )
    const found = files.flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      return Object.keys(PAGE_ZH).filter((text) => {
        const key = source.indexOf(/^\w+$/.test(text) ? `\n  ${text}:` : `\n  '${text.replaceAll("'", "\\'")}':`)
        return key !== -1 && !source.slice(key, key + 2 * text.length + 300).includes(PAGE_ZH[text] ?? '')
      })
    })
    expect(found).toEqual([])
  })
  it('has a place for the same values', () => {
    const wrong = Object.entries(PAGE_ZH).filter(([text, zh]) => String(namesOf(text)) !== String(namesOf(zh)))
    expect(wrong).toEqual([])
  })
  it('is Chinese, but for names', () => {
    const latin = Object.entries(PAGE_ZH).filter(([text, zh]) => hasWords(text) && !/\p{Script=Han}/u.test(zh))
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
