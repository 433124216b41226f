import { useEffect, useRef, useState } from 'react'
import { chunk } from '@/components/late/late'
import { searchLabels } from '@/components/search/labels'
import { useSay } from '@/components/words/use-say'
import type { Find, FoundEntry } from '@/lib/search/search-index'
import { languageOfTag } from '@/lib/words/address'
import type { Language } from '@/lib/words/language'
import type { Command } from './commands'

interface Found {
  readonly query: string
  readonly entries: readonly FoundEntry[]
}

/**
 * What guide, rules, releases and schema have for a query, as commands that open it. What is searched is loaded with the
 * first letter; until then, and where that fails, there is nothing.
 */
export function useFoundPages(query: string, openPage: (address: string) => void): readonly Command[] {
  const say = useSay()
  const language = languageOfTag(say.tag)
  const index = useRef<{ readonly language: Language; readonly find: Promise<Find> } | null>(null)
  const [found, setFound] = useState<Found>({ query: '', entries: [] })
  useEffect(() => {
    if (query.trim() === '') return
    let isLeft = false
    if (index.current?.language !== language)
      index.current = { language, find: chunk('loadIndex').then(({ loadIndex }) => loadIndex(language)) }
    index.current.find.then(
      (find) => isLeft || setFound({ query, entries: find(query) }),
      // The next letter tries again.
      () => (index.current = null),
    )
    return () => {
      isLeft = true
    }
  }, [query, language])
  if (found.query !== query || query.trim() === '') return []
  const { kinds } = searchLabels(say, language)
  return found.entries.map(({ href, kind, title }) => ({
    group: kinds[kind],
    name: title,
    address: href,
    run: () => openPage(href),
  }))
}
