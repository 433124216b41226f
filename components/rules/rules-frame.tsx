import { LanguageSwitch } from '@/components/bar/language-switch'
import { siteAddress } from '@/components/site/site-address'
import { Phrase } from '@/components/words/phrase'
import type { ReactNode } from 'react'
import { RulesSearch, TranslatedLink } from './rules-search'

/** The frame of all pages about rules. */
export function RulesFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className="border-b border-line bg-panel">
        <nav
          aria-label="pullpath"
          className="mx-auto flex max-w-4xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2.5 text-[13.5px] sm:px-6"
        >
          <a href={siteAddress('/')} className="text-[16px] font-bold tracking-tight">
            pullpath
          </a>
          <TranslatedLink path="/guide">
            <Phrase text="Guide" />
          </TranslatedLink>
          <a
            href={siteAddress('/rules')}
            aria-current="true"
            className="py-1 font-semibold underline-offset-2 hover:underline"
          >
            <Phrase text="Rules" />
          </a>
          <TranslatedLink path="/releases">
            <Phrase text="Releases" />
          </TranslatedLink>
          <TranslatedLink path="/schema">
            <Phrase text="Schema" />
          </TranslatedLink>
          <span className="flex-1" />
          <RulesSearch />
          <LanguageSwitch />
        </nav>
      </header>
      <main className="mx-auto max-w-4xl px-4 py-8 sm:px-6">{children}</main>
    </div>
  )
}
