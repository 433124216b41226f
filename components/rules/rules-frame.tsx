import { LanguageSwitch } from '@/components/bar/language-switch'
import { siteAddress } from '@/components/site/site-address'
import { Phrase } from '@/components/words/phrase'
import type { ReactNode } from 'react'

/** The frame of all pages about rules. */
export function RulesFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className="border-b border-line bg-panel">
        <nav
          aria-label="pullpath"
          className="mx-auto flex max-w-4xl items-center gap-5 px-4 py-3 text-[13.5px] sm:px-6"
        >
          <a href={siteAddress('/')} className="text-[16px] font-bold tracking-tight">
            pullpath
          </a>
          <a href={siteAddress('/rules')} className="text-muted underline-offset-2 hover:text-ink hover:underline">
            <Phrase text="Rules" />
          </a>
          <span className="flex-1" />
          <LanguageSwitch />
        </nav>
      </header>
      <main className="mx-auto max-w-4xl px-4 py-8 sm:px-6">{children}</main>
    </div>
  )
}
