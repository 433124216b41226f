import { sayPageInChinese } from './say-in-chinese'
import type { Language } from '@/lib/words/language'
import { sayInEnglish, type Say } from '@/lib/words/say'

/** Says the texts of a page that is made in one language, whatever the browser prefers. For pages that are made at the build. */
export function sayIn(language: Language): Say {
  return language === 'en' ? sayInEnglish : sayPageInChinese
}
