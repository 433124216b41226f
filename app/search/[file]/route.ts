import { searchEntries } from '@/components/search/entries'
import { printIndex } from '@/lib/search/search-index'
import { LANGUAGES, languageCalled } from '@/lib/words/language'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return LANGUAGES.map(({ id }) => ({ file: `${id}.json` }))
}

/** The index of the search in a language, made at the build. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const language = languageCalled((await params).file.replace('.json', '')) ?? 'en'
  return new Response(printIndex(searchEntries(language)), { headers: { 'Content-Type': 'application/json' } })
}
