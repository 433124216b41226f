import MiniSearch, { type Options } from 'minisearch'
import { QUERY_MAX, tokensOf } from './tokens'

export const ENTRY_KINDS = ['guide', 'rule', 'release', 'field'] as const

export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Something that is found, at its address. */
export interface SearchEntry {
  readonly href: string
  readonly kind: EntryKind
  readonly title: string
  /** By what else it is found. */
  readonly text: string
}

export type FoundEntry = Pick<SearchEntry, 'href' | 'kind' | 'title'>

/** What is found for a query, the best first; nothing for one without words. */
export type Find = (query: string) => readonly FoundEntry[]

const FOUND_MAX = 12

/** The same for making an index and for reading it. */
const OPTIONS: Options<SearchEntry> = {
  idField: 'href',
  fields: ['title', 'text'],
  storeFields: ['kind', 'title'],
  tokenize: (text) => [...tokensOf(text)],
  // Done with the tokens.
  processTerm: (term) => term,
}

/** The index of entries, as JSON to be kept. */
export function printIndex(entries: readonly SearchEntry[]): string {
  const index = new MiniSearch(OPTIONS)
  index.addAll(entries)
  return JSON.stringify(index)
}

/** Reads what `printIndex` made. Throws for anything else. */
export function readIndex(json: string): Find {
  const index = MiniSearch.loadJSON(json, OPTIONS)
  return (query) => {
    const found = index.search(query.slice(0, QUERY_MAX), {
      combineWith: 'AND',
      prefix: true,
      // Of words in which a letter may be wrong; not of names, numbers and Chinese.
      fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
      boost: { title: 3 },
    })
    // The code of a rule is the end of its address: whoever types one looks for that rule.
    const named = found.filter(({ id }) => String(id).endsWith(`/${query.trim()}`))
    return [...named, ...found.filter((one) => !named.includes(one))]
      .slice(0, FOUND_MAX)
      .map(({ id, kind, title }) => ({ href: String(id), kind: kind as EntryKind, title: String(title) }))
  }
}
