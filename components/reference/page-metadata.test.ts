import type { Metadata } from 'next'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { chapterMetadata, guideMetadata } from '@/components/guide/guide-metadata'
import { releasesMetadata } from '@/components/releases/releases-page'
import { ruleMetadata, rulesMetadata } from '@/components/rules/rule-metadata'
import { schemaMetadata } from '@/components/schema/schema-page'
import { LANGUAGES } from '@/lib/words/language'
import { pageMetadata } from './page-metadata'

const BASE = 'https://pull.example.com'

afterEach(() => vi.unstubAllEnvs())

/** All addresses in what search engines are told, by what each is. */
function addressesIn({ alternates, openGraph }: Metadata) {
  const { url, images } = (openGraph ?? {}) as { url?: URL; images?: readonly { url: URL }[] }
  const { canonical, languages = {} } = (alternates ?? {}) as { canonical?: URL; languages?: Record<string, URL> }
  return {
    canonical: canonical?.href,
    shared: url?.href,
    image: images?.[0]?.url.href,
    languages: Object.fromEntries(Object.entries(languages).map(([tag, address]) => [tag, address.href])),
  }
}

describe.each(LANGUAGES)('with a base, a page in $name', ({ id }) => {
  test.each([
    ['/guide', () => guideMetadata(id)],
    ['/guide/tls', () => chapterMetadata(id, 'tls')],
    ['/rules', () => rulesMetadata(id)],
    ['/rules/tls-client-pair', () => ruleMetadata(id, 'tls-client-pair')],
    ['/releases', () => releasesMetadata(id)],
    ['/schema', () => schemaMetadata(id)],
  ])('%s has its address, those of the other languages, and the picture', (path, metadata) => {
    vi.stubEnv('PULLPATH_BASE_URL', BASE)
    const own = `${BASE}${id === 'en' ? '' : `/${id}`}${path}`
    expect(addressesIn(metadata())).toEqual({
      canonical: own,
      shared: own,
      image: `${BASE}/social.png`,
      languages: { en: `${BASE}${path}`, 'zh-Hans': `${BASE}/zh${path}`, 'x-default': `${BASE}${path}` },
    })
  })
})

const EDITOR = { language: 'en', path: '/', title: 'a', description: 'b', isTranslated: false } as const

it('a page of all languages has one address', () => {
  vi.stubEnv('PULLPATH_BASE_URL', BASE)
  expect(addressesIn(pageMetadata(EDITOR))).toMatchObject({ canonical: `${BASE}/`, languages: {} })
})

test.each(['', 'pull.example.com', 'ftp://pull.example.com'])(
  'without a web address, “%s”, none is made up',
  (base) => {
    vi.stubEnv('PULLPATH_BASE_URL', base)
    expect(JSON.stringify(pageMetadata(EDITOR))).not.toMatch(/https?:/)
  },
)
