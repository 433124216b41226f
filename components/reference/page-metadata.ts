import type { Metadata } from 'next'
import { plainText } from '@/lib/guide/words'
import { addressIn, tagOf } from '@/lib/words/address'
import { LANGUAGES, type Language } from '@/lib/words/language'

interface PageWords {
  readonly language: Language
  /** In English. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** Each language has its own address. */
  readonly isTranslated?: boolean
}

/** Where the page will be served, as given at the build; null if it was not given: no address is invented. */
function baseUrl(): URL | null {
  const base = process.env['PULLPATH_BASE_URL'] ?? ''
  return /^https?:/.test(base) && URL.canParse(base) ? new URL(base) : null
}

/** What search engines and link previews are told about a page. Addresses are absolute, so they are left out without a base. */
export function pageMetadata({ language, path, title, description, isTranslated = true }: PageWords): Metadata {
  const base = baseUrl()
  const address = isTranslated ? addressIn(language, path) : path
  const shown = { title: plainText(title), description: plainText(description) }
  return {
    title: `${shown.title} · pullpath`,
    description: shown.description,
    openGraph: {
      ...shown,
      type: 'article',
      siteName: 'pullpath',
      locale: language === 'zh' ? 'zh_CN' : 'en_US',
      ...(base && {
        url: new URL(address, base),
        images: [{ url: new URL('/social.png', base), width: 1200, height: 630 }],
      }),
    },
    twitter: { card: base ? 'summary_large_image' : 'summary', ...shown },
    ...(base && {
      alternates: {
        canonical: new URL(address, base),
        ...(isTranslated && {
          languages: Object.fromEntries([
            ...LANGUAGES.map(({ id }) => [tagOf(id), new URL(addressIn(id, path), base)]),
            ['x-default', new URL(path, base)],
          ]),
        }),
      },
    }),
  }
}
