import { siteAddress } from '@/components/site/site-address'
import { readIndex, type Find } from '@/lib/search/search-index'
import type { Language } from '@/lib/words/language'

/** Loads what is searched in a language, which is made at the build. */
export async function loadIndex(language: Language): Promise<Find> {
  const answer = await fetch(siteAddress(`/search/${language}.json`))
  if (!answer.ok) throw new Error('the index of the search was not found')
  return readIndex(await answer.text())
}
