'use client'

import type { ReactNode } from 'react'
import { searchLabels } from '@/components/search/labels'
import { SearchBox } from '@/components/search/search-box'
import { siteAddress } from '@/components/site/site-address'
import { useSay } from '@/components/words/use-say'
import { addressIn, languageOfTag } from '@/lib/words/address'

/** The search, in the language of the browser. */
export function RulesSearch() {
  const say = useSay()
  return <SearchBox labels={searchLabels(say, languageOfTag(say.tag))} />
}

interface TranslatedLinkProps {
  /** In English. */
  readonly path: string
  readonly children: ReactNode
}

/** A link to a page that each language has at its own address. */
export function TranslatedLink({ path, children }: TranslatedLinkProps) {
  const say = useSay()
  return (
    <a
      href={siteAddress(addressIn(languageOfTag(say.tag), path))}
      className="py-1 text-muted underline-offset-2 hover:text-ink hover:underline"
    >
      {children}
    </a>
  )
}
