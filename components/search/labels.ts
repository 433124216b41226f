import type { EntryKind } from '@/lib/search/search-index'
import type { Language } from '@/lib/words/language'
import type { Say } from '@/lib/words/say'

/** What the search says, and in which language it searches. */
export interface SearchLabels {
  readonly language: Language
  readonly search: string
  readonly placeholder: string
  /** With {count}. */
  readonly found: string
  readonly nothing: string
  readonly failed: string
  readonly kinds: Readonly<Record<EntryKind, string>>
}

export function searchLabels(say: Say, language: Language): SearchLabels {
  return {
    language,
    search: say('Search guide, rules, releases and schema'),
    placeholder: say('Search'),
    found: say('Found: {count}. Arrow keys lead to them.', { count: '{count}' }),
    nothing: say('Nothing was found.'),
    failed: say('The search could not be loaded. Try again.'),
    kinds: { guide: say('Guide'), rule: say('Rule'), release: say('Release'), field: say('Field') },
  }
}
