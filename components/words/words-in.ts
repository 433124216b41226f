import type { Language } from '@/lib/words/language'
import { ENGLISH, type Words } from '@/lib/words/words'
import { CHINESE } from '@/lib/words/zh/all'

/** How findings are said on a page that is made in one language, at the build. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? ENGLISH : CHINESE
}
