import type { ExampleInput } from '@/lib/guide/example'
import { sayInEnglish } from '@/lib/words/say'
import { ENGLISH } from '@/lib/words/words'
import type { Language } from '@/lib/words/language'
import { exampleResult, type ExampleResult } from './example-result'

/** What follows from an example, in the language of its page. */
export type ResultOf = (input: ExampleInput) => ExampleResult

/** Loads what says it in a language, too. */
export async function createResultOf(language: Language): Promise<ResultOf> {
  if (language === 'en') return (input) => exampleResult(input, sayInEnglish, ENGLISH)
  const [{ sayPageInChinese }, { CHINESE }] = await Promise.all([
    import('@/components/words/say-in-chinese'),
    import('@/lib/words/zh/all'),
  ])
  return (input) => exampleResult(input, sayPageInChinese, CHINESE)
}
