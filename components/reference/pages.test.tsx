import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChapterPage } from '@/components/guide/chapter-page'
import { GuideIndex } from '@/components/guide/guide-index'
import { RuleIndex } from '@/components/rules/rule-index'
import { RulePage } from '@/components/rules/rule-page'
import { ReleasesPage } from '@/components/releases/releases-page'
import { SchemaPage } from '@/components/schema/schema-page'
import { searchEntries } from '@/components/search/entries'
import { CHAPTERS } from '@/lib/guide/chapters'
import { RULES } from '@/lib/lint/rules.generated'
import { addressIn } from '@/lib/words/address'
import { LANGUAGES, type Language } from '@/lib/words/language'

const CHAPTER_PAGES = CHAPTERS.map((id): [string, (language: Language) => ReactNode] => [
  `/guide/${id}`,
  (language) => <ChapterPage id={id} language={language} />,
])
const RULE_PAGES = RULES.map((rule): [string, (language: Language) => ReactNode] => [
  `/rules/${rule.code}`,
  (language) => <RulePage rule={rule} language={language} />,
])
const TRANSLATED: readonly (readonly [path: string, page: (language: Language) => ReactNode])[] = [
  ['/guide', (language) => <GuideIndex language={language} />],
  ...CHAPTER_PAGES,
  ['/rules', (language) => <RuleIndex language={language} />],
  ...RULE_PAGES,
  ['/releases', (language) => <ReleasesPage language={language} />],
  ['/schema', (language) => <SchemaPage language={language} />],
]

/** Each page that is made in each language, by its address. */
const PAGES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ id }) =>
    TRANSLATED.map(([path, page]): [string, string] => [addressIn(id, path), renderToStaticMarkup(page(id))]),
  ),
)
const OTHERS = new Set(['/', '/registries.schema.json', '/registries.schema.draft-07.json'])

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)

describe.each([...PAGES])('%s', (path, html) => {
  it('has each anchor once, and no value that is missing', () => {
    const ids = idsOf(html)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(html.replaceAll(/<(?:pre|textarea)[^]*?<\/(?:pre|textarea)>/g, '')).not.toMatch(
      /undefined|\[object|\{\w+\}</,
    )
  })
  it('leads only to what exists', () => {
    const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)
    const lost = hrefs.filter((href) => !exists(href, path))
    expect(lost).toEqual([])
  })
})

describe.each(LANGUAGES)('what is found in $name', ({ id }) => {
  it('exists', () => {
    expect(searchEntries(id).filter(({ href }) => !exists(href, ''))).toEqual([])
  })
})

function exists(href: string, from: string): boolean {
  if (href.startsWith('https://') || /^\/#v1\.[\w-]+$/.test(href)) return true
  const [path = '', anchor] = href.split('#')
  const html = PAGES.get(path === '' ? from : path)
  if (html === undefined) return OTHERS.has(path)
  return anchor === undefined || idsOf(html).includes(anchor)
}
