import type { ReactNode } from 'react'
import { siteAddressIn } from '@/components/site/site-address'
import { tagOf } from '@/lib/words/address'
import { LANGUAGES, type Language } from '@/lib/words/language'
import { LanguageLink } from './language-link'
import { searchLabels } from '@/components/search/labels'
import { SearchBox } from '@/components/search/search-box'
import { sayIn } from '@/components/words/say-in'

interface ReferenceFrameProps {
  readonly language: Language
  /** The address of the page in English. */
  readonly path: string
  readonly children: ReactNode
}

const LINK =
  'py-1 text-muted underline-offset-2 hover:text-ink hover:underline aria-[current]:text-ink aria-[current]:font-semibold'

/** The frame of guide, rules, releases and schema, which are made in each language at an address of its own. */
export function ReferenceFrame({ language, path, children }: ReferenceFrameProps) {
  const say = sayIn(language)
  const pages = [
    { href: '/guide', name: say('Guide') },
    { href: '/rules', name: say('Rules') },
    { href: '/releases', name: say('Releases') },
    { href: '/schema', name: say('Schema') },
  ]
  return (
    <div lang={say.tag} className="own-language min-h-dvh">
      <header className="border-b border-line bg-panel">
        <nav
          aria-label="pullpath"
          className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2.5 text-[13.5px] sm:px-6"
        >
          <a href={HOME} className="text-[16px] font-bold tracking-tight">
            pullpath
          </a>
          {pages.map(({ href, name }) => (
            <a
              key={href}
              href={siteAddressIn(language, href)}
              className={LINK}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
            >
              {name}
            </a>
          ))}
          {/* In a narrow window search and language are one line below the pages. */}
          <span className="flex-1 max-sm:basis-full" />
          <SearchBox labels={searchLabels(say, language)} />
          {LANGUAGES.filter(({ id }) => id !== language).map(({ id, name }) => (
            <LanguageLink key={id} language={id} tag={tagOf(id)} name={name} href={siteAddressIn(id, path)} />
          ))}
        </nav>
      </header>
      <main className="mx-auto max-w-6xl px-4 py-8 sm:px-6">{children}</main>
    </div>
  )
}

const HOME = '/'
